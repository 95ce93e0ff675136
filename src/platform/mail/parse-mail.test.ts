import assert from "node:assert/strict";
import { test } from "node:test";
import { encoded, encodedWord, plainMail, rawMail } from "../../test/mail-samples.ts";
import { parseMail } from "./parse-mail.ts";

const HEAD = ["From: zhao.min@customer.example", "To: service@mingchuan.example", "MIME-Version: 1.0"];

let boundaries = 0;

function multipart(kind: string, parts: readonly (readonly [string[], string | Buffer])[]): Buffer {
  boundaries += 1;
  const boundary = `=_b${boundaries}_`;
  const bodies = parts.flatMap(([headers, body]) => [
    Buffer.from(`--${boundary}\r\n`),
    rawMail(headers, body),
    Buffer.from("\r\n"),
  ]);
  return rawMail(
    [...HEAD, `Content-Type: multipart/${kind}; boundary="${boundary}"`],
    Buffer.concat([...bodies, Buffer.from(`--${boundary}--\r\n`)]),
  );
}

test("a mail in GB18030 is read whole: names, subject, words, file names", async () => {
  const subject = "净水器漏水，请尽快处理";
  const raw = rawMail(
    [
      `From: ${encodedWord("赵敏", "gb2312")} <Zhao.Min@customer.example>`,
      `To: ${encodedWord("客服中心", "GBK")} <service@mingchuan.example>, second@mingchuan.example`,
      `Subject: ${encodedWord(subject.slice(0, 6), "gb18030")}\r\n ${encodedWord(subject.slice(6), "gb18030")}`,
      "Message-ID: <20260311.1@customer.example>",
      "Date: Wed, 11 Mar 2026 09:30:00 +0800",
      'Content-Type: multipart/mixed; boundary="b"',
    ],
    Buffer.concat([
      Buffer.from(
        "--b\r\nContent-Type: text/plain; charset=gb18030\r\nContent-Transfer-Encoding: base64\r\n\r\n",
      ),
      Buffer.from(encoded("厨房的净水器从昨晚开始漏水，型号 JS-200。", "gb18030").toString("base64")),
      Buffer.from("\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"),
      Buffer.from(
        `Content-Disposition: attachment; filename*=GB2312''${[...encoded("漏水照片", "gb18030")]
          .map((byte) => `%${byte.toString(16)}`)
          .join("")}.png\r\n\r\niVBORw0KGgo=\r\n--b\r\n`,
      ),
      Buffer.from(`Content-Type: application/pdf; name="${encodedWord("购买发票", "gb2312")}.pdf"\r\n`),
      Buffer.from("Content-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--b--\r\n"),
    ]),
  );
  const mail = await parseMail(raw);
  assert.deepEqual(mail.from, { name: "赵敏", address: "zhao.min@customer.example" });
  assert.deepEqual(
    mail.to.map(({ name, address }) => [name, address]),
    [
      ["客服中心", "service@mingchuan.example"],
      ["", "second@mingchuan.example"],
    ],
  );
  assert.equal(mail.subject, subject);
  assert.equal(mail.sentAt, "2026-03-11T01:30:00.000Z");
  assert.equal(mail.text, "厨房的净水器从昨晚开始漏水，型号 JS-200。");
  assert.deepEqual(
    mail.attachments.map(({ name, type, bytes }) => [name, type, bytes.length]),
    [
      ["漏水照片.png", "image/png", 8],
      ["购买发票.pdf", "application/pdf", 4],
    ],
  );
  assert.deepEqual(mail.remarks, []);
});

test("traditional Chinese in Big5 is read", async () => {
  const raw = rawMail(
    [
      ...HEAD,
      `Subject: ${encodedWord("訂單查詢", "Big5", "big5")}`,
      "Content-Type: text/plain; charset=big5",
    ],
    encoded("請問我的訂單何時送達？", "big5"),
  );
  const mail = await parseMail(raw);
  assert.deepEqual([mail.subject, mail.text], ["訂單查詢", "請問我的訂單何時送達？"]);
});

