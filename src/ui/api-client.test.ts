import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "./api-client.ts";
import { readProblem } from "./api-problem.ts";

test("an address is filled with its parameters, and a strange id cannot leave its place", () => {
  assert.equal(
    addressOf({ path: "/api/v1/customers/{id}", params: { id: "../users" } }),
    "/api/v1/customers/..%2Fusers",
  );
});

test("filters that are not set are left out; several values are sent one by one", () => {
  assert.equal(
    addressOf({
      path: "/api/v1/customers",
      query: { search: "晨光 家电", tier: ["core", "ordinary"], region: "", cursor: undefined, limit: 50 },
    }),
    "/api/v1/customers?search=%E6%99%A8%E5%85%89+%E5%AE%B6%E7%94%B5&tier=core&tier=ordinary&limit=50",
  );
});

test("a refused form brings the sentence, the fields and the request id", () => {
  const problem = readProblem(400, new Headers({ "x-request-id": "req-1" }), {
    code: "invalid-input",
    title: "请求有误",
    detail: "提交的内容有误。",
    errors: [{ in: "body", path: "administrator.email", message: "邮箱格式不正确。" }],
  });
  assert.equal(problem.code, "invalid-input");
  assert.equal(problem.requestId, "req-1");
  assert.deepEqual(problem.errors, [{ path: "administrator.email", message: "邮箱格式不正确。" }]);
});

test("a proxy's page instead of an answer is told as the service being away", () => {
  const problem = readProblem(502, new Headers({ "retry-after": "5" }), undefined);
  assert.equal(problem.code, "unavailable");
  assert.equal(problem.retryAfter, 5);
});
