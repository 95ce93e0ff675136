import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { Failure } from "../../kit/failure.ts";
import { openOutputFolder } from "./report-files.ts";

let folder = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "report-files-"));
});
after(() => rm(folder, { recursive: true, force: true }));

const failsWith = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;

test("reports appear together, and an older report is replaced", async () => {
  const out = path.join(folder, "new/报告");
  const output = await openOutputFolder(out);
  await writeFile(path.join(output.draft, "report.json"), "new");
  assert.deepEqual(
    (await readdir(out)).filter((name) => !name.startsWith(".")),
    [],
  );
  await writeFile(path.join(out, "report.json"), "old");
  assert.deepEqual(await output.publish(["report.json"]), [path.join(out, "report.json")]);
  assert.equal(await readFile(path.join(out, "report.json"), "utf8"), "new");
  assert.deepEqual(await readdir(out), ["report.json"]);
  await output.discard();
  assert.deepEqual(await readdir(out), ["report.json"]);
});

test("a failed report leaves neither drafts nor folders made for it", async () => {
  const out = path.join(folder, "a/b/c");
  const output = await openOutputFolder(out);
  await writeFile(path.join(output.draft, "report.pdf"), "half");
  await output.discard();
  assert.ok(!(await readdir(folder)).includes("a"));
  const kept = path.join(folder, "kept");
  await mkdir(kept);
  await (await openOutputFolder(kept)).discard();
  assert.deepEqual(await readdir(kept), []);
});

test("two reports begun at once in a folder that is not there yet both find it", async () => {
  const out = path.join(folder, "at-once/deep/报告");
  const outputs = await Promise.all([1, 2, 3, 4].map(() => openOutputFolder(out)));
  assert.equal(new Set(outputs.map(({ draft }) => draft)).size, 4);
  for (const { discard } of outputs) await discard();
});

test("a file in the place of the folder is refused and left alone", async () => {
  const file = path.join(folder, "file.txt");
  await writeFile(file, "mine");
  await assert.rejects(openOutputFolder(file), failsWith("output-not-folder"));
  await assert.rejects(openOutputFolder(path.join(file, "below")), failsWith("output-not-folder"));
  assert.equal(await readFile(file, "utf8"), "mine");
});

test("a place where nothing can be made is refused", async () => {
  await assert.rejects(openOutputFolder("/proc/no-such-place/out"), failsWith("output-not-writable"));
});