test("bare letters in headers and texts without a charset are guessed: UTF-8, else GB18030", async () => {
  for (const bytes of [Buffer.from, (text: string): Buffer => encoded(text, "gb18030")]) {
    const raw = rawMail(
      [
        Buffer.concat([Buffer.from("Subject: "), bytes("发票抬头开错了")]),
        Buffer.concat([Buffer.from("From: "), bytes("赵敏"), Buffer.from(" <zhao.min@customer.example>")]),
        'Content-Type: multipart/mixed; boundary="b"',
      ],
      Buffer.concat([
        Buffer.from("--b\r\nContent-Type: text/plain\r\n\r\n"),
        bytes("请重新开具，谢谢。"),
        Buffer.from('\r\n--b\r\nContent-Type: application/pdf; name="'),
        bytes("发票"),
        Buffer.from('.pdf"\r\n\r\n%PDF\r\n--b\r\nContent-Type: text/html; charset=us-ascii\r\n'),
        Buffer.from("Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>"),
        Buffer.from([...bytes("补充")].map((byte) => `=${byte.toString(16).toUpperCase()}`).join("")),
        Buffer.from("</p>\r\n--b--"),
      ]),
    );
    const mail = await parseMail(raw);
    assert.equal(mail.subject, "发票抬头开错了");
    assert.equal(mail.from.name, "赵敏");
    assert.match(mail.text, /^请重新开具，谢谢。/u);
    assert.match(mail.safeHtml ?? "", /<p>补充<\/p>/u);
    assert.equal(mail.attachments[0]?.name, "发票.pdf");
  }
});

test("a charset nobody knows does not garble the text", async () => {
  const raw = rawMail(
    [...HEAD, "Content-Type: text/plain; format=flowed;\r\n charset=x-qq-own"],
    encoded("安装师傅迟到两小时", "gb18030"),
  );
  assert.equal((await parseMail(raw)).text, "安装师傅迟到两小时");
});

test("scripts, styles, forms, frames, handlers and pictures from elsewhere are gone; words and links stay", async () => {
  const html = `<html><head><title>x</title><style>p{color:red}</style></head><body onload="steal()">
    <p style="position:fixed" onclick="steal()">您好，<b>空调</b>不制冷</p><script>alert(1)</script>
    <form action="https://bad.example"><input name="password"><button>登录</button></form>
    <iframe src="https://bad.example"></iframe><object data="x"></object><svg onload="x()"></svg><math></math>
    <a href="javascript:alert(1)">点我</a><a href="https://shop.example/o?id=1" onmouseover="x()">订单</a>
    <a href="data:text/html,<script>alert(1)</script>">数据</a><base href="https://bad.example"><meta http-equiv="refresh">
    <img src="https://track.example/p.gif"><img src="//track.example/q.gif" alt="外部图片" onerror="x()">
    <img src="cid:photo1@customer.example"><img src="data:image/png;base64,iVBORw0KGgo="><img src="data:image/svg+xml;base64,AAAA">
    </body></html>`;
  const mail = await parseMail(rawMail([...HEAD, "Content-Type: text/html; charset=utf-8"], html));
  const safe = mail.safeHtml ?? "";
  for (const bad of [
    "script",
    "style",
    "on[a-z]+=",
    "javascript",
    "form",
    "input",
    "iframe",
    "track",
    "svg",
    "bad\\.",
    "refresh",
    "alert",
  ])
    assert.doesNotMatch(safe, new RegExp(bad, "iu"), bad);
  assert.match(
    safe,
    /<a href="https:\/\/shop\.example\/o\?id=1" rel="noopener noreferrer nofollow" target="_blank">订单<\/a>/u,
  );
  assert.match(safe, /<img src="cid:photo1@customer\.example"/u);
  assert.match(safe, /<img src="data:image\/png;base64,iVBORw0KGgo="/u);
  assert.match(safe, /<img alt="外部图片"/u);
  assert.match(mail.text, /^您好，空调不制冷/u);
  assert.doesNotMatch(mail.text, /alert|color/u);
});

