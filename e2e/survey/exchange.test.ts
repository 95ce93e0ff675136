import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { SERVICE_SURVEY } from "../../src/test/survey.ts";
import { freePort, newDataFolder, startServer } from "../console/running-server.ts";
import { inOrder, type Trial } from "../console/trial.ts";
import { openBrowser, signIn, visit } from "../console/visitor.ts";
import { itemsOf, succeed, type ApiCaller } from "../server/api-caller.ts";
import { joinAs, PASSWORD, setUpFirst } from "../server/organizations.ts";
import { runHuiyin } from "../server/server-trial.ts";

/** The survey under test, and an administrator's calls. */
interface Desk {
  readonly admin: ApiCaller;
  readonly surveyId: string;
  readonly orgId: number;
}

let desk: Desk;

test("paper answers are typed in by keyboard, a sheet of answers comes in, and all of them leave as a file", async (t) => {
  const browser = await openBrowser(t);
  if (!browser) return;
  const folder = await newDataFolder();
  t.after(() => folder.remove());
  const server = await startServer(folder.path, { PORT: String(await freePort()) });
  t.after(() => server.stop());
  const { admin, id: orgId } = await setUpFirst(server, "云岭制冷设备售后服务中心");
  await succeed(
    admin.call("POST", "/customers", { name: "云岭超市", kind: "business", externalId: "KH00017" }),
  );
  await joinAs(server.url, admin, { email: "gu@example.com", name: "顾怀远", roles: ["viewer"] });
  const made = await succeed(admin.call("POST", "/surveys", { definition: SERVICE_SURVEY }));
  const surveyId = String(made["id"]);
  await succeed(admin.call("POST", `/surveys/${surveyId}/versions`, { revision: made["revision"] }));
  desk = { admin, surveyId, orgId };
  const trial: Trial = { browser, server, admin: await visit(browser, server.url), folder: folder.path };
  await inOrder(t, trial, {
    "a form is typed in by keyboard alone, with its reason asked at once": typeInByKeyboard,
    "a form half typed in is there again when the tab died": keepDraft,
    "a number entered before is warned of": warnOfTwice,
    "a sheet is matched, tried and imported, its wrong row in a file to mend": uploadSheet,
    "the mended row comes in by the command line": importMended,
    "all answers leave as a file with codes, and the file comes back in a copy": takeOutAndBackIn,
    "who only reads figures finds none of these screens": readAsViewer,
  });
});

const at = (page: string): string => `/surveys/${desk.surveyId}/${page}`;

async function answers(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return itemsOf(await succeed(desk.admin.call("GET", `/responses?surveyId=${desk.surveyId}&limit=50`)));
}

/** One key after the other, each after the screen has followed the one before. */
async function strike({ admin: { page } }: Trial, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)))");
  }
}

async function typeInByKeyboard(trial: Trial): Promise<void> {
  const { admin } = trial;
  const { page } = admin;
  await page.goto(at("entry"));
  await signIn(page, "zhao@example.com", PASSWORD);
  await page.getByLabel("纸质问卷编号").waitFor();
  await admin.look("exchange-entry");
  await admin.lookOnPhone("exchange-entry");
  await page.keyboard.type("A-0099");
  await strike(trial, "Enter", "5", "4", "Enter", "2");
  assert.equal(await page.evaluate("document.activeElement.id"), "entry-price_reason");
  await strike(trial, "Control+Enter");
  await page.getByText("还有 1 处需要补充或更正").waitFor();
  await admin.look("exchange-entry-fault");
  await page.keyboard.type("配件收费偏高");
  await strike(trial, "Enter", "1", "3", "Enter");
  await page.keyboard.type("讲解清楚");
  await strike(trial, "Enter", "1", "0", "Control+Enter");
  await page.getByText("本次已录 1 份").waitFor();
  assert.equal(await page.getByLabel("纸质问卷编号").inputValue(), "A-0100");
  const [response] = await answers();
  assert.deepEqual(response?.["answers"], {
    overall: 5,
    aspects: { attitude: 4, price: 2 },
    price_reason: "配件收费偏高",
    reasons: ["speed", { code: "other", text: "讲解清楚" }],
    nps: 10,
  });
  assert.deepEqual([response["mode"], response["channel"]], ["entry", "paper"]);
}

async function keepDraft(trial: Trial): Promise<void> {
  const { page } = trial.admin;
  await page.getByLabel("客户（可不填）").fill("KH00017");
  await page.getByRole("option", { name: /云岭超市/u }).waitFor();
  await strike(trial, "Enter");
  await page.getByText("云岭超市").waitFor();
  await page.locator("#entry-overall").focus();
  await strike(trial, "4");
  await page.reload();
  await page.getByText("已恢复上次没有保存的内容").waitFor();
  await page.getByText("云岭超市").waitFor();
  assert.equal(await page.locator("#entry-overall [aria-checked=true]").innerText(), "4\n满意");
}

async function warnOfTwice(trial: Trial): Promise<void> {
  const { page } = trial.admin;
  await page.getByLabel("纸质问卷编号").fill("A-0099");
  await page.locator("[id='entry-aspects.attitude']").focus();
  await strike(trial, "5", "Enter", "5", "Control+Enter");
  await page.getByRole("heading", { name: "这个编号已录入过" }).waitFor();
  await trial.admin.look("exchange-entry-twice");
  assert.equal((await answers()).length, 1);
  await page.getByRole("button", { name: "仍然保存" }).click();
  await page.getByText("本次已录 1 份").waitFor();
  const [latest] = await answers();
  assert.equal(latest?.["customerName"], "云岭超市");
}

