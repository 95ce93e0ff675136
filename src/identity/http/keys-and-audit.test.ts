import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { setUp, startIdentity, type Answer } from "../../test/identity-server.ts";
import { recordAct } from "../service/work.ts";
import { openSession, systemActor } from "../service/session.ts";

const database = await testDatabase();
const server = await startIdentity(database);
const admin = await setUp(server);
const orgId = ((await admin.call("GET", "/organization")).body as { id: number }).id;
const items = (answer: Answer): Record<string, unknown>[] =>
  answer.body["items"] as Record<string, unknown>[];

test("a key acts with its role, is shown once, and is useless once revoked", async () => {
  const made = await admin.call("POST", "/api-keys", { name: "数据同步", role: "analyst" });
  const key = String(made.body["key"]);
  assert.match(key, /^hy_[\w-]{43}$/u, "256 random bits");
  const script = server.caller(key);
  assert.equal((await script.call("GET", "/users")).status, 200);
  assert.equal((await script.call("GET", "/audit-entries")).code, "forbidden");
  assert.equal((await script.call("POST", "/departments", { name: "甲" })).code, "forbidden");
  const list = await admin.call("GET", "/api-keys");
  assert.ok(!list.text.includes(key));
  const [first] = items(list);
  assert.deepEqual(
    [first?.["name"], first?.["role"], first?.["prefix"], first?.["createdByName"]],
    ["数据同步", "analyst", key.slice(0, 8), "赵敏"],
  );
  assert.equal((await server.caller(`${key}x`).call("GET", "/users")).status, 401);
  assert.equal((await admin.call("DELETE", `/api-keys/${String(first?.["id"])}`)).status, 204);
  assert.equal((await script.call("GET", "/users")).status, 401);
  assert.equal((await admin.call("DELETE", `/api-keys/${String(first?.["id"])}`)).status, 404);
  assert.deepEqual(items(await admin.call("GET", "/api-keys")), []);
  assert.equal(items(await admin.call("GET", "/api-keys?state=revoked")).length, 1);
});

test("when a key was last used is known to the minute", async () => {
  const made = await admin.call("POST", "/api-keys", { name: "看板", role: "viewer" });
  const script = server.caller(String(made.body["key"]));
  const used = async (): Promise<unknown> => items(await admin.call("GET", "/api-keys"))[0]?.["lastUsedAt"];
  assert.equal(await used(), null);
  await script.call("GET", "/departments");
  const first = await used();
  await script.call("GET", "/departments");
  assert.equal(await used(), first, "not written again within the minute");
  server.passMinutes(2);
  await script.call("GET", "/departments");
  assert.ok(String(await used()) > String(first));
});

test("an administrator's key may invite and make keys; the log names the key", async () => {
  const made = await admin.call("POST", "/api-keys", { name: "人事系统", role: "admin" });
  const script = server.caller(String(made.body["key"]));
  const invited = await script.call("POST", "/invitations", {
    email: "new@example.com",
    name: "新同事",
    roles: ["viewer"],
  });
  assert.equal(invited.status, 201, invited.text);
  assert.equal(items(await admin.call("GET", "/invitations"))[0]?.["invitedByName"], "人事系统");
  const [entry] = items(await admin.call("GET", "/audit-entries?action=invitation.create"));
  assert.deepEqual([entry?.["actorKind"], entry?.["actorName"]], ["key", "人事系统"]);
  assert.match(String(entry?.["requestId"]), /./u);
});

test("the audit log is searched by person, act, record, time and words, page by page", async () => {
  const session = openSession(
    database,
    systemActor(orgId),
    { requestId: null, address: null },
    server.deps.clock,
  );
  const from = server.deps.clock();
  await session.begin(async (work) => {
    for (let i = 0; i < 7; i++) {
      await recordAct(work, {
        action: "customer.update",
        recordType: "customer",
        recordId: String(i % 2),
        recordLabel: i === 3 ? "=cmd|'/c calc'!A1" : `客户_${i}`,
        details: { fields: ["name"] },
      });
    }
  });
  const to = new Date(Date.parse(from) + 60_000).toISOString();
  const count = async (query: string): Promise<number> =>
    items(await admin.call("GET", `/audit-entries?${query}`)).length;
  assert.equal(await count("recordType=customer"), 7);
  assert.equal(await count("recordType=customer&recordId=1"), 3);
  assert.equal(await count(`recordType=customer&from=${from}&to=${to}`), 7);
  assert.equal(await count(`recordType=customer&to=${from}`), 0);
  assert.equal(await count(`text=${encodeURIComponent("客户_4")}`), 1);
  assert.equal(await count(`text=${encodeURIComponent("户%4")}`), 0);
  const adminId = ((await admin.call("GET", "/session")).body["user"] as { id: string }).id;
  assert.ok((await count(`actorId=${adminId}&action=session.create`)) >= 1);
  const seen: unknown[] = [];
  let cursor: unknown = "";
  while (cursor !== null) {
    const page = await admin.call(
      "GET",
      `/audit-entries?recordType=customer&limit=3${cursor === "" ? "" : `&cursor=${String(cursor)}`}`,
    );
    seen.push(...items(page).map(({ id }) => id));
    cursor = page.body["nextCursor"];
  }
  assert.equal(new Set(seen).size, 7);
});

test("the export is CSV for spreadsheets, with formulas defused, and is itself in the log", async () => {
  const csv = await admin.call("GET", "/audit-entries/export?recordType=customer");
  assert.equal(csv.headers.get("content-type"), "text/csv; charset=utf-8");
  const bytes = await fetch(`${server.url}/api/v1/audit-entries/export?recordType=customer`, {
    headers: { cookie: [...admin.cookies].map(([k, v]) => `${k}=${v}`).join("; ") },
  }).then((response) => response.arrayBuffer());
  assert.equal(Buffer.from(bytes).subarray(0, 3).toString("hex"), "efbbbf");
  const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
  assert.equal(lines.length, 8);
  assert.match(lines[0] ?? "", /^时间（UTC）,操作人,/u);
  assert.ok(lines.some((line) => line.includes(",'=cmd|'/c calc'!A1,")));
  const exports = items(await admin.call("GET", "/audit-entries?action=audit.export"));
  assert.deepEqual(
    exports.map(({ details }) => details),
    [{ recordType: "customer" }, { recordType: "customer" }],
  );
});

test("a long log is exported whole, batch after batch", async () => {
  await inOrganization(database, orgId, (tx) =>
    tx
      .insertInto("identity_audit_entry")
      .values(
        Array.from({ length: 1203 }, (_, i) => ({
          org_id: orgId,
          id: `01990000-0000-7000-8000-${String(i).padStart(12, "0")}`,
          at: "2026-01-05T03:00:00Z",
          actor_kind: "system",
          actor_name: "Huiyin",
          action: "import.row",
          record_type: "row",
          record_id: String(i),
          record_label: `第 ${i} 行`,
          details: "{}",
        })),
      )
      .execute(),
  );
  const csv = await admin.call("GET", "/audit-entries/export?recordType=row");
  assert.equal(csv.text.trimEnd().split("\r\n").length, 1204);
});
