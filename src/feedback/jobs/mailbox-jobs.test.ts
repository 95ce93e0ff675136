import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createMailbox, changeMailbox, type NewMailbox } from "../service/mailbox/save-mailbox.ts";
import { readOneMailbox, type MailboxReaderDeps } from "../service/mailbox/read-one-mailbox.ts";
import { sweepMailboxesJob } from "../service/mailbox/mailbox-job.ts";
import { findMailboxRow } from "../store/mailboxes.ts";
import { inOrganization, inSystem } from "../../platform/db/database.ts";
import { isDatabaseAway } from "../../platform/http/database-fault.ts";
import { enqueue } from "../../platform/queue/enqueue.ts";
import { testDatabase } from "../../test/database.ts";
import {
  MAILBOX_USER,
  NO_DOVECOT,
  startMailBoxServer,
  type MailBoxServer,
} from "../../test/mail-box-server.ts";
import { MAIL_NOW, MAIL_SECRET, openMailDesk, type MailDesk } from "../../test/mail-desk.ts";
import { encoded, encodedWord, plainMail, rawMail } from "../../test/mail-samples.ts";
import { signedInAs } from "../../test/organization.ts";
import { testQueue } from "../../test/test-queue.ts";
import { until } from "../../test/until.ts";
import { mailboxJobs } from "./mailbox-jobs.ts";

const skip = NO_DOVECOT;
const database = await testDatabase();
const NEVER = new AbortController().signal;
let server: MailBoxServer;
let folders = 0;

before(async () => {
  if (skip === false) server = await startMailBoxServer();
});
after(() => server?.close());

interface Post {
  readonly desk: MailDesk;
  readonly folder: string;
  readonly mailboxId: string;
  deliver(raw: Uint8Array): Promise<void>;
  /** One run of the job at an instant. */
  read(now?: string): Promise<void>;
  deps(now?: string): MailboxReaderDeps;
  row(): Promise<NonNullable<Awaited<ReturnType<typeof findMailboxRow>>>>;
  cases(): Promise<readonly { readonly subject: string; readonly verbatim: string }[]>;
  received(): Promise<readonly { readonly kind: string; readonly reason: string | null }[]>;
}

/** An organization whose mailbox is a folder of its own on the server. */
async function openPost(change: Partial<NewMailbox> = {}): Promise<Post> {
  folders += 1;
  const folder = `Post${folders}`;
  await server.deliver(plainMail({ id: `old.${folder}@a`, subject: "旧信", text: "旧信" }), {
    folder,
    at: "2019-01-01T00:00:00Z",
  });
  const desk = await openMailDesk(database);
  const { login } = server;
  const { id: mailboxId } = await desk.at(MAIL_NOW).begin((work) =>
    createMailbox(work, MAIL_SECRET, {
      address: "service@mingchuan.example",
      host: login.host,
      port: login.port,
      security: "plain",
      user: login.user,
      password: login.password,
      folder,
      afterwards: "seen",
      moveTo: null,
      departmentId: null,
      replyName: "明川客服",
      isOn: true,
      readSince: "2020-01-01T00:00:00Z",
      ...change,
    }),
  );
  const deps = (now = MAIL_NOW): MailboxReaderDeps => ({
    database,
    files: desk.storage,
    scanner: null,
    secret: MAIL_SECRET,
    ownAddress: null,
    clock: () => now,
    isDatabaseAway,
    connect: { patience: 5_000 },
  });
  return {
    desk,
    folder,
    mailboxId,
    deps,
    deliver: (raw) => server.deliver(raw, { folder }),
    read: (now) => readOneMailbox(deps(now), { orgId: desk.orgId, mailboxId }, NEVER),
    row: () =>
      inOrganization(database, desk.orgId, async (tx) => {
        const row = await findMailboxRow(tx, desk.orgId, mailboxId);
        assert.ok(row !== undefined);
        return row;
      }),
    cases: () =>
      inOrganization(database, desk.orgId, (tx) =>
        tx.selectFrom("feedback_voice").select(["subject", "verbatim"]).orderBy("case_id").execute(),
      ),
    received: () =>
      inOrganization(database, desk.orgId, (tx) =>
        tx.selectFrom("feedback_received_mail").select(["kind", "reason"]).orderBy("kind").execute(),
      ),
  };
}