const SHEET = [
  "序号,填写日期,您对本次安装总体是否满意？,服务态度,性价比,您觉得哪里不值？",
  "1,2026-03-09,非常满意,5,满意,",
  "2,2026-03-10,不满意,一般,2,配件太贵",
  "3,2026-03-10,满意,9,4,",
].join("\n");

async function uploadSheet({ admin, folder }: Trial): Promise<void> {
  const { page } = admin;
  await page.getByRole("button", { name: "上传表格" }).click();
  await page.getByRole("heading", { name: "选择表格" }).waitFor();
  await admin.look("exchange-upload-file");
  await admin.lookOnPhone("exchange-upload-file");
  const file = path.join(folder, "门店答卷.csv");
  await writeFile(file, SHEET);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText("已识别 5 / 6 列").waitFor();
  await admin.look("exchange-upload-columns");
  await page.getByRole("button", { name: "试运行" }).click();
  await page.getByRole("heading", { name: "试运行完成，还没有写入" }).waitFor();
  await page.getByText("取值应在 1 至 5 之间").waitFor();
  await admin.look("exchange-upload-tried");
  await admin.lookOnPhone("exchange-upload-tried");
  assert.equal((await answers()).length, 2);
  await page.getByRole("button", { name: "导入 2 份答卷" }).click();
  await page.getByRole("heading", { name: "导入完成" }).waitFor();
  assert.equal((await answers()).length, 4);
  const [errors] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载有误的行（CSV）" }).click(),
  ]);
  await errors.saveAs(path.join(folder, "有误.csv"));
}

async function importMended({ folder, server }: Trial): Promise<void> {
  const wrong = await readFile(path.join(folder, "有误.csv"), "utf8");
  assert.match(wrong, /3,2026-03-10,满意,9,4,,4,服务态度,取值应在 1 至 5 之间/u);
  const file = path.join(folder, "改正.csv");
  await writeFile(file, wrong.replace("满意,9,4", "满意,4,4"));
  const args = ["import", "responses", file, "--org", String(desk.orgId), "--json"];
  const env = { HUIYIN_DATA: server.dataFolder };
  for (const [more, expected] of [
    [["--dry-run"], { status: "checked", read: 1, stored: 1, repeated: 0, failed: 0 }],
    [
      ["--survey", "service", "--channel", "phone"],
      { status: "done", read: 1, stored: 1, repeated: 0, failed: 0 },
    ],
  ] as const) {
    const { code, stdout, stderr } = await runHuiyin([...args, ...more], env);
    assert.equal(code, 0, stderr);
    const { id: _id, ...told } = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual(told, { ...expected, errorFile: null });
  }
  const wrongUse = await runHuiyin([...args, "--channel", "pigeon"], env);
  assert.deepEqual([wrongUse.code, /没有“pigeon”这个渠道/u.test(wrongUse.stderr)], [2, true]);
}

async function takeOutAndBackIn({ admin, folder, server }: Trial): Promise<void> {
  const { page } = admin;
  await page.goto(at("responses"));
  await page.getByRole("button", { name: "导出与录入" }).click();
  await page.getByRole("menuitem", { name: "上传表格" }).waitFor();
  await admin.look("exchange-export-menu");
  const [exported] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "CSV", exact: true }).click(),
  ]);
  const file = path.join(folder, "导出.csv");
  await exported.saveAs(file);
  const lines = (await readFile(file, "utf8")).trimEnd().split("\r\n");
  assert.equal(lines.length, 6);
  assert.match(lines[0] ?? "", /^\uFEFFid,version,channel,language,answeredAt,seconds,customer,/u);
  const made = await succeed(desk.admin.call("POST", "/surveys", { definition: SERVICE_SURVEY }));
  const copy = String(made["id"]);
  await succeed(desk.admin.call("POST", `/surveys/${copy}/versions`, { revision: made["revision"] }));
  const { code, stdout } = await runHuiyin(
    ["import", "responses", file, "--org", String(desk.orgId), "--survey", copy, "--json"],
    { HUIYIN_DATA: server.dataFolder },
  );
  assert.equal(code, 0);
  assert.equal((JSON.parse(stdout) as { readonly stored: number }).stored, 5);
  const sent = async (survey: string): Promise<readonly string[]> => {
    const found = await succeed(desk.admin.call("GET", `/responses?surveyId=${survey}&limit=50`));
    return itemsOf(found)
      .map((one) => JSON.stringify([one["answers"], one["scores"], one["customerId"], one["answeredAt"]]))
      .toSorted();
  };
  assert.deepEqual(await sent(copy), await sent(desk.surveyId));
}

async function readAsViewer({ browser, server }: Trial): Promise<void> {
  const viewer = await visit(browser, server.url);
  const { page } = viewer;
  await page.goto(at("entry"));
  await signIn(page, "gu@example.com", PASSWORD);
  await page.getByRole("link", { name: "回到工作台" }).waitFor();
  assert.equal(await page.getByLabel("纸质问卷编号").count(), 0);
  const refused = await page.evaluate(
    `fetch("/api/v1${at("response-file")}?format=csv").then((answer) => answer.status)`,
  );
  assert.equal(refused, 403);
  viewer.forgive();
}
