import assert from "node:assert/strict";
import { test } from "node:test";
import { inSystem } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { joinAs, setUp, startIdentity, TEST_PASSWORD, type Caller } from "../../test/identity-server.ts";
import { addOrganization } from "../service/add-organization.ts";
import { addUser } from "../service/add-user.ts";
import { openSession, systemActor } from "../service/session.ts";

const database = await testDatabase();
const server = await startIdentity(database);
const admin = await setUp(server);
/** A second organization with its own administrator. */
const otherOrg = await addOrganization(
  database,
  { name: "云岭物流", timeZone: "Asia/Shanghai", language: "zh" },
  server.deps.clock(),
);
const origin = { requestId: null, address: null };
await openSession(database, systemActor(otherOrg), origin, server.deps.clock).begin((work) =>
  addUser(work, {
    email: "boss@example.com",
    name: "白云飞",
    roles: ["admin"],
    password: TEST_PASSWORD,
  }),
);
const otherAdmin = server.caller();
await otherAdmin.call("POST", "/session", { email: "boss@example.com", password: TEST_PASSWORD });

async function invite(by: Caller, email: string, name = "周晓岚"): Promise<{ id: string; token: string }> {
  const answer = await by.call("POST", "/invitations", { email, name, roles: ["interviewer"] });
  assert.equal(answer.status, 201, answer.text);
  return {
    id: String(answer.body["id"]),
    token: String(answer.body["link"]).split("/invitation/")[1] ?? "",
  };
}

const accept = (browser: Caller, token: string, password?: string) =>
  browser.call("POST", `/invitations/by-token/${token}/acceptance`, { name: "周晓岚", password });
const look = (browser: Caller, token: string) => browser.call("GET", `/invitations/by-token/${token}`);

test("an invited person sees who invites, sets a password and is in", async () => {
  const { token, id } = await invite(admin, "Zhou@Example.com");
  const mail = server.mails.at(-1);
  assert.deepEqual([mail?.to, mail?.template], ["zhou@example.com", "invitation"]);
  assert.equal(mail?.data["link"]?.endsWith(token), true);
  assert.deepEqual([mail?.data["organization"], mail?.data["inviter"]], ["明川家电售后服务部", "赵敏"]);
  const browser = server.caller();
  assert.deepEqual((await look(browser, token)).body, {
    organizationName: "明川家电售后服务部",
    language: "zh",
    email: "zhou@example.com",
    name: "周晓岚",
    hasLogin: false,
    signedIn: false,
  });
  assert.equal((await accept(browser, token)).code, "invitation-password-missing");
  assert.equal((await accept(browser, token, "短")).code, "password-too-short");
  const joined = await accept(browser, token, TEST_PASSWORD);
  assert.equal(joined.status, 201, joined.text);
  assert.equal((await browser.call("GET", "/session")).status, 200);
  assert.equal((await look(browser, token)).code, "gone-invitation-used");
  assert.equal((await accept(server.caller(), token, TEST_PASSWORD)).code, "gone-invitation-used");
  const list = await admin.call("GET", "/invitations?state=accepted");
  assert.deepEqual(
    (list.body["items"] as { id: string }[]).map((one) => one.id),
    [id],
  );
  assert.equal((await admin.call("DELETE", `/invitations/${id}`)).code, "conflict-invitation-accepted");
});

test("an invitation accepted twice at the same time lets one in", async () => {
  const { token } = await invite(admin, "chen@example.com", "陈可心");
  const both = await Promise.all([
    accept(server.caller(), token, TEST_PASSWORD),
    accept(server.caller(), token, TEST_PASSWORD),
  ]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 410]);
  const people = await admin.call("GET", "/users?search=chen%40");
  assert.equal((people.body["items"] as unknown[]).length, 1);
});

test("an expired, a revoked and an unknown invitation each say so", async () => {
  const revoked = await invite(admin, "wu@example.com", "吴梦洁");
  assert.equal((await admin.call("DELETE", `/invitations/${revoked.id}`)).status, 204);
  assert.equal((await look(server.caller(), revoked.token)).code, "gone-invitation-revoked");
  const replaced = await invite(admin, "he@example.com", "何雨晴");
  await invite(admin, "he@example.com", "何雨晴");
  assert.equal((await look(server.caller(), replaced.token)).code, "gone-invitation-revoked");
  const unknown = await look(server.caller(), "x".repeat(43));
  assert.deepEqual([unknown.status, unknown.code], [404, "not-found-invitation"]);
  const expired = await invite(admin, "ding@example.com", "丁小满");
  server.passMinutes(8 * 24 * 60);
  assert.equal((await look(server.caller(), expired.token)).code, "gone-invitation-expired");
  assert.equal((await accept(server.caller(), expired.token, TEST_PASSWORD)).code, "gone-invitation-expired");
  const open = (await admin.call("GET", "/invitations?state=open")).body["items"];
  assert.deepEqual(open, []);
});

