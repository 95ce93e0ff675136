// Runs the tests beside the sources, several files to a process and a process to each core: loading the sources
// and the Chinese dictionary anew for every file takes longer than most of the tests.
// `node tools/run-unit-tests.ts [PART…]` runs the files whose path contains one of the parts.
import { spawn } from "node:child_process";
import { glob, readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";

/** Files to a process: one with a database holds it and its connections until the process ends. */
const WITH_DATABASE = 6;
const WITHOUT_DATABASE = 24;
const COUNTED = ["tests", "pass", "fail", "cancelled", "skipped", "todo"] as const;
const FAILING = "✖ failing tests:";

interface Outcome {
  readonly code: number | null;
  readonly printed: string;
}

const parts = process.argv.slice(2);
const groups = await groupTests();
const outcomes = await runAll(groups);
for (const { printed } of outcomes) {
  const at = printed.indexOf(FAILING);
  if (at >= 0) console.log(printed.slice(at));
}
console.log(COUNTED.map((word) => `ℹ ${word} ${total(outcomes, word)}`).join("\n"));
const failed = outcomes.filter(({ code }) => code !== 0).length;
if (failed > 0) console.log(`✖ ${failed} of ${groups.length} groups of test files failed`);
process.exitCode = failed > 0 || groups.length === 0 ? 1 : 0;

async function groupTests(): Promise<readonly (readonly string[])[]> {
  const withDatabase: string[] = [];
  const without: string[] = [];
  for (const file of (await Array.fromAsync(glob("{src,tools}/**/*.test.ts"))).toSorted()) {
    if (parts.length > 0 && !parts.some((part) => file.includes(part))) continue;
    const usesTestParts = /from "(?:\.\.?\/)+(?:[\w/-]*\/)?test\//u.test(await readFile(file, "utf8"));
    (usesTestParts ? withDatabase : without).push(file);
  }
  return [...chunks(withDatabase, WITH_DATABASE), ...chunks(without, WITHOUT_DATABASE)];
}

async function runAll(all: readonly (readonly string[])[]): Promise<readonly Outcome[]> {
  const waiting = [...all];
  const done: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let group = waiting.shift(); group; group = waiting.shift()) done.push(await runGroup(group));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return done;
}

/** Its lines are printed when it is done, those of two groups never between each other. */
function runGroup(files: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ["--test", "--test-isolation=none", ...files], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => heard.push(bytes));
  child.stderr.on("data", (bytes: Buffer) => heard.push(bytes));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const printed = Buffer.concat(heard).toString();
      console.log(
        printed
          .split(FAILING)[0]
          ?.replaceAll(/^ℹ .*\n/gmu, "")
          .trimEnd(),
      );
      resolve({ code, printed });
    });
  });
}

function total(all: readonly Outcome[], word: string): number {
  const line = new RegExp(`^ℹ ${word} (\\d+)$`, "mu");
  return all.reduce((sum, { printed }) => sum + Number(line.exec(printed)?.[1] ?? 0), 0);
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
