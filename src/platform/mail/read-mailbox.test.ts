import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Failure } from "../../kit/failure.ts";
import { NO_DOVECOT, startMailBoxServer, type MailBoxServer } from "../../test/mail-box-server.ts";
import { plainMail, rawMail } from "../../test/mail-samples.ts";
import { parseMail } from "./parse-mail.ts";
import {
  lookIntoMailbox,
  readMailbox,
  type MailboxMail,
  type MailboxPlace,
  type ReadingPlan,
} from "./read-mailbox.ts";

const skip = NO_DOVECOT;
const START: MailboxPlace = { uidValidity: null, lastUid: 0 };
const LONG_AGO = "2020-01-01T00:00:00Z";
let server: MailBoxServer;
let folders = 0;

before(async () => {
  if (skip === false) server = await startMailBoxServer();
});
after(() => server?.close());

/** A folder of its own with mails of these subjects. */
async function folderWith(...subjects: readonly string[]): Promise<string> {
  folders += 1;
  const folder = `F${folders}`;
  for (const [i, subject] of subjects.entries())
    await server.deliver(plainMail({ id: `${folder}.${i}@customer.example`, subject, text: subject }), {
      folder,
    });
  return folder;
}

async function readAll(
  folder: string,
  plan: Partial<ReadingPlan> = {},
): Promise<{ mails: MailboxMail[]; more: boolean; place: MailboxPlace }> {
  const mails: MailboxMail[] = [];
  const { more, leftBehind } = await readMailbox(server.login, {
    folder,
    place: START,
    since: LONG_AGO,
    afterwards: "leave",
    moveTo: null,
    most: 50,
    take: async (mail) => void mails.push(mail),
    ...plan,
  });
  assert.equal(leftBehind, null);
  const last = mails.at(-1);
  return { mails, more, place: last ?? START };
}

const subjectsOf = (mails: readonly MailboxMail[]): Promise<string[]> =>
  Promise.all(mails.map(async ({ raw }) => (await parseMail(raw)).subject));

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => assert.fail("went well"),
    (error: unknown) => {
      assert.ok(error instanceof Failure, String(error));
      return error.code;
    },
  );
}

test("new mails are read oldest first, in batches, each once", { skip }, async () => {
  const folder = await folderWith("漏水", "异响", "缺件");
  const first = await readAll(folder, { most: 2 });
  assert.deepEqual([await subjectsOf(first.mails), first.more], [["漏水", "异响"], true]);
  const rest = await readAll(folder, { most: 2, place: first.place });
  assert.deepEqual([await subjectsOf(rest.mails), rest.more], [["缺件"], false]);
  assert.deepEqual((await readAll(folder, { place: rest.place })).mails, []);
  await server.deliver(plainMail({ id: "late@a", subject: "又漏了", text: "x" }), { folder });
  assert.deepEqual(await subjectsOf((await readAll(folder, { place: rest.place })).mails), ["又漏了"]);
});

test("a folder made anew is read from its beginning", { skip }, async () => {
  const folder = await folderWith("旧信");
  const { place } = await readAll(folder);
  await server.renew(folder);
  await server.deliver(plainMail({ id: "n@a", subject: "新信", text: "x" }), { folder });
  const again = await readAll(folder, { place });
  assert.deepEqual(await subjectsOf(again.mails), ["新信"]);
  assert.notEqual(again.place.uidValidity, place.uidValidity);
});

test("what came before the mailbox was set up stays where it is", { skip }, async () => {
  const folder = await folderWith();
  const raw = (subject: string): Buffer => plainMail({ id: `${subject}@a`, subject, text: "x" });
  await server.deliver(raw("去年"), { folder, at: "2025-12-31T10:00:00Z" });
  await server.deliver(raw("前一小时"), { folder, at: "2026-03-11T01:00:00Z" });
  await server.deliver(raw("之后"), { folder, at: "2026-03-11T02:00:01Z" });
  const { mails } = await readAll(folder, { since: "2026-03-11T02:00:00Z", most: 1 });
  assert.deepEqual(await subjectsOf(mails), ["之后"]);
  assert.equal(mails[0]?.arrivedAt, "2026-03-11T02:00:01.000Z");
});

