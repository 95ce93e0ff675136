import assert from "node:assert/strict";
import { test } from "node:test";
import { inSystem } from "../../platform/db/database.ts";
import { isDatabaseAway } from "../../platform/http/database-fault.ts";
import { testDatabase } from "../../test/database.ts";
import { setUp, startIdentity, TEST_PASSWORD } from "../../test/identity-server.ts";
import { createAuth } from "../service/auth/create-auth.ts";
import { ensureSetupToken } from "../service/ensure-setup-token.ts";
import { forgetExpiredSignIns } from "../service/forget-expired-sign-ins.ts";
import { signIn } from "../service/sign-in.ts";

const database = await testDatabase();
const server = await startIdentity(database);
const EMAIL = "admin@example.com";

test("of two who use the set-up link at the same time one becomes administrator, and then it is over", async () => {
  assert.deepEqual((await server.caller().call("GET", "/setup")).body, { needed: true });
  const old = await ensureSetupToken(database);
  const token = await ensureSetupToken(database);
  const order = (email: string, withToken = token) => ({
    token: withToken,
    organization: { name: "明川家电售后服务部", timeZone: "Asia/Shanghai", language: "zh" },
    administrator: { name: "赵敏", email, password: TEST_PASSWORD },
  });
  const replaced = await server.caller().call("POST", "/setup", order(EMAIL, old));
  assert.deepEqual([replaced.status, replaced.code], [410, "gone-setup-link"]);
  const zone = { ...order(EMAIL), organization: { name: "x", timeZone: "Asia/Peking", language: "zh" } };
  assert.equal((await server.caller().call("POST", "/setup", zone)).code, "time-zone-unknown");
  const both = await Promise.all([
    server.caller().call("POST", "/setup", order(EMAIL)),
    server.caller().call("POST", "/setup", order(EMAIL)),
  ]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 410]);
  const counts = await inSystem(database, async (tx) => ({
    organizations: (await tx.selectFrom("system.organization").select("id").execute()).length,
    logins: (await tx.selectFrom("system.auth_user").select("id").execute()).length,
  }));
  assert.deepEqual(counts, { organizations: 1, logins: 1 });
  assert.equal(await ensureSetupToken(database), null);
  assert.deepEqual((await server.caller().call("GET", "/setup")).body, { needed: false });
});

test("who signs in is told who they are, where, and what they may do", async () => {
  const browser = server.caller();
  assert.equal((await browser.call("GET", "/session")).status, 401);
  const answer = await browser.call("POST", "/session", {
    email: " Admin@Example.com ",
    password: TEST_PASSWORD,
  });
  assert.equal(answer.status, 201);
  const cookie = answer.headers.getSetCookie().join("\n");
  assert.match(cookie, /^huiyin\.session_token=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/u);
  const { user, organization, organizations, permissions, language } = answer.body as Record<
    string,
    Record<string, unknown>
  >;
  assert.deepEqual([user?.["name"], user?.["email"], user?.["roles"]], ["赵敏", EMAIL, ["admin"]]);
  assert.equal(organization?.["name"], "明川家电售后服务部");
  assert.deepEqual(organizations, [{ id: organization?.["id"], name: "明川家电售后服务部" }]);
  assert.equal(language, "zh");
  assert.deepEqual([permissions?.["mayAdminister"], permissions?.["mayWatch"]], [true, false]);
  assert.deepEqual((await browser.call("GET", "/session")).body, answer.body);
  assert.equal((await browser.call("DELETE", "/session")).status, 204);
  assert.equal(browser.cookies.size, 0);
  assert.equal((await browser.call("GET", "/session")).status, 401);
});

test("cookies are Secure where the public address is https", async () => {
  const auth = createAuth({
    databaseUrl: database.url,
    secret: "s".repeat(32),
    publicUrl: "https://huiyin.example.com",
  });
  try {
    const raw = new Request("https://huiyin.example.com/api/v1/session");
    const request = { requestId: "r", address: null, language: "zh", header: () => undefined, raw } as const;
    const signedIn = await signIn(
      { ...server.deps, auth },
      { email: EMAIL, password: TEST_PASSWORD },
      request,
    );
    assert.match(signedIn.cookies.join(), /^__Secure-huiyin\.session_token=.*; Secure; SameSite=Lax$/u);
  } finally {
    await auth.close();
  }
});

test("a database that is away is told as such, not as a wrong cookie", async () => {
  const browser = server.caller();
  await browser.call("POST", "/session", { email: EMAIL, password: TEST_PASSWORD });
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const { publicUrl } = server.deps;
  const auth = createAuth({
    databaseUrl: "postgres://huiyin@127.0.0.1:1/nowhere",
    secret: "s".repeat(32),
    publicUrl,
    report: () => {},
  });
  try {
    const raw = new Request(publicUrl);
    const header = (name: string) => (name === "cookie" ? cookie : undefined);
    const request = { requestId: "r", address: null, language: "zh", header, raw } as const;
    await assert.rejects(auth.recognise(request), isDatabaseAway);
    await assert.rejects(auth.signIn({ email: EMAIL, password: TEST_PASSWORD }, request), isDatabaseAway);
  } finally {
    await auth.close();
  }
});

