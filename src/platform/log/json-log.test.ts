import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import test from "node:test";
import { promisify } from "node:util";
import { jsonLog } from "./json-log.ts";

const run = promisify(execFile);

test("an error is told with its cause, but without the row that the database quotes", () => {
  let line = "";
  const log = jsonLog((text) => (line = text), { clock: () => "2026-03-11T02:00:00.000Z" });
  const cause = Object.assign(new Error("duplicate key"), {
    code: "23505",
    detail: "Key (email)=(zhao.min@example.com) already exists.",
  });
  log("error", "job-failed", { orgId: 7, error: new Error("import broke off", { cause }) });
  assert.match(
    line,
    /^\{"time":"2026-03-11T02:00:00\.000Z","level":"error","event":"job-failed","orgId":7,.*\}\n$/u,
  );
  const { error } = JSON.parse(line) as {
    error: { message: string; stack: string; cause: { code: string } };
  };
  assert.equal(error.message, "import broke off");
  assert.match(error.stack, /json-log\.test/u);
  assert.equal(error.cause.code, "23505");
  assert.doesNotMatch(line, /zhao\.min/u);
});

test("lines of one moment go out together and in order; an error does not wait", async () => {
  const writes: string[] = [];
  const log = jsonLog((text) => writes.push(text), { clock: () => "2026-03-11T02:00:00.000Z" });
  const events = (): string[][] =>
    writes.map((text) =>
      text
        .trimEnd()
        .split("\n")
        .map((line) => (JSON.parse(line) as { event: string }).event),
    );
  log("info", "first");
  log("warn", "second");
  assert.deepEqual(events(), []);
  await new Promise((done) => setImmediate(done));
  assert.deepEqual(events(), [["first", "second"]]);
  log("info", "third", { orgId: 7n });
  log("error", "fourth");
  assert.deepEqual(events(), [
    ["first", "second"],
    ["third", "fourth"],
  ]);
  await new Promise((done) => setImmediate(done));
  assert.equal(writes.length, 2);
});

test("a process that ends at once, or by a defect, has written all its lines", async () => {
  const file = JSON.stringify(new URL("json-log.ts", import.meta.url).href);
  for (const end of ["process.exit(3)", "throw new Error('defect')"]) {
    const program = `import { jsonLog } from ${file};
      const log = jsonLog((text) => process.stderr.write(text));
      log("info", "last"); ${end}`;
    const { stderr } = await run(process.execPath, ["--input-type=module", "-e", program]).catch(
      (error: { stderr: string }) => error,
    );
    assert.match(stderr, /"event":"last"/u);
  }
});
