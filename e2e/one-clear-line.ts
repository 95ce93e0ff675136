import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import type { CommandRun } from "./run-command.ts";

const BEGINNING = { zh: "错误：", en: "Error: " };
/** Lines on what is being done come before, never after. */
const STACK = /^\s+at |node:internal|\.ts:\d+|\.js:\d+|undefined|\[object|NaN/mu;

/** The command failed as a user can bear it: the exit code, one clear line in the right language, nothing else. */
export function assertOneClearLine(run: CommandRun, lang: "zh" | "en", code: 1 | 2): string {
  assert.equal(run.code, code, run.stderr);
  assert.equal(run.stdout, "");
  const lines = run.stderr.split("\n").filter((line) => line !== "");
  const faults = lines.filter((line) => line.startsWith(BEGINNING[lang]));
  assert.equal(faults.length, 1, `one line begins with ${BEGINNING[lang]}:\n${run.stderr}`);
  const [line = ""] = faults;
  assert.equal(lines.at(-1), line, `the fault comes last:\n${run.stderr}`);
  assert.doesNotMatch(run.stderr, STACK);
  assert.doesNotMatch(line, /内部错误|Internal error/u, "a known fault has its own sentence");
  const chinese = /\p{Script=Han}/u.test(line.replaceAll(/[“"「][^”"」]*[”"」]|\/\S*/gu, ""));
  assert.equal(chinese, lang === "zh", `in the language asked for: ${line}`);
  assert.match(line, /[.。]$/u, `a whole sentence: ${line}`);
  return line;
}

/** Nothing half written: the folder is empty or was never made. */
export async function assertNothingLeft(folder: string): Promise<void> {
  const left = await readdir(folder).catch(() => []);
  assert.deepEqual(left, []);
}
