import assert from "node:assert/strict";
import test from "node:test";
import { jsonLog } from "./json-log.ts";

test("an error is told with its cause, but without the row that the database quotes", () => {
  let line = "";
  const log = jsonLog(
    (text) => (line = text),
    () => "2026-03-11T02:00:00.000Z",
  );
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
