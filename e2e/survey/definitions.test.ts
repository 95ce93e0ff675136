import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { LSS_SAMPLE, TEXT_SAMPLE } from "../../src/test/survey-file-samples.ts";
import { templateSurvey } from "../../src/test/survey.ts";
import { huiyin, type CommandRun } from "../run-command.ts";
import { startTrial, trialFolder } from "../server/server-trial.ts";

const folder = trialFolder();
writeFileSync(path.join(folder, ".env"), `HUIYIN_DATA=${path.join(folder, "data")}\n`);

// Beside a running server every command is quick, and has to work as well.
await startTrial(path.join(folder, "data"));
const run = (...args: readonly string[]): Promise<CommandRun> => huiyin(args, folder);

/** Wrong use and failures end in one line on stderr, without a stack. */
function assertFails({ code, stdout, stderr }: CommandRun, status: number, sentence: RegExp): void {
  assert.equal(code, status, stderr);
  assert.equal(stdout, "");
  assert.match(stderr, sentence);
  assert.equal(stderr.trim().split("\n").length, 1, stderr);
}

test("survey files go in and out of an installation on the command line", async () => {
  assert.equal((await run("org", "add", "--name", "明川家电售后服务部")).code, 0);
  const template = templateSurvey("service_delivery");
  writeFileSync(path.join(folder, "问卷.json"), JSON.stringify(template));
  const made = await run("survey", "import", "问卷.json");
  assert.equal(made.code, 0, made.stderr);
  const id = made.stdout.trim();
  assert.match(id, /^[0-9a-f-]{36}$/u);
  const printed = await run("survey", "export", id, "--org", "1");
  assert.deepEqual([printed.code, JSON.parse(printed.stdout)], [0, template]);

  const sheet = await run("survey", "export", id, "--out", "问卷.xlsx");
  assert.deepEqual([sheet.code, sheet.stdout], [0, ""]);
  assert.equal(readFileSync(path.join(folder, "问卷.xlsx")).subarray(0, 2).toString(), "PK");
  const again = await run("survey", "import", "问卷.xlsx", "--json");
  assert.deepEqual(
    [JSON.parse(again.stdout).format, JSON.parse(again.stdout).dropped],
    ["template", []],
    again.stderr,
  );

  writeFileSync(path.join(folder, "回访.lss"), LSS_SAMPLE);
  const foreign = await run("survey", "import", "回访.lss", "--lang", "en");
  assert.equal(foreign.code, 0);
  assert.match(foreign.stderr, /^Left out: Q6 The type "R" is not supported/mu);
  writeFileSync(path.join(folder, "题目.txt"), TEXT_SAMPLE);
  assert.equal((await run("survey", "import", "题目.txt")).code, 0);
});

test("what cannot be imported or exported is told in one line", async () => {
  writeFileSync(path.join(folder, "坏.json"), '{"pages": [');
  assertFails(await run("survey", "import", "坏.json"), 1, /JSON 不完整/u);
  assertFails(await run("survey", "import", "没有.json"), 1, /找不到文件/u);
  assertFails(await run("survey", "import"), 2, /没有给出问卷文件/u);
  assertFails(await run("survey", "remove", "x"), 2, /没有“survey remove”这个命令/u);
  assertFails(await run("survey", "export", "7"), 2, /不是问卷编号/u);
  const unknown = "01890a5d-ac96-774b-bcce-b302099a8057";
  assertFails(await run("survey", "export", unknown), 1, /./u);
  assertFails(await run("survey", "export", unknown, "--org", "99"), 1, /没有编号为“99”的组织/u);
  await run("org", "add", "--name", "青禾物业客服中心");
  assertFails(await run("survey", "import", "题目.txt"), 2, /缺少选项 --org/u);
});
