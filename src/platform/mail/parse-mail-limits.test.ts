import assert from "node:assert/strict";
import { test } from "node:test";
import { rawMail } from "../../test/mail-samples.ts";
import { MAIL_LIMITS } from "./mail-limits.ts";
import { parseMail } from "./parse-mail.ts";

const HEAD = ["From: zhao.min@customer.example", "To: service@mingchuan.example", "MIME-Version: 1.0"];

let boundaries = 0;

function multipart(
  kind: string,
  parts: readonly (readonly [string[], string | Buffer])[],
  head: readonly string[] = HEAD,
): Buffer {
  boundaries += 1;
  const boundary = `=_b${boundaries}_`;
  const bodies = parts.flatMap(([headers, body]) => [
    Buffer.from(`--${boundary}\r\n`),
    rawMail(headers, body),
    Buffer.from("\r\n"),
  ]);
  return rawMail(
    [...head, `Content-Type: multipart/${kind}; boundary="${boundary}"`],
    Buffer.concat([...bodies, Buffer.from(`--${boundary}--\r\n`)]),
  );
}

test("a mail of ten thousand parts is read up to its limit", async () => {
  const parts = Array.from(
    { length: 10_000 },
    (_, i) => `--b\r\nContent-Type: text/plain\r\n\r\npart ${i}\r\n`,
  );
  const mail = await parseMail(
    rawMail([...HEAD, "Content-Type: multipart/mixed; boundary=b"], `${parts.join("")}--b--`),
  );
  assert.match(mail.text, /^part 0/u);
  assert.doesNotMatch(mail.text, /part 200\b/u);
  assert.deepEqual(mail.remarks, [{ code: "too-many-parts" }]);
});

test("parts nested a thousand deep are read up to their limit", async () => {
  let body = "--b0\r\nContent-Type: text/plain\r\n\r\nhello\r\n";
  for (let i = 1; i <= 1_000; i += 1)
    body += `--b${i - 1}\r\nContent-Type: multipart/mixed; boundary=b${i}\r\n\r\n`;
  const mail = await parseMail(rawMail([...HEAD, "Content-Type: multipart/mixed; boundary=b0"], body));
  assert.equal(mail.text, "hello");
  assert.deepEqual(mail.remarks, [{ code: "too-deep" }]);
});

test("a bomb hidden in a mail within the mail is defused as well", async () => {
  const parts = Array.from({ length: 5_000 }, () => "--i\r\n\r\nx\r\n").join("");
  const inner = rawMail([...HEAD, "Content-Type: multipart/mixed; boundary=i"], parts);
  const hidden = inner.toString("base64").replaceAll(/.{76}/gu, "$&\r\n");
  const raw = multipart("mixed", [
    [["Content-Type: text/plain"], "look"],
    [["Content-Type: message/rfc822", "Content-Transfer-Encoding: base64"], hidden],
  ]);
  const mail = await parseMail(raw);
  assert.match(mail.text, /^look/u);
  assert.deepEqual(mail.remarks, [{ code: "too-many-parts" }]);
});

test("headers without end, endless text and endless HTML are cut", async () => {
  const many = Array.from({ length: 60_000 }, (_, i) => `X-Filler-${i}: ${"y".repeat(40)}`);
  const flooded = await parseMail(rawMail([...HEAD, "Subject: flood", ...many], "text"));
  assert.deepEqual([flooded.remarks[0]?.code], ["headers-too-large"]);
  const long = await parseMail(
    multipart("alternative", [
      [["Content-Type: text/plain; charset=utf-8"], "投诉".repeat(150_000)],
      [["Content-Type: text/html; charset=utf-8"], `<p>${"<b>".repeat(400_000)}投诉`],
    ]),
  );
  assert.equal(long.text.length, 200_000);
  assert.deepEqual(long.remarks.map(({ code }) => code).sort(), ["html-too-long", "text-too-long"]);
});

test("files past number and size are left out by name", async () => {
  const files = Array.from(
    { length: 60 },
    (_, i) => [[`Content-Type: image/png; name=${i}.png`], "x"] as [string[], string],
  );
  const many = await parseMail(multipart("mixed", files));
  assert.equal(many.attachments.length, 50);
  assert.deepEqual(many.remarks, [{ code: "too-many-attachments" }]);
  const big = await parseMail(
    multipart("mixed", [
      [["Content-Type: text/plain"], "see file"],
      [["Content-Type: video/mp4; name=leak.mp4"], Buffer.alloc(21 * 1024 * 1024, 0x61)],
      [["Content-Type: image/png; name=../../etc/small.png"], "x"],
    ]),
  );
  assert.deepEqual(
    big.attachments.map(({ name }) => name),
    ["small.png"],
  );
  assert.deepEqual(big.remarks, [{ code: "attachment-too-large", name: "leak.mp4" }]);
});

test("of a mail that was not read to its end the words are kept and the file is named", async () => {
  const raw = multipart("mixed", [
    [["Content-Type: text/plain; charset=utf-8"], "视频见附件"],
    [["Content-Type: video/mp4; name=leak.mp4", "Content-Transfer-Encoding: base64"], "AAAA".repeat(50_000)],
  ]);
  const mail = await parseMail(raw.subarray(0, 60_000), { cut: true });
  assert.equal(mail.text, "视频见附件");
  assert.deepEqual(mail.attachments, []);
  assert.deepEqual(mail.remarks, [
    { code: "mail-too-large" },
    { code: "attachment-too-large", name: "leak.mp4" },
  ]);
});

test("nothing of a mail ends in half of a surrogate pair, however it is cut or written", async () => {
  const faces = (count: number, before = ""): string => `${before}${"😀".repeat(count)}`;
  const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
  for (const before of ["", "a"]) {
    const type = `Content-Type: image/png; name="${word(faces(300, before))}.png"`;
    const mail = await parseMail(
      multipart(
        "mixed",
        [
          [["Content-Type: text/html; charset=utf-8"], `<p>漏水&#xD83D;了&#xDE00;<img alt="&#xD83D;"></p>`],
          [[type, `Content-Disposition: attachment; filename="${word(faces(300, before))}"`], "x"],
        ],
        [
          `From: ${word(faces(300, before))} <a@b.example>`,
          `Subject: ${word(faces(600, before))}`,
          "MIME-Version: 1.0",
        ],
      ),
      { limits: { ...MAIL_LIMITS, text: 101 } },
    );
    const { text, safeHtml, subject, from, attachments } = mail;
    const all = [text, safeHtml ?? "", subject, from.name, ...attachments.map(({ name }) => name)];
    for (const one of all) assert.ok(one.isWellFormed() && one !== "", one);
  }
  const long = await parseMail(rawMail([...HEAD, "Content-Type: text/plain; charset=utf-8"], faces(80)), {
    limits: { ...MAIL_LIMITS, text: 101 },
  });
  assert.ok(long.text.isWellFormed());
});