const mailOf = (id: string, subject: string): Buffer => plainMail({ id, subject, text: `${subject}。` });

test("mails in a mailbox become cases, each once; older ones are left alone", { skip }, async () => {
  const post = await openPost();
  await post.deliver(mailOf("1@a", "净水器漏水"));
  await post.deliver(
    rawMail(
      [
        "From: zhao.min@customer.example",
        `Subject: ${encodedWord("发票抬头错误", "gb18030")}`,
        "Message-ID: <2@a>",
        "Content-Type: text/plain; charset=GB18030",
      ],
      encoded("请重新开具发票。", "gb18030"),
    ),
  );
  await post.read();
  await post.read();
  assert.deepEqual(await post.cases(), [
    { subject: "净水器漏水", verbatim: "净水器漏水。" },
    { subject: "发票抬头错误", verbatim: "请重新开具发票。" },
  ]);
  await post.deliver(mailOf("1@a", "净水器漏水"));
  await post.deliver(mailOf("3@a", "又漏了"));
  await post.read();
  assert.equal((await post.cases()).length, 3);
  const row = await post.row();
  assert.equal(Date.parse(row.last_read_at ?? ""), Date.parse(MAIL_NOW));
  assert.deepEqual([row.last_error, row.failures], [null, 0]);
});

test("a folder made anew is read again without a second case", { skip }, async () => {
  const post = await openPost();
  await post.deliver(mailOf("1@a", "漏水"));
  await post.read();
  await server.renew(post.folder);
  await post.deliver(mailOf("1@a", "漏水"));
  await post.deliver(mailOf("2@a", "异响"));
  await post.read();
  assert.deepEqual((await post.cases()).map(({ subject }) => subject).sort(), ["异响", "漏水"]);
});

test(
  "a mailbox that is down is tried less often, told once after a quarter of an hour, and goes on by itself",
  { skip },
  async () => {
    const post = await openPost();
    const admin = await signedInAs(database, post.desk.orgId, ["admin"]);
    const at = (minute: number): string => new Date(Date.parse(MAIL_NOW) + minute * 60_000).toISOString();
    await server.stop();
    await post.deliver(mailOf("1@a", "漏水")).catch(() => undefined);
    for (let minute = 0; minute <= 20; minute += 1) await post.read(at(minute));
    const row = await post.row();
    assert.deepEqual([row.last_error, row.failures], ["mailbox-unreachable", 5]);
    assert.equal(Date.parse(row.failing_since ?? ""), Date.parse(MAIL_NOW));
    const notices = (): Promise<readonly { readonly user_id: string; readonly template: string }[]> =>
      inOrganization(database, post.desk.orgId, (tx) =>
        tx.selectFrom("notification_notice").select(["user_id", "template"]).execute(),
      );
    assert.deepEqual(await notices(), [{ user_id: admin.actor.id, template: "mailbox-down" }]);
    for (let minute = 30; minute <= 90; minute += 15) await post.read(at(minute));
    assert.equal((await notices()).length, 1);
    await server.start();
    await post.deliver(mailOf("1@a", "漏水"));
    await post.read(at(120));
    assert.deepEqual(
      (await post.cases()).map(({ subject }) => subject),
      ["漏水"],
    );
    const mended = await post.row();
    assert.deepEqual([mended.last_error, mended.failing_since, mended.failures], [null, null, 0]);
  },
);

test("a wrong password is told as such, and the right one helps at once", { skip }, async () => {
  const post = await openPost({ password: "wrong" });
  await post.deliver(mailOf("1@a", "漏水"));
  await post.read();
  assert.equal((await post.row()).last_error, "mailbox-sign-in-refused");
  const { revision } = await post.row();
  await post.desk
    .at(MAIL_NOW)
    .begin((work) =>
      changeMailbox(work, MAIL_SECRET, post.mailboxId, { revision, password: MAILBOX_USER.password }),
    );
  await post.read();
  assert.equal((await post.cases()).length, 1);
});

test("a password sealed with another secret is asked for again", { skip }, async () => {
  const post = await openPost();
  const deps = { ...post.deps(), secret: "another secret" };
  await readOneMailbox(deps, { orgId: post.desk.orgId, mailboxId: post.mailboxId }, NEVER);
  assert.equal((await post.row()).last_error, "mailbox-password-lost");
});

