import assert from "node:assert/strict";
import { after, test } from "node:test";
import { readMail } from "../../test/read-mail.ts";
import { startSmtpServer, type SmtpServer, type SmtpServerOptions } from "../../test/smtp-server.ts";
import { MailFailure } from "./mail-failure.ts";
import { isMailAddress, openMailer, senderAddress, type Mailer, type MailMessage } from "./mailer.ts";

const message: MailMessage = {
  to: "lin.qing@example.com",
  subject: "“2026年3月客户名单（华东区）.xlsx”已导入：新增 1,204 位客户，更新 86 位",
  text: "林青，您好：\n\n. 以点开头的一行\n..\n导入已完成。",
  html: "<p>林青，您好：</p><p>导入已完成。</p>",
  messageId: "0197-1@huiyin.example.com",
};

async function withServer(options: SmtpServerOptions = {}): Promise<{ server: SmtpServer; mailer: Mailer }> {
  const server = await startSmtpServer(options);
  const mailer = openMailer(server.url, {
    from: "回音客服 <notice@example.com>",
    publicUrl: "https://huiyin.example.com",
    patience: 2_000,
  });
  after(async () => {
    mailer.close();
    await server.close();
  });
  return { server, mailer };
}

const troubleOf = (mailer: Mailer, sent: MailMessage = message): Promise<MailFailure> =>
  mailer.send(sent).then(
    () => assert.fail("was sent"),
    (error: unknown) => {
      assert.ok(error instanceof MailFailure);
      return error;
    },
  );

test("a message arrives with Chinese subject, sender and both parts whole", async () => {
  const { server, mailer } = await withServer();
  const sent = await mailer.send(message);
  assert.match(sent.providerId, /4F7A12C09B/u);
  const [mail] = server.mails;
  assert.ok(mail !== undefined);
  assert.deepEqual([mail.from, mail.to], ["notice@example.com", ["lin.qing@example.com"]]);
  assert.match(mail.data, /^[\p{ASCII}]*$/u);
  const { headers, text, html } = readMail(mail.data);
  assert.equal(headers.get("subject"), message.subject);
  assert.equal(headers.get("from"), "回音客服 <notice@example.com>");
  assert.equal(headers.get("message-id"), "<0197-1@huiyin.example.com>");
  assert.equal(headers.get("auto-submitted"), "auto-generated");
  assert.equal(text.replaceAll("\r\n", "\n").trimEnd(), message.text);
  assert.equal(html.trimEnd(), message.html);
});

test("the server is signed in to by either method", async () => {
  for (const method of ["PLAIN", "LOGIN"] as const) {
    const { server, mailer } = await withServer({
      user: "notice@example.com",
      password: "口令 p@ss/word",
      methods: [method],
    });
    await mailer.send(message);
    assert.equal(server.mails[0]?.user, "notice@example.com");
    assert.ok(server.commands.includes(`AUTH ${method}`));
  }
});

test("a wrong password is told apart and may be tried again", async () => {
  const { server } = await withServer({ user: "notice@example.com", password: "right" });
  const mailer = openMailer(server.url.replace("right", "wrong"), {
    from: null,
    publicUrl: "https://a.example.com",
  });
  const failure = await troubleOf(mailer);
  mailer.close();
  assert.deepEqual([failure.trouble, failure.permanent], ["sign-in-refused", false]);
});

test("what is refused for good is told from what is put off", async () => {
  const { server, mailer } = await withServer();
  server.script("RCPT", "550 5.1.1 no such user here", "450 4.2.0 greylisted, try later");
  server.script("body", "554 5.7.1 looks like spam", "452 4.3.1 disk full");
  const failures = [];
  for (let i = 0; i < 4; i += 1) failures.push(await troubleOf(mailer));
  assert.deepEqual(
    failures.map((failure) => [failure.trouble, failure.permanent]),
    [
      ["refused", true],
      ["put-off", false],
      ["refused", true],
      ["put-off", false],
    ],
  );
  assert.match(failures[0]?.message ?? "", /no such user here/u);
  await mailer.send(message);
  assert.equal(server.mails.length, 1);
});