test("read mails are left, marked or moved away, as is set", { skip }, async () => {
  const left = await folderWith("A");
  await readAll(left);
  assert.ok(!(await server.list(left))[0]?.flags.includes("\\Seen"));
  const seen = await folderWith("B");
  await readAll(seen, { afterwards: "seen" });
  assert.ok((await server.list(seen))[0]?.flags.includes("\\Seen"));
  const moved = await folderWith("C", "D");
  await readAll(moved, { afterwards: "move", moveTo: "已收取" });
  assert.equal((await server.list(moved)).length, 0);
  assert.equal((await server.list("已收取")).length, 2);
});

test("a mail with an attachment of 50 MB gives its words and the name of the file", { skip }, async () => {
  const folder = await folderWith();
  const raw = rawMail(
    ["From: zhao.min@customer.example", "Subject: video", 'Content-Type: multipart/mixed; boundary="b"'],
    Buffer.concat([
      Buffer.from("--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n视频见附件\r\n"),
      Buffer.from(
        '--b\r\nContent-Type: video/mp4; name="leak.mp4"\r\nContent-Transfer-Encoding: base64\r\n\r\n',
      ),
      Buffer.from(`${"QUJD".repeat(19)}\r\n`.repeat(Math.ceil((50 * 1024 * 1024 * 4) / 3 / 78))),
      Buffer.from("--b--\r\n"),
    ]),
  );
  await server.deliver(raw, { folder });
  const { mails } = await readAll(folder);
  const [mail] = mails;
  assert.ok(mail !== undefined && mail.cut && mail.raw.byteLength < 1024 * 1024);
  assert.ok(mail.size > 60 * 1024 * 1024);
  const parsed = await parseMail(mail.raw, { cut: true });
  assert.equal(parsed.text, "视频见附件");
  assert.deepEqual(parsed.remarks.at(-1), { code: "attachment-too-large", name: "leak.mp4" });
});

test("a server that goes away in the middle and comes back is read on from there", { skip }, async () => {
  const folder = await folderWith("一", "二", "三");
  const taken: MailboxMail[] = [];
  const take = async (mail: MailboxMail): Promise<void> => {
    taken.push(mail);
    if (taken.length === 2) await server.stop();
  };
  assert.equal(await codeOf(readAll(folder, { take })), "mailbox-unreachable");
  assert.equal(await codeOf(readAll(folder)), "mailbox-unreachable");
  await server.start();
  const { mails } = await readAll(folder, { place: taken.at(-1) ?? START });
  assert.deepEqual(await subjectsOf([...taken, ...mails]), ["一", "二", "三"]);
});

test("a mail that could not be taken comes again", { skip }, async () => {
  const folder = await folderWith("一", "二");
  await assert.rejects(
    readAll(folder, {
      afterwards: "seen",
      take: async () => {
        throw new RangeError("the database is away");
      },
    }),
    RangeError,
  );
  assert.deepEqual(await subjectsOf((await readAll(folder)).mails), ["一", "二"]);
});

test("each thing that stands in the way has its own code", { skip }, async () => {
  const { login, ports, certificate } = server;
  const look = (change: Partial<typeof login>, folder = "INBOX", trust?: string): Promise<unknown> =>
    lookIntoMailbox({ ...login, ...change }, folder, { patience: 5_000, ...(trust && { trust }) });
  assert.equal(await codeOf(look({ password: "wrong" })), "mailbox-sign-in-refused");
  assert.equal(await codeOf(look({}, "没有的文件夹")), "mailbox-folder-missing");
  assert.equal(
    await codeOf(look({ host: "imap.mingchuan.invalid", security: "tls" })),
    "mailbox-host-unknown",
  );
  assert.equal(await codeOf(look({ port: ports.tls, security: "tls" })), "mailbox-certificate");
  assert.equal(await codeOf(look({ security: "starttls" })), "mailbox-certificate");
  assert.equal(await codeOf(look({ security: "tls" })), "mailbox-encryption-missing");
  assert.equal(await codeOf(look({ host: "imap.mingchuan.example" })), "mailbox-plain-forbidden");
  assert.equal(await codeOf(look({ port: 1 })), "mailbox-unreachable");
  await look({ port: ports.tls, security: "tls" }, "INBOX", certificate);
  await look({ security: "starttls" }, "INBOX", certificate);
});

test("a look says how many mails there are and changes nothing", { skip }, async () => {
  const folder = await folderWith("A", "B");
  const look = await lookIntoMailbox(server.login, folder);
  assert.deepEqual([look.mails, look.unseen], [2, 2]);
  assert.ok(look.folders.includes("INBOX") && look.folders.includes(folder));
});
