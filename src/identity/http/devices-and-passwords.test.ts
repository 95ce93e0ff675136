import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../test/database.ts";
import { joinAs, setUp, startIdentity, TEST_PASSWORD } from "../../test/identity-server.ts";

const database = await testDatabase();
const server = await startIdentity(database);
const EMAIL = "admin@example.com";
const NEW_PASSWORD = "春江水暖鸭先知-九月";
await setUp(server, EMAIL);

test("a device can be signed out from another, and nobody sees or ends another person's devices", async () => {
  server.passMinutes(20);
  const [laptop, phone] = [server.caller(), server.caller()];
  for (const browser of [laptop, phone]) {
    await browser.call("POST", "/session", { email: EMAIL, password: TEST_PASSWORD });
  }
  const other = await joinAs(server, laptop, {
    email: "lin@example.com",
    name: "林静怡",
    roles: ["manager"],
  });
  const devices = (await laptop.call("GET", "/session/devices")).body["items"] as Record<string, unknown>[];
  assert.equal(devices.filter((device) => device["current"] === true).length, 1);
  assert.equal(devices[0]?.["userAgent"], "test-browser");
  assert.equal(devices[0]?.["address"], "127.0.0.1");
  const [[, token] = ["", ""]] = phone.cookies;
  assert.ok(!JSON.stringify(devices).includes(decodeURIComponent(token).split(".")[0] ?? "?"), "no token");
  const foreign = await other.browser.call("GET", "/session/devices");
  assert.equal((foreign.body["items"] as unknown[]).length, 1);

  const phoneId = (
    (await phone.call("GET", "/session/devices")).body["items"] as Record<string, unknown>[]
  ).find((device) => device["current"] === true)?.["id"];
  assert.equal((await other.browser.call("DELETE", `/session/devices/${String(phoneId)}`)).status, 404);
  assert.equal((await phone.call("GET", "/session")).status, 200);
  assert.equal((await laptop.call("DELETE", `/session/devices/${String(phoneId)}`)).status, 204);
  assert.equal((await phone.call("GET", "/session")).status, 401);
});

test("a new password signs out all other devices and obeys the rule", async () => {
  const [laptop, phone] = [server.caller(), server.caller()];
  for (const browser of [laptop, phone]) {
    await browser.call("POST", "/session", { email: "lin@example.com", password: TEST_PASSWORD });
  }
  const change = (current: string, next: string) =>
    laptop.call("PUT", "/session/password", { current, next });
  assert.equal((await change("wrong password", NEW_PASSWORD)).code, "wrong-password");
  const short = await change(TEST_PASSWORD, "短");
  assert.deepEqual(
    [short.code, short.body["detail"]],
    ["password-too-short", "密码太短，请至少用 10 个字符。"],
  );
  assert.equal((await change(TEST_PASSWORD, "lin@example.com")).code, "password-is-email");
  assert.equal((await change(TEST_PASSWORD, "password123")).code, "password-too-common");
  assert.equal((await change(TEST_PASSWORD, NEW_PASSWORD)).status, 204);
  assert.equal((await laptop.call("GET", "/session")).status, 200);
  assert.equal((await phone.call("GET", "/session")).status, 401);
  const old = await phone.call("POST", "/session", { email: "lin@example.com", password: TEST_PASSWORD });
  assert.equal(old.code, "wrong-credentials");
});

test("a forgotten password is set anew by a mailed link, once, within an hour", async () => {
  const email = "lin@example.com";
  const device = server.caller();
  await device.call("POST", "/session", { email, password: NEW_PASSWORD });
  const before = server.mails.length;
  assert.equal(
    (await server.caller().call("POST", "/password-resets", { email: "Lin@example.com" })).status,
    202,
  );
  assert.equal(
    (await server.caller().call("POST", "/password-resets", { email: "nobody@example.com" })).status,
    202,
  );
  const [mail, ...more] = server.mails.slice(before);
  assert.deepEqual(
    [mail?.to, mail?.template, mail?.data["name"], more],
    [email, "password-reset", "林静怡", []],
  );
  const token = mail?.data["link"]?.split("/password-reset/")[1];
  const set = (password: string) => server.caller().call("PUT", `/password-resets/${token}`, { password });
  assert.equal((await set("短")).code, "password-too-short", "a refused password leaves the link usable");
  const both = await Promise.all([set(TEST_PASSWORD), set(TEST_PASSWORD)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [204, 410]);
  assert.equal((await set(TEST_PASSWORD)).code, "gone-reset-link");
  assert.equal((await device.call("GET", "/session")).status, 401, "all devices are signed out");
  assert.equal((await device.call("POST", "/session", { email, password: TEST_PASSWORD })).status, 201);

  await server.caller().call("POST", "/password-resets", { email });
  const late = server.mails.at(-1)?.data["link"]?.split("/password-reset/")[1];
  server.passMinutes(61);
  const answer = await server.caller().call("PUT", `/password-resets/${late}`, { password: NEW_PASSWORD });
  assert.equal(answer.code, "gone-reset-link");
});

test("reset mails are limited, for an unknown address too", async () => {
  server.passMinutes(61);
  for (const email of ["lin@example.com", "nobody@example.com"]) {
    const answers = await Promise.all(
      Array.from({ length: 7 }, () => server.caller().call("POST", "/password-resets", { email })),
    );
    assert.equal(answers.filter(({ status }) => status === 202).length, 5, email);
    assert.equal(answers.filter(({ code }) => code === "too-many-attempts").length, 2, email);
  }
});

test("one's own name, number and language are changed; a key has no such thing", async () => {
  const browser = server.caller();
  await browser.call("POST", "/session", { email: EMAIL, password: TEST_PASSWORD });
  const changed = await browser.call("PATCH", "/session/user", {
    name: "赵敏敏",
    phone: "13800001111",
    language: "en",
  });
  const user = changed.body["user"] as Record<string, unknown>;
  assert.deepEqual([user["name"], user["phone"], changed.body["language"]], ["赵敏敏", "13800001111", "en"]);
  const key = await browser.call("POST", "/api-keys", { name: "脚本", role: "admin" });
  const script = server.caller(String(key.body["key"]));
  for (const [method, path, body] of [
    ["GET", "/session", undefined],
    ["PATCH", "/session/user", { name: "x" }],
    ["GET", "/session/devices", undefined],
    ["PUT", "/session/password", { current: "x", next: NEW_PASSWORD }],
  ] as const) {
    assert.equal((await script.call(method, path, body)).status, 403, `${method} ${path}`);
  }
});