test("who keeps coming back stays signed in, and only asking who one is prolongs the session", async () => {
  const browser = server.caller();
  await browser.call("POST", "/session", { email: EMAIL, password: TEST_PASSWORD });
  const inDays = (days: number): string => new Date(Date.now() + days * 24 * 60 * 60_000).toISOString();
  await inSystem(database, (tx) =>
    tx
      .updateTable("system.auth_session")
      .set({ expires_at: inDays(5) })
      .execute(),
  );
  const expiresAt = async (): Promise<string> => {
    const devices = (await browser.call("GET", "/session/devices")).body["items"] as Record<
      string,
      unknown
    >[];
    return String(devices.find((device) => device["current"] === true)?.["expiresAt"]);
  };
  assert.ok((await expiresAt()) < inDays(6));
  const asked = await browser.call("GET", "/session");
  assert.match(asked.headers.getSetCookie().join(), /huiyin\.session_token=.*Max-Age=1209600/u);
  assert.ok((await expiresAt()) > inDays(13));
});

test("a session that is over is nobody's, and is dropped in time", async () => {
  const browser = server.caller();
  await browser.call("POST", "/session", { email: EMAIL, password: TEST_PASSWORD });
  const later = new Date(Date.now() + 15 * 24 * 60 * 60_000).toISOString();
  const count = () =>
    inSystem(
      database,
      async (tx) => (await tx.selectFrom("system.auth_session").select("id").execute()).length,
    );
  assert.ok((await count()) > 0);
  await inSystem(database, (tx) =>
    tx.updateTable("system.auth_session").set({ expires_at: "2026-01-01T00:00:00Z" }).execute(),
  );
  assert.equal((await browser.call("GET", "/session")).status, 401);
  await forgetExpiredSignIns(database, later);
  assert.equal(await count(), 0);
});

test("a forged or changed cookie is nobody", async () => {
  const browser = server.caller();
  await browser.call("POST", "/session", { email: EMAIL, password: TEST_PASSWORD });
  const [[name, value] = ["", ""]] = browser.cookies;
  for (const forged of [value.replace(/^./u, "x"), value.slice(0, -4), "x", ""]) {
    browser.cookies.set(name, forged);
    assert.equal((await browser.call("GET", "/session")).status, 401, forged);
  }
});

test("an unknown address gets the same answer as a wrong password", async () => {
  const answers = await Promise.all(
    [EMAIL, "nobody@example.com", "not an address"].map((email) =>
      server.caller().call("POST", "/session", { email, password: "wrong password" }),
    ),
  );
  const told = answers.map(({ status, code, body }) => [status, code, body["detail"]]);
  assert.equal(told[0]?.[1], "wrong-credentials");
  assert.deepEqual(told[1], told[0]);
  assert.deepEqual(told[2], told[0]);
});

test("after ten wrong passwords the account is locked for a quarter of an hour, restart or not", async () => {
  const wrong = { email: EMAIL, password: "wrong password" };
  const good = { email: EMAIL, password: TEST_PASSWORD };
  server.passMinutes(20);
  for (let i = 0; i < 9; i++) {
    assert.equal((await server.caller().call("POST", "/session", wrong)).code, "wrong-credentials");
  }
  assert.equal(
    (await server.caller().call("POST", "/session", good)).status,
    201,
    "a success forgets failures",
  );
  for (let i = 0; i < 10; i++) await server.caller().call("POST", "/session", wrong);
  const refused = await server.caller().call("POST", "/session", good);
  assert.deepEqual([refused.status, refused.code], [429, "too-many-attempts"]);
  assert.match(String(refused.body["detail"]), /1[45] 分钟/u);
  assert.ok(Number(refused.headers.get("retry-after")) > 800);

  const restarted = await startIdentity(database);
  restarted.passMinutes(21);
  assert.equal((await restarted.caller().call("POST", "/session", good)).code, "too-many-attempts");
  server.passMinutes(16);
  assert.equal((await server.caller().call("POST", "/session", good)).status, 201);
});

test("guesses made at once count one by one", async () => {
  server.passMinutes(20);
  const answers = await Promise.all(
    Array.from({ length: 14 }, () =>
      server.caller().call("POST", "/session", { email: "victim@example.com", password: "guess guess" }),
    ),
  );
  assert.equal(answers.filter(({ code }) => code === "wrong-credentials").length, 10);
  assert.equal(answers.filter(({ code }) => code === "too-many-attempts").length, 4);
});

test("set-up is not needed again", async () => {
  await assert.rejects(setUp(server), /gone-setup-link|invalid-input/u);
});
