import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../test/database.ts";
import { joinAs, setUp, startIdentity, TEST_PASSWORD } from "../../test/identity-server.ts";

const database = await testDatabase();
const server = await startIdentity(database);
const admin = await setUp(server);
const adminId = ((await admin.call("GET", "/session")).body["user"] as { id: string }).id;

interface Person {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly roles: string[];
}

const people = async (query = ""): Promise<Person[]> =>
  (await admin.call("GET", `/users${query}`)).body["items"] as Person[];
const find = async (id: string): Promise<Person> =>
  (await admin.call("GET", `/users/${id}`)).body as unknown as Person;

test("people are found by name, address, role and department, page by page in the order of pinyin", async () => {
  const department = (await admin.call("POST", "/departments", { name: "客服中心" })).body["id"];
  const wang = await joinAs(server, admin, { email: "wang@example.com", name: "王建", roles: ["handler"] });
  await joinAs(server, admin, { email: "an@example.com", name: "安然", roles: ["interviewer", "handler"] });
  await joinAs(server, admin, { email: "li_x@example.com", name: "李雪", roles: ["viewer"] });
  const names = (await people()).map(({ name }) => name);
  assert.deepEqual(names, ["安然", "李雪", "王建", "赵敏"]);

  const paged: string[] = [];
  let cursor: unknown = "";
  while (cursor !== null) {
    const page = await admin.call("GET", `/users?limit=3${cursor === "" ? "" : `&cursor=${String(cursor)}`}`);
    paged.push(...(page.body["items"] as Person[]).map(({ name }) => name));
    cursor = page.body["nextCursor"];
  }
  assert.deepEqual(paged, names);
  assert.deepEqual(
    (await people("?role=handler")).map(({ name }) => name),
    ["安然", "王建"],
  );
  assert.deepEqual(
    (await people("?search=%E5%BB%BA")).map(({ name }) => name),
    ["王建"],
  );
  assert.deepEqual(
    (await people("?search=LI_X")).map(({ name }) => name),
    ["李雪"],
  );
  assert.deepEqual(await people("?search=%25"), [], "a percent sign is only itself");
  const { revision } = await find(wang.id);
  const moved = await admin.call("PATCH", `/users/${wang.id}`, { departmentId: department, revision });
  assert.equal(moved.body["departmentName"], "客服中心");
  assert.deepEqual(
    (await people(`?departmentId=${String(department)}`)).map(({ name }) => name),
    ["王建"],
  );
  assert.equal((await admin.call("GET", "/users?cursor=nonsense")).code, "cursor-unknown");
});

test("a change made on an old state is refused, and a department must be open", async () => {
  const [person] = await people("?search=an%40");
  assert.ok(person);
  const path = `/users/${person.id}`;
  const closed = String((await admin.call("POST", "/departments", { name: "旧部门" })).body["id"]);
  await admin.call("DELETE", `/departments/${closed}`);
  const into = await admin.call("PATCH", path, { departmentId: closed, revision: person.revision });
  assert.equal(into.code, "department-unknown");
  const first = await admin.call("PATCH", path, { phone: "13800002222", revision: person.revision });
  assert.deepEqual([first.status, first.body["phone"]], [200, "13800002222"]);
  const second = await admin.call("PATCH", path, { name: "安然然", revision: person.revision });
  assert.deepEqual([second.status, second.code], [409, "conflict-user-changed"]);
});

test("a role taken away and a person removed count at their very next request", async () => {
  const { browser, id } = await joinAs(server, admin, {
    email: "qian@example.com",
    name: "钱多多",
    roles: ["admin"],
  });
  assert.equal((await browser.call("GET", "/api-keys")).status, 200);
  const { revision } = await find(id);
  await admin.call("PATCH", `/users/${id}`, { roles: ["analyst"], maySeeContacts: true, revision });
  assert.equal((await browser.call("GET", "/api-keys")).code, "forbidden");
  const session = (await browser.call("GET", "/session")).body["permissions"] as Record<string, boolean>;
  assert.deepEqual([session["mayAdminister"], session["maySeeContactData"]], [false, true]);
  assert.equal((await admin.call("DELETE", `/users/${id}`)).status, 204);
  assert.equal((await browser.call("GET", "/users")).status, 401);
  const again = await browser.call("POST", "/session", {
    email: "qian@example.com",
    password: TEST_PASSWORD,
  });
  assert.deepEqual([again.status, again.code], [403, "forbidden-no-organization"]);
  assert.equal((await browser.call("GET", "/session")).status, 401);

  assert.deepEqual(
    (await people("?state=removed")).map(({ name }) => name),
    ["钱多多"],
  );
  const back = await admin.call("POST", `/users/${id}/restoration`);
  assert.deepEqual([back.status, back.body["roles"], back.body["removedAt"]], [200, ["analyst"], null]);
  const in2 = await browser.call("POST", "/session", { email: "qian@example.com", password: TEST_PASSWORD });
  assert.equal(in2.status, 201);
  assert.equal((await admin.call("POST", `/users/${id}/restoration`)).status, 404);
});