test("a known login joins with its own password only, guesses are limited, and it can switch", async () => {
  const { token } = await invite(otherAdmin, "zhou@example.com");
  const browser = server.caller();
  assert.equal((await look(browser, token)).body["hasLogin"], true);
  for (let i = 0; i < 10; i++) {
    assert.equal((await accept(browser, token, "wrong password")).code, "wrong-credentials");
  }
  assert.equal((await accept(browser, token, TEST_PASSWORD)).code, "too-many-attempts");
  server.passMinutes(16);
  const joined = await accept(browser, token, TEST_PASSWORD);
  assert.equal(joined.status, 201, joined.text);
  const organization = joined.body["organization"] as { id: number };
  assert.equal(organization.id, otherOrg);
  const all = joined.body["organizations"] as { id: number; name: string }[];
  assert.deepEqual(all.map(({ name }) => name).toSorted(), ["云岭物流", "明川家电售后服务部"].toSorted());

  const first = all.find(({ id }) => id !== otherOrg)?.id;
  const switched = await browser.call("PUT", "/session/organization", { organizationId: first });
  assert.equal((switched.body["organization"] as { id: number }).id, first);
  assert.equal(((await browser.call("GET", "/session")).body["organization"] as { id: number }).id, first);
  const later = await server.caller().call("POST", "/session", {
    email: "zhou@example.com",
    password: TEST_PASSWORD,
  });
  assert.equal((later.body["organization"] as { id: number }).id, first, "where one worked last");
  const foreign = await admin.call("PUT", "/session/organization", { organizationId: otherOrg });
  assert.equal(foreign.status, 404);
});

test("who is removed from the organization they work in finds themselves in another of theirs", async () => {
  const browser = server.caller();
  const before = await browser.call("POST", "/session", {
    email: "zhou@example.com",
    password: TEST_PASSWORD,
  });
  const { id } = before.body["user"] as { id: string };
  assert.notEqual((before.body["organization"] as { id: number }).id, otherOrg);
  assert.equal((await admin.call("DELETE", `/users/${id}`)).status, 204);
  const after = await browser.call("GET", "/session");
  assert.equal((after.body["organization"] as { id: number }).id, otherOrg);
  assert.equal((after.body["organizations"] as unknown[]).length, 1);
});

test("who is signed in as the invited address needs no password, and nobody else's session will do", async () => {
  const { browser } = await joinAs(server, admin, {
    email: "sun@example.com",
    name: "孙志远",
    roles: ["handler"],
  });
  const { token } = await invite(otherAdmin, "sun@example.com", "孙志远");
  assert.equal((await look(otherAdmin, token)).body["signedIn"], false);
  assert.equal((await accept(otherAdmin, token)).code, "invitation-password-missing");
  assert.equal((await look(browser, token)).body["signedIn"], true);
  const joined = await accept(browser, token);
  assert.equal(joined.status, 201, joined.text);
  assert.equal((joined.body["organization"] as { id: number }).id, otherOrg);
});

test("an administrator cannot make a reset link for a login that opens another organization", async () => {
  const people = (await admin.call("GET", "/users")).body["items"] as { id: string; email: string }[];
  const idOf = (email: string) => people.find((one) => one.email === email)?.id;
  const shared = await admin.call("POST", `/users/${idOf("sun@example.com")}/password-resets`);
  assert.deepEqual([shared.status, shared.code], [409, "conflict-login-elsewhere"]);

  const own = await admin.call("POST", `/users/${idOf("chen@example.com")}/password-resets`);
  assert.equal(own.status, 201);
  const token = String(own.body["link"]).split("/password-reset/")[1];
  const { token: invitation } = await invite(otherAdmin, "chen@example.com", "陈可心");
  await accept(server.caller(), invitation, TEST_PASSWORD);
  const used = await server.caller().call("PUT", `/password-resets/${token}`, { password: TEST_PASSWORD });
  assert.equal(used.code, "gone-reset-link", "joining elsewhere makes earlier links useless");
});

test("a removed person invited again comes back as the same person", async () => {
  const { browser, id } = await joinAs(server, admin, {
    email: "ma@example.com",
    name: "马国栋",
    roles: ["handler"],
  });
  assert.equal((await admin.call("DELETE", `/users/${id}`)).status, 204);
  assert.equal((await browser.call("GET", "/session")).status, 401);
  const { token } = await invite(admin, "ma@example.com", "马国栋");
  const joined = await accept(browser, token, TEST_PASSWORD);
  assert.equal(joined.status, 201, joined.text);
  const user = joined.body["user"] as { id: string; roles: string[] };
  assert.deepEqual([user.id, user.roles], [id, ["interviewer"]]);
});

test("a member is not invited again", async () => {
  const answer = await admin.call("POST", "/invitations", {
    email: "ADMIN@example.com",
    name: "赵敏",
    roles: ["viewer"],
  });
  assert.deepEqual([answer.status, answer.code], [409, "conflict-user-present"]);
});

test("no secret of a link or key lies in the database", async () => {
  const { token } = await invite(admin, "tang@example.com", "唐婉清");
  const rows = await inSystem(database, (tx) =>
    tx.selectFrom("system.invitation_directory").select("token_hash").execute(),
  );
  assert.ok(rows.length > 0 && rows.every((row) => row.token_hash !== token && row.token_hash.length === 64));
});
