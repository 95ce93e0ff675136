import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { joinAs, setUp, startIdentity, type Answer } from "../../test/identity-server.ts";

const database = await testDatabase();
const server = await startIdentity(database);
const admin = await setUp(server);
const orgId = ((await admin.call("GET", "/organization")).body as { id: number }).id;

const add = (name: string, parentId: string | null = null): Promise<Answer> =>
  admin.call("POST", "/departments", { name, parentId });
const idOf = (answer: Answer): string => String(answer.body["id"]);
const change = async (id: string, body: object): Promise<Answer> => {
  const { revision } = (await admin.call("GET", `/departments/${id}`)).body;
  return admin.call("PATCH", `/departments/${id}`, { ...body, revision });
};

test("departments make a tree, with names unique among siblings", async () => {
  const service = idOf(await add("售后服务部"));
  const hotline = await add("客服中心", service);
  assert.deepEqual(
    [hotline.status, hotline.body["parentId"], hotline.body["people"], hotline.body["revision"]],
    [201, service, 0, 1],
  );
  const twin = await add("客服中心", service);
  assert.deepEqual([twin.status, twin.code], [409, "conflict-department-name"]);
  assert.equal((await add("客服中心")).status, 201, "elsewhere the name is free");
  const both = await Promise.all([add("维修安装组", service), add("维修安装组", service)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409]);
  assert.equal((await add("x", "0198a000-0000-7000-8000-000000000000")).code, "department-parent-unknown");
  const renamed = await change(idOf(hotline), { name: "维修安装组" });
  assert.equal(renamed.code, "conflict-department-name");
  const list = (await admin.call("GET", "/departments?limit=3")).body;
  const rest = (await admin.call("GET", `/departments?cursor=${String(list["nextCursor"])}`)).body;
  const names = [list, rest].flatMap(({ items }) => (items as { name: string }[]).map(({ name }) => name));
  assert.deepEqual(names, ["客服中心", "客服中心", "售后服务部", "维修安装组"]);
});

test("a department cannot come to stand below itself, also not by two moves at the same time", async () => {
  const [a, b] = [idOf(await add("甲部")), idOf(await add("乙部"))];
  const c = idOf(await add("丙部", b));
  assert.equal((await change(b, { parentId: b })).code, "department-ring");
  assert.equal((await change(b, { parentId: c })).code, "department-ring");
  const both = await Promise.all([change(a, { parentId: c }), change(b, { parentId: a })]);
  assert.deepEqual(both.map(({ status, code }) => (status === 200 ? "ok" : code)).toSorted(), [
    "department-ring",
    "ok",
  ]);
});

test("a department that still has people or departments below it cannot be closed", async () => {
  const top = idOf(await add("物流配送部"));
  const part = idOf(await add("城配组", top));
  const { id } = await joinAs(server, admin, {
    email: "xie@example.com",
    name: "谢长风",
    roles: ["handler"],
  });
  const move = async (departmentId: string | null): Promise<Answer> => {
    const { revision } = (await admin.call("GET", `/users/${id}`)).body;
    return admin.call("PATCH", `/users/${id}`, { departmentId, revision });
  };
  await move(part);
  const withPeople = await admin.call("DELETE", `/departments/${part}`);
  assert.deepEqual(
    [withPeople.code, withPeople.body["detail"]],
    ["conflict-department-people", "“城配组”还有 1 名成员，不能关闭；请先把他们调到其他部门。"],
  );
  assert.equal((await admin.call("DELETE", `/departments/${top}`)).code, "conflict-department-parts");
  await move(null);
  assert.equal((await admin.call("DELETE", `/departments/${part}`)).status, 204);
  assert.equal((await admin.call("DELETE", `/departments/${part}`)).status, 404);
  assert.equal((await change(part, { name: "城配二组" })).status, 404);
  assert.equal((await add("城配组", top)).status, 201, "the name is free again");
  const closed = (await admin.call("GET", "/departments?state=closed")).body["items"] as { id: string }[];
  assert.deepEqual(
    closed.map((one) => one.id),
    [part],
  );
  const events = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("system.outbox").select(["type", "payload"]).where("org_id", "=", orgId).execute(),
  );
  assert.ok(
    events.some(
      (event) =>
        event.type === "identity.department-closed" &&
        (event.payload as { departmentId?: string }).departmentId === part,
    ),
  );
});

test("a person who moves in while the department closes is not left in a closed department", async () => {
  const { id } = await joinAs(server, admin, {
    email: "yuan@example.com",
    name: "袁思齐",
    roles: ["handler"],
  });
  for (let round = 0; round < 5; round++) {
    const department = idOf(await add(`临时组${round}`));
    const { revision } = (await admin.call("GET", `/users/${id}`)).body;
    const [moved, closed] = await Promise.all([
      admin.call("PATCH", `/users/${id}`, { departmentId: department, revision }),
      admin.call("DELETE", `/departments/${department}`),
    ]);
    const outcome = [moved.status, closed.status].join(" ");
    assert.ok(["200 409", "400 204"].includes(outcome), outcome);
  }
});

test("a change made on an old state is refused", async () => {
  const department = await add("质量管理部");
  const path = `/departments/${idOf(department)}`;
  assert.equal((await admin.call("PATCH", path, { name: "质量部", revision: 1 })).status, 200);
  const late = await admin.call("PATCH", path, { name: "品质部", revision: 1 });
  assert.deepEqual([late.status, late.code], [409, "conflict-department-changed"]);
});

test("the organization's name, zone and language are changed, and the change stands in the audit log", async () => {
  const changed = await admin.call("PATCH", "/organization", { name: "明川家电", language: "en" });
  assert.deepEqual([changed.body["name"], changed.body["language"]], ["明川家电", "en"]);
  assert.equal(
    (await admin.call("PATCH", "/organization", { timeZone: "+08:00" })).code,
    "time-zone-unknown",
  );
  const log = (await admin.call("GET", "/audit-entries?action=organization.update")).body["items"] as Record<
    string,
    unknown
  >[];
  assert.deepEqual(
    log.map(({ actorName, recordLabel, details }) => [actorName, recordLabel, details]),
    [["赵敏", "明川家电", { name: "明川家电", language: "en" }]],
  );
});
