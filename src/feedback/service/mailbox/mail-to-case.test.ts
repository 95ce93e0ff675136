import assert from "node:assert/strict";
import { test } from "node:test";
import { queueMail } from "../../../notification/service/queue-mail.ts";
import { testDatabase } from "../../../test/database.ts";
import { LEAK, openMailDesk, readMailCase } from "../../../test/mail-desk.ts";
import { encoded, encodedWord, plainMail, rawMail } from "../../../test/mail-samples.ts";
import { noteSentMail } from "./note-sent-mail.ts";
import { threadOfCase } from "./thread-of-case.ts";

const database = await testDatabase();

test("a mail in GB18030 with pictures comes whole, its pictures in their place, programs left out", async () => {
  const desk = await openMailDesk(database);
  const raw = rawMail(
    [
      `From: ${encodedWord("赵敏", "gb2312")} <zhao.min@customer.example>`,
      `Subject: ${encodedWord("净水器漏水", "gb18030")}`,
      "Message-ID: <gb.1@customer.example>",
      'Content-Type: multipart/related; boundary="b"',
    ],
    Buffer.concat([
      Buffer.from("--b\r\nContent-Type: text/html; charset=gb2312\r\n\r\n"),
      encoded('<p>漏水照片：<img src="cid:p1@x"><script>alert(1)</script></p>', "gb18030"),
      Buffer.from("\r\n--b\r\nContent-Type: image/png; name=photo.png\r\nContent-ID: <p1@x>\r\n"),
      Buffer.from("Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b\r\n"),
      Buffer.from("Content-Type: application/octet-stream; name=invoice.pdf.exe\r\n\r\nMZ\r\n--b--\r\n"),
    ]),
  );
  const { caseId } = await desk.take(raw);
  const { voice, contact, messages, files } = await readMailCase(database, desk, caseId);
  assert.deepEqual([voice.subject, voice.verbatim, contact?.name], ["净水器漏水", "漏水照片：", "赵敏"]);
  assert.deepEqual(
    files.map(({ name, bytes, added_kind }) => [name, bytes, added_kind]),
    [["photo.png", 8, "mail"]],
  );
  const mail = messages.find(({ kind }) => kind === "from_customer");
  assert.equal(mail?.html, `<p>漏水照片：<img src="cid:${files[0]?.id}" /></p>`);
  assert.equal(files[0]?.message_id, mail?.id);
  assert.match(
    messages.find(({ kind }) => kind === "note")?.text ?? "",
    /文件类型不支持，为安全起见未收取：invoice\.pdf\.exe/u,
  );
});

test("a long mail is registered by its beginning and attached whole; a mail without words still opens a case", async () => {
  const desk = await openMailDesk(database);
  const long = await desk.say({ ...LEAK, text: "漏水了。".repeat(10_000) });
  const { voice, files } = await readMailCase(database, desk, long.caseId);
  assert.equal(voice.verbatim.length, 20_000);
  assert.deepEqual(
    files.map(({ name, bytes }) => [name, bytes]),
    [["邮件全文.txt", 120_000]],
  );
  const empty = await desk.say({ ...LEAK, id: "empty@a", subject: "", text: "" });
  assert.equal((await readMailCase(database, desk, empty.caseId)).voice.verbatim, "（邮件没有文字内容）");
});

test("a mail says who is meant by its address for answers", async () => {
  const desk = await openMailDesk(database);
  const { caseId } = await desk.take(
    plainMail({
      ...LEAK,
      from: "官网表单 <form@site.example>",
      headers: ["Reply-To: =?UTF-8?B?5p2O5Lqu?= <li.liang@customer.example>"],
    }),
  );
  const { contact } = await readMailCase(database, desk, caseId);
  assert.deepEqual([contact?.name, contact?.email], ["李亮", "li.liang@customer.example"]);
});

test("a person's answer in a case goes out as an answer to the customer's last mail, and its answer comes back", async () => {
  const desk = await openMailDesk(database);
  const { caseId } = await desk.say(LEAK);
  assert.ok(caseId !== null);
  await desk.say(
    { id: "more@customer.example", subject: "Re", text: "补充", headers: [`In-Reply-To: <${LEAK.id}>`] },
    "2026-03-11T02:05:00Z",
  );
  const deliveryId = await desk.at("2026-03-11T03:00:00Z").begin(async (work) => {
    const thread = await threadOfCase(work, caseId);
    assert.deepEqual(thread, {
      autoReplied: false,
      inReplyTo: "more@customer.example",
      references: [LEAK.id, "more@customer.example"],
      replyTo: null,
      senderName: null,
    });
    const mail = { to: "zhao.min@customer.example", subject: "您的反馈", body: "师傅明天上午到。", thread };
    const sent = { ...mail, template: "feedback-reply", language: "zh", confidential: false } as const;
    const id = await queueMail(work, { ...sent, userId: null, unsubscribe: null });
    await noteSentMail(work, { deliveryId: id, caseId, to: mail.to });
    return id;
  });
  const answer = await desk.say({
    id: "answer@customer.example",
    from: "Zhao Min <zhao.private@customer.example>",
    subject: "Re: 您的反馈",
    text: "好的，谢谢。",
    headers: [`In-Reply-To: <${deliveryId}@huiyin.example>`],
  });
  assert.deepEqual(answer, { caseId, kind: "reply" });
});