test("a connection dropped in any step is no refusal, and the next message gets through", async () => {
  const { server, mailer } = await withServer();
  for (const step of ["connect", "EHLO", "MAIL", "RCPT", "DATA", "body"] as const) {
    server.script(step, "drop");
    const failure = await troubleOf(mailer);
    assert.deepEqual([step, failure.trouble, failure.permanent], [step, "unreachable", false]);
  }
  await mailer.send(message);
  assert.equal(server.mails.length, 1);
});

test("nobody at the address, and a server that never speaks, are unreachable", async () => {
  const { server } = await withServer();
  await server.close().catch(() => {});
  const closed = openMailer(server.url, { from: null, publicUrl: "http://127.0.0.1:7300" });
  assert.equal((await troubleOf(closed)).trouble, "unreachable");
  closed.close();
  const mute = await startSmtpServer();
  mute.script("connect", "");
  const waiting = openMailer(mute.url, { from: null, publicUrl: "http://127.0.0.1:7300", patience: 300 });
  assert.equal((await troubleOf(waiting)).trouble, "unreachable");
  waiting.close();
  await mute.close();
});

test("no input adds a header or a recipient", async () => {
  const { server, mailer } = await withServer();
  await mailer.send({
    ...message,
    subject: "您好\r\nBcc: spy@example.com\r\n\r\n正文",
    messageId: "1@a>\r\nX-Evil: 1",
  });
  const [mail] = server.mails;
  assert.ok(mail !== undefined);
  const { headers } = readMail(mail.data);
  assert.deepEqual(mail.to, ["lin.qing@example.com"]);
  assert.equal(headers.get("subject"), "您好 Bcc: spy@example.com 正文");
  assert.ok(!headers.has("bcc") && !headers.has("x-evil"));
  for (const to of [
    "a@example.com\r\nBcc: spy@example.com",
    "a@example.com, spy@example.com",
    "a@example.com>\r\nRCPT TO:<spy@example.com",
    "林青",
    "",
    "x <a@example.com>",
  ]) {
    assert.equal((await troubleOf(mailer, { ...message, to })).trouble, "address-invalid", to);
  }
  assert.equal(server.mails.length, 1);
  assert.ok(isMailAddress("客服@例子.中国"));
});

test("a message of a conversation says what it answers, who wrote it and where answers go", async () => {
  const { server, mailer } = await withServer();
  const thread = {
    inReplyTo: "2@customer.example",
    references: ["1@customer.example", "2@customer.example>\r\nX-Evil: 1"],
    replyTo: "service@example.com",
    senderName: "明川客服\r\nBcc: spy@example.com",
  };
  await mailer.send({ ...message, thread: { ...thread, autoReplied: true } });
  await mailer.send({ ...message, thread: { ...thread, autoReplied: false, replyTo: "no address" } });
  const said = server.mails.map(({ data }) => readMail(data).headers);
  const all = (name: string): readonly (string | undefined)[] => said.map((headers) => headers.get(name));
  assert.deepEqual(all("auto-submitted"), ["auto-replied", "no"]);
  assert.deepEqual(all("reply-to"), ["service@example.com", undefined]);
  assert.equal(all("in-reply-to")[0], "<2@customer.example>");
  assert.equal(all("references")[0], "<1@customer.example> <2@customer.exampleX-Evil:1>");
  assert.match(String(all("from")[0]), /明川客服 Bcc: spy@example\.com.* <notice@example\.com>/u);
  assert.deepEqual([all("bcc"), all("x-evil")].flat(), [undefined, undefined, undefined, undefined]);
});

test("the address that mails come from is known, so that they are not taken for a customer's", () => {
  const publicUrl = "https://huiyin.example.com";
  const smtp = "smtps://service%40example.com:x@smtp.example.com";
  assert.equal(senderAddress(null, { from: "a@example.com", publicUrl }), null);
  assert.equal(senderAddress(smtp, { from: "回音 <Notice@example.com>", publicUrl }), "notice@example.com");
  assert.equal(senderAddress(smtp, { from: null, publicUrl }), "service@example.com");
  assert.equal(
    senderAddress("smtp://smtp.example.com", { from: null, publicUrl }),
    "huiyin@huiyin.example.com",
  );
});

test("without a mail server every message says so", async () => {
  const mailer = openMailer(null, { from: null, publicUrl: "http://127.0.0.1:7300" });
  assert.equal(mailer.configured, false);
  assert.equal((await troubleOf(mailer)).trouble, "no-mail-server");
});