test("bombs and giants do not hold up the mails behind them", { skip }, async () => {
  const post = await openPost();
  const parts = Array.from({ length: 10_000 }, () => "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n").join("");
  await post.deliver(
    rawMail(
      ["From: bomb@evil.example", "Message-ID: <b@a>", "Content-Type: multipart/mixed; boundary=b"],
      parts,
    ),
  );
  const nested = Array.from(
    { length: 3_000 },
    (_, i) => `--n${i}\r\nContent-Type: multipart/mixed; boundary=n${i + 1}\r\n\r\n`,
  ).join("");
  await post.deliver(
    rawMail(
      ["From: nest@evil.example", "Message-ID: <n@a>", "Content-Type: multipart/mixed; boundary=n0"],
      nested,
    ),
  );
  const video = Buffer.alloc(50 * 1024 * 1024, `${"QUJD".repeat(19)}\r\n`);
  await post.deliver(
    rawMail(
      [
        "From: big@customer.example",
        "Message-ID: <g@a>",
        "Subject: video",
        "Content-Type: multipart/mixed; boundary=b",
      ],
      Buffer.concat([
        Buffer.from("--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n视频见附件\r\n--b\r\n"),
        Buffer.from("Content-Type: video/mp4; name=leak.mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n"),
        video,
        Buffer.from("\r\n--b--"),
      ]),
    ),
  );
  await post.deliver(mailOf("after@a", "后面的信"));
  await post.read();
  const cases = await post.cases();
  assert.equal(cases.length, 4);
  assert.deepEqual(cases.slice(2), [
    { subject: "video", verbatim: "视频见附件" },
    { subject: "后面的信", verbatim: "后面的信。" },
  ]);
  const notes = await inOrganization(database, post.desk.orgId, (tx) =>
    tx.selectFrom("feedback_message").select("text").where("kind", "=", "note").orderBy("id").execute(),
  );
  assert.deepEqual(
    notes.map(({ text }) => text),
    [
      "邮件收取说明：邮件结构异常（部分过多），后面的内容未收取。",
      "邮件收取说明：邮件结构异常（嵌套过深），后面的内容未收取。",
      "邮件收取说明：邮件过大，只收取了正文；附件过大未收取：leak.mp4。",
    ],
  );
});

test("a mail that cannot be made a case is written down and holds up nobody", { skip }, async () => {
  const post = await openPost();
  await post.deliver(
    rawMail(
      ["From: a@b.example", "Message-ID: <f@a>", 'Content-Type: multipart/mixed; boundary="b"'],
      "--b\r\n\r\nwords\r\n--b\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--",
    ),
  );
  await post.deliver(mailOf("ok@a", "后面的信"));
  const files = { ...post.desk.storage, write: () => Promise.reject(new Error("the storage is broken")) };
  const key = { orgId: post.desk.orgId, mailboxId: post.mailboxId };
  await readOneMailbox({ ...post.deps(), files }, key, NEVER);
  assert.deepEqual(await post.received(), [
    { kind: "failed", reason: "the storage is broken" },
    { kind: "new", reason: null },
  ]);
  await server.renew(post.folder);
  await post.deliver(
    rawMail(["From: a@b.example", "Message-ID: <f@a>", "Content-Type: text/plain"], "words"),
  );
  await post.read();
  assert.deepEqual(
    (await post.received()).map(({ kind }) => kind),
    ["new", "new"],
  );
});

test("two workers never read one mailbox at once, and the schedule finds it", { skip }, async () => {
  const post = await openPost();
  for (let i = 0; i < 12; i += 1) await post.deliver(mailOf(`${i}@a`, `第${i}封`));
  await Promise.all([post.read(), post.read(), post.read()]);
  await post.read();
  assert.equal((await post.cases()).length, 12);
  await post.deliver(mailOf("late@a", "晚到的信"));
  const queue = testQueue({ database, handlers: mailboxJobs(post.deps()) });
  await queue.start();
  after(() => queue.stop());
  await inSystem(database, (tx) => enqueue(tx, sweepMailboxesJob, { orgId: null }, { now: MAIL_NOW }));
  await until("the late mail is a case", async () => (await post.cases()).length === 13);
});

test("a mailbox that is off is left alone", { skip }, async () => {
  const post = await openPost({ isOn: false });
  await post.deliver(mailOf("1@a", "漏水"));
  await post.read();
  assert.deepEqual(await post.cases(), []);
});
