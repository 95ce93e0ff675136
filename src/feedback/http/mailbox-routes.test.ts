import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { makeCaseOrganization } from "../../test/feedback.ts";
import { startFeedbackServer } from "../../test/feedback-server.ts";
import { NO_DOVECOT, startMailBoxServer, type MailBoxServer } from "../../test/mail-box-server.ts";
import { plainMail } from "../../test/mail-samples.ts";
import { signedInAs } from "../../test/organization.ts";
import type { Role } from "../../identity/domain/role.ts";
import type { Mailbox } from "../contract/mailbox.ts";

const database = await testDatabase();
const server = await startFeedbackServer(database);
let post: MailBoxServer;

before(async () => {
  if (NO_DOVECOT === false) post = await startMailBoxServer();
});
after(() => post?.close());

const SETTINGS = {
  address: "Service@mingchuan.example",
  host: "imap.mingchuan.example",
  port: 993,
  security: "tls",
  user: "service@mingchuan.example",
  password: "口令-7f3a",
};

interface Answer {
  readonly status: number;
  // Bodies differ by route; each test names what it reads.
  readonly body: Mailbox & {
    readonly items: readonly Mailbox[];
    readonly code: string;
    readonly detail: string;
    readonly ok: boolean;
    readonly mails: number;
    readonly error: { readonly code: string; readonly message: string };
  };
}

type Call = (method: string, path: string, body?: unknown) => Promise<Answer>;

async function callerOf(orgId: number, ...roles: readonly Role[]): Promise<Call> {
  const key = `${orgId}-${roles.join("-")}`;
  server.sessions.set(key, await signedInAs(database, orgId, roles));
  return async (method, path, body) => {
    const response = await fetch(`${server.url}/api/v1/mailboxes${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : JSON.parse(text) };
  };
}

test("an administrator adds, changes and removes a mailbox, and its password never comes back", async () => {
  const orgId = await makeCaseOrganization(database);
  const call = await callerOf(orgId, "admin");
  const made = await call("POST", "", SETTINGS);
  assert.equal(made.status, 201);
  assert.equal(made.body.address, "service@mingchuan.example");
  assert.deepEqual([made.body.folder, made.body.afterwards, made.body.isOn], ["INBOX", "seen", true]);
  const { id, revision } = made.body;
  const changed = await call("PATCH", `/${id}`, { isOn: false, replyName: "明川客服", revision });
  assert.deepEqual([changed.status, changed.body.isOn, changed.body.revision], [200, false, revision + 1]);
  const listed = await call("GET", "");
  assert.deepEqual(
    listed.body.items.map((mailbox) => mailbox.replyName),
    ["明川客服"],
  );
  assert.doesNotMatch(JSON.stringify([made, changed, listed]), /口令|sealed|password/u);
  const kept = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("feedback_mailbox").select("sealed_password").executeTakeFirstOrThrow(),
  );
  assert.doesNotMatch(kept.sealed_password, /口令|7f3a/u);
  const audit = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("identity_audit_entry").selectAll().where("record_type", "=", "mailbox").execute(),
  );
  assert.doesNotMatch(JSON.stringify(audit), /口令|7f3a/u);
  assert.equal((await call("DELETE", `/${id}`)).status, 204);
  assert.deepEqual((await call("GET", "")).body.items, []);
  assert.equal((await call("DELETE", `/${id}`)).status, 404);
});

test("only administrators see mailboxes", async () => {
  const orgId = await makeCaseOrganization(database);
  const made = await (await callerOf(orgId, "admin"))("POST", "", SETTINGS);
  for (const role of ["manager", "handler", "viewer"] as const) {
    const call = await callerOf(orgId, role);
    const { id, revision } = made.body;
    const answers = await Promise.all([
      call("GET", ""),
      call("POST", "", SETTINGS),
      call("PATCH", `/${id}`, { isOn: false, revision }),
      call("DELETE", `/${id}`),
      call("POST", `/${id}/checks`),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [403, 403, 403, 403, 403],
      role,
    );
  }
});

test("a mailbox of another organization is not there", async () => {
  const mine = await callerOf(await makeCaseOrganization(database), "admin");
  const theirs = await callerOf(await makeCaseOrganization(database), "admin");
  const { id, revision } = (await mine("POST", "", SETTINGS)).body;
  assert.deepEqual((await theirs("GET", "")).body.items, []);
  assert.equal((await theirs("PATCH", `/${id}`, { isOn: false, revision })).status, 404);
  assert.equal((await theirs("POST", `/${id}/checks`)).status, 404);
  assert.equal((await theirs("DELETE", `/${id}`)).status, 404);
});

test("a password goes nowhere but where it was given for", async () => {
  const call = await callerOf(await makeCaseOrganization(database), "admin");
  const { id, revision } = (await call("POST", "", SETTINGS)).body;
  for (const change of [
    { host: "imap.evil.example" },
    { port: 1993 },
    { user: "x" },
    { security: "starttls" },
  ]) {
    const answer = await call("PATCH", `/${id}`, { ...change, revision });
    assert.deepEqual(
      [answer.status, answer.body.code],
      [400, "mailbox-password-needed"],
      JSON.stringify(change),
    );
  }
  const moved = await call("PATCH", `/${id}`, { host: "imap2.mingchuan.example", password: "neu", revision });
  assert.equal(moved.body.host, "imap2.mingchuan.example");
  const plain = await call("PATCH", `/${id}`, { security: "plain", password: "neu", revision: revision + 1 });
  assert.equal(plain.body.code, "mailbox-plain-forbidden");
  assert.match(plain.body.detail, /不加密只能用于本机/u);
});

test("what cannot work is refused with a sentence", async () => {
  const call = await callerOf(await makeCaseOrganization(database), "admin");
  const first = await call("POST", "", SETTINGS);
  const codeOf = async (change: object): Promise<string> =>
    (await call("POST", "", { ...SETTINGS, address: "other@mingchuan.example", ...change })).body.code;
  assert.equal(await codeOf({ address: "SERVICE@mingchuan.example" }), "conflict-mailbox-address");
  assert.equal(await codeOf({ afterwards: "move" }), "mailbox-target-missing");
  assert.equal(await codeOf({ afterwards: "move", moveTo: "INBOX" }), "mailbox-target-missing");
  assert.equal(await codeOf({ departmentId: "0197a2b4-0000-7000-8000-000000000009" }), "not-found");
  assert.equal(await codeOf({ host: "http://x/" }), "invalid-input");
  assert.equal(await codeOf({ port: 0 }), "invalid-input");
  const stale = await call("PATCH", `/${first.body.id}`, { isOn: false, revision: 7 });
  assert.deepEqual([stale.status, stale.body.code], [409, "conflict-mailbox-changed"]);
});

test("trying a mailbox says in words how it went", { skip: NO_DOVECOT }, async () => {
  const call = await callerOf(await makeCaseOrganization(database), "admin");
  await post.deliver(plainMail({ id: "1@a", subject: "漏水", text: "漏水" }));
  const { login } = post;
  const { body } = await call("POST", "", { ...SETTINGS, ...login });
  const good = await call("POST", `/${body.id}/checks`);
  assert.deepEqual([good.body.ok, good.body.mails, good.body.error], [true, 1, null]);
  await call("PATCH", `/${body.id}`, { password: "wrong", revision: body.revision });
  const bad = await call("POST", `/${body.id}/checks`);
  assert.deepEqual([bad.status, bad.body.ok, bad.body.error.code], [200, false, "mailbox-sign-in-refused"]);
  assert.match(bad.body.error.message, /授权码/u);
});
