import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../test/database.ts";
import { joinAs, setUp, startIdentity, TEST_PASSWORD, type Caller } from "../../test/identity-server.ts";
import { addKey } from "../service/add-key.ts";
import { addOrganization } from "../service/add-organization.ts";
import { addUser } from "../service/add-user.ts";
import { openSession, systemActor } from "../service/session.ts";

const database = await testDatabase();
const server = await startIdentity(database);
const admin = await setUp(server);

/** One record of each kind in the first organization. */
const department = await admin.call("POST", "/departments", { name: "客服中心" });
const calendars = (await admin.call("GET", "/calendars")).body["items"] as { id: string }[];
const { id: userId } = await joinAs(server, admin, {
  email: "zhou@example.com",
  name: "周晓岚",
  roles: ["handler"],
});
const invitation = await admin.call("POST", "/invitations", {
  email: "wu@example.com",
  name: "吴梦洁",
  roles: ["viewer"],
});
const key = await admin.call("POST", "/api-keys", { name: "脚本", role: "viewer" });
const devices = (await admin.call("GET", "/session/devices")).body["items"] as { id: string }[];

/** An administrator and an administrator's key of the second organization. */
const orgId = await addOrganization(
  database,
  { name: "云岭物流", timeZone: "Asia/Shanghai", language: "zh" },
  server.deps.clock(),
);
const session = openSession(database, systemActor(orgId), { requestId: null, address: null });
await session.begin((work) =>
  addUser(work, { email: "boss@example.com", name: "白云飞", roles: ["admin"], password: TEST_PASSWORD }),
);
const script = server.caller(
  (await session.begin((work) => addKey(work, { name: "脚本", role: "admin" }))).key,
);
const stranger = server.caller();
await stranger.call("POST", "/session", { email: "boss@example.com", password: TEST_PASSWORD });

const d = `/departments/${String(department.body["id"])}`;
const c = `/calendars/${calendars[0]?.id}`;
const u = `/users/${userId}`;
const ITEMS: readonly (readonly [string, string, object?])[] = [
  ["GET", d],
  ["PATCH", d, { name: "别人的", revision: 1 }],
  ["DELETE", d],
  ["GET", c],
  ["PATCH", c, { name: "别人的", revision: 1 }],
  ["DELETE", c],
  ["GET", `${c}/years/2026`],
  ["PUT", `${c}/overrides/2026-06-08`, { kind: "off" }],
  ["DELETE", `${c}/overrides/2026-06-08`],
  ["POST", `${c}/override-imports`, { rows: [["2026-06-08", "休"]] }],
  ["GET", u],
  ["PATCH", u, { roles: ["admin"], revision: 1 }],
  ["DELETE", u],
  ["POST", `${u}/restoration`],
  ["POST", `${u}/password-resets`],
  ["DELETE", `/invitations/${String(invitation.body["id"])}`],
  ["DELETE", `/api-keys/${String(key.body["id"])}`],
];

for (const [name, caller] of [
  ["person", stranger],
  ["key", script],
] as const) {
  test(`another organization's records are not there for a ${name}, even an administrator's`, async () => {
    for (const [method, path, body] of ITEMS) {
      const answer = await caller.call(method, path, body);
      assert.deepEqual([answer.status, answer.code], [404, "not-found"], `${method} ${path}`);
    }
  });

  test(`lists of a ${name} hold nothing of another organization`, async () => {
    const texts = await Promise.all(
      ["/departments?state=all", "/users?state=all", "/calendars", "/invitations", "/api-keys?state=all"].map(
        async (path) => (await caller.call("GET", path)).text,
      ),
    );
    const log = (await caller.call("GET", "/audit-entries?limit=200")).text;
    const csv = (await caller.call("GET", "/audit-entries/export")).text;
    const ours = [userId, department.body["id"], calendars[0]?.id, invitation.body["id"], key.body["id"]];
    for (const text of [...texts, log, csv]) {
      for (const id of ours) assert.ok(!text.includes(String(id)));
    }
  });
}

test("references to another organization's records are refused", async () => {
  const departmentId = String(department.body["id"]);
  const calendarId = calendars[0]?.id;
  const refusals = await Promise.all([
    stranger.call("POST", "/departments", { name: "甲", parentId: departmentId }),
    stranger.call("POST", "/departments", { name: "甲", calendarId }),
    stranger.call("POST", "/invitations", {
      email: "x@example.com",
      name: "甲",
      roles: ["viewer"],
      departmentId,
    }),
  ]);
  assert.deepEqual(
    refusals.map(({ code }) => code),
    ["department-parent-unknown", "calendar-unknown", "department-unknown"],
  );
  const devicesLeft = async (who: Caller): Promise<number> =>
    ((await who.call("GET", "/session/devices")).body["items"] as unknown[]).length;
  assert.equal((await stranger.call("DELETE", `/session/devices/${devices[0]?.id}`)).status, 404);
  assert.equal(await devicesLeft(admin), devices.length);
});

test("a key named in the header counts, not a cookie beside it", async () => {
  const mixed = server.caller(String(key.body["key"]));
  for (const [name, value] of admin.cookies) mixed.cookies.set(name, value);
  assert.equal((await mixed.call("GET", "/api-keys")).code, "forbidden");
});