test("text is taken from HTML with its lines, and letters written as entities are letters again", async () => {
  const html = "<div>第一行<br>第二行 &amp; &lt;b&gt;</div><table><tr><td>订单</td><td>A1</td></tr></table>";
  const mail = await parseMail(rawMail([...HEAD, "Content-Type: text/html; charset=utf-8"], html));
  assert.equal(mail.text, "第一行\n第二行 & <b>\n订单\tA1");
});

test("a forwarded mail is read in its place with its files, in three layers and no more", async () => {
  let raw = rawMail(
    [...HEAD, "Subject: innermost", 'Content-Type: multipart/mixed; boundary="in"'],
    "--in\r\nContent-Type: text/plain\r\n\r\ndeep words\r\n--in\r\nContent-Type: image/png; name=a.png\r\n\r\nx\r\n--in--",
  );
  for (let layer = 1; layer <= 2; layer += 1)
    raw = multipart("mixed", [
      [["Content-Type: text/plain"], `layer ${layer}`],
      [["Content-Type: message/rfc822", "Content-Disposition: attachment"], raw],
    ]);
  const mail = await parseMail(raw);
  assert.match(mail.text, /^layer 2[^]*layer 1[^]*Subject: innermost[^]*deep words/u);
  assert.deepEqual(
    mail.attachments.map(({ name }) => name),
    ["a.png"],
  );
  let deep = raw;
  for (let layer = 0; layer < 30; layer += 1)
    deep = multipart("mixed", [[["Content-Type: message/rfc822"], deep]]);
  const deepMail = await parseMail(deep);
  assert.deepEqual(
    deepMail.attachments.map(({ type }) => type),
    ["message/rfc822"],
  );
});

test("mails by programs are told from mails by people", async () => {
  const judge = async (...headers: string[]): Promise<boolean> =>
    (await parseMail(plainMail({ id: "1@a", subject: "Order", text: "x", headers }))).isAutomatic;
  assert.equal(await judge(), false);
  assert.equal(await judge("Auto-Submitted: no"), false);
  assert.equal(await judge("X-Auto-Response-Suppress: All"), false);
  assert.equal(await judge("Auto-Submitted: auto-replied"), true);
  assert.equal(await judge("Auto-Submitted: auto-generated; type=report"), true);
  assert.equal(await judge("Precedence: bulk"), true);
  assert.equal(await judge("Precedence: list"), true);
  assert.equal(await judge("X-Autoreply: yes"), true);
  assert.equal(await judge("Return-Path: <>"), true);
  const subject = async (text: string): Promise<boolean> =>
    (await parseMail(plainMail({ id: "1@a", subject: text, text: "x" }))).isAutomatic;
  assert.equal(await subject("自动回复：您的来信"), true);
  assert.equal(await subject("咨询自动回复功能"), false);
  const bounce = await parseMail(
    rawMail(
      [
        "From: MAILER-DAEMON@mail.example",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="r"',
      ],
      "--r\r\n\r\nundeliverable\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\n--r\r\nContent-Type: message/rfc822\r\n\r\nSubject: ours\r\n\r\nour text\r\n--r--",
    ),
  );
  assert.equal(bounce.isAutomatic, true);
  assert.doesNotMatch(bounce.text, /our text/u);
});

test("ids of the thread are read without brackets, each once", async () => {
  const raw = plainMail({
    id: "3@customer.example",
    subject: "Re: 工单",
    text: "x",
    headers: [
      "In-Reply-To: <2@huiyin.example>",
      "References: <1@customer.example>\r\n <2@huiyin.example> <1@customer.example>",
    ],
  });
  const mail = await parseMail(raw);
  assert.equal(mail.messageId, "3@customer.example");
  assert.deepEqual(mail.inReplyTo, ["2@huiyin.example"]);
  assert.deepEqual(mail.references, ["1@customer.example", "2@huiyin.example"]);
});

test("bytes that are no mail make an empty mail, never an error", async () => {
  for (const raw of [
    Buffer.alloc(0),
    Buffer.from([0, 1, 2, 255]),
    Buffer.from("no headers here"),
    Buffer.alloc(100_000, 0x0a),
    Buffer.from("Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n"),
    Buffer.from('Content-Type: text/plain; charset="\r\n\r\n\xff', "latin1"),
  ])
    assert.equal(typeof (await parseMail(raw)).text, "string");
});