test("the last administrator can be neither removed nor demoted, and nobody removes themselves", async () => {
  const { revision } = await find(adminId);
  assert.equal((await admin.call("DELETE", `/users/${adminId}`)).code, "conflict-own-removal");
  const demoted = await admin.call("PATCH", `/users/${adminId}`, { roles: ["viewer"], revision });
  assert.equal(demoted.code, "conflict-last-administrator");
  const key = String((await admin.call("POST", "/api-keys", { name: "脚本", role: "admin" })).body["key"]);
  const byKey = await server.caller(key).call("DELETE", `/users/${adminId}`);
  assert.equal(byKey.code, "conflict-last-administrator");
});

test("of two administrators who remove each other at the same time one stays", async () => {
  const { browser, id } = await joinAs(server, admin, {
    email: "sun2@example.com",
    name: "孙二",
    roles: ["admin"],
  });
  const both = await Promise.all([
    admin.call("DELETE", `/users/${id}`),
    browser.call("DELETE", `/users/${adminId}`),
  ]);
  const statuses = both.map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 204).length, 1, statuses.join());
  const winner = statuses[0] === 204 ? admin : browser;
  const left = (await winner.call("GET", "/users?role=admin")).body["items"] as Person[];
  assert.equal(left.length, 1);
  if (winner === browser) await browser.call("POST", `/users/${adminId}/restoration`);
});

test("an administrator hands over a link for a new password where no mail is set up", async () => {
  await admin.call("POST", "/session", { email: "admin@example.com", password: TEST_PASSWORD });
  const [person] = await people("?search=wang%40");
  const made = await admin.call("POST", `/users/${person?.id}/password-resets`);
  assert.equal(made.status, 201, made.text);
  const token = String(made.body["link"]).split("/password-reset/")[1];
  const password = "换一个新的长密码-甲";
  assert.equal((await server.caller().call("PUT", `/password-resets/${token}`, { password })).status, 204);
  const signedIn = await server.caller().call("POST", "/session", { email: "wang@example.com", password });
  assert.equal(signedIn.status, 201);
});

test("a viewer sees no colleagues and a handler changes nobody", async () => {
  const viewer = server.caller();
  await viewer.call("POST", "/session", { email: "li_x@example.com", password: TEST_PASSWORD });
  assert.equal((await viewer.call("GET", "/users")).code, "forbidden");
  assert.equal((await viewer.call("GET", "/departments")).status, 200);
  assert.equal((await viewer.call("GET", "/audit-entries")).code, "forbidden");
  assert.equal((await viewer.call("GET", "/audit-entries/export")).code, "forbidden");
  const handler = server.caller();
  await handler.call("POST", "/session", { email: "an@example.com", password: TEST_PASSWORD });
  assert.equal((await handler.call("GET", "/users")).status, 200);
  const [person] = await people("?search=an%40");
  for (const [method, path, body] of [
    ["PATCH", `/users/${person?.id}`, { roles: ["admin"], revision: person?.revision }],
    ["DELETE", `/users/${adminId}`, undefined],
    ["POST", "/invitations", { email: "x@example.com", name: "甲", roles: ["admin"] }],
    ["POST", "/api-keys", { name: "甲", role: "admin" }],
    ["POST", "/departments", { name: "甲" }],
    ["PATCH", "/organization", { name: "甲" }],
    ["POST", "/calendars", { name: "甲", timeZone: "Asia/Shanghai" }],
    ["POST", `/users/${adminId}/password-resets`, undefined],
  ] as const) {
    assert.equal((await handler.call(method, path, body)).code, "forbidden", `${method} ${path}`);
  }
});
