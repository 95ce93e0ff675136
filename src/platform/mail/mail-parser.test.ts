import assert from "node:assert/strict";
import { after, test } from "node:test";
import { plainMail } from "../../test/mail-samples.ts";
import { openMailParser } from "./mail-parser.ts";

test("mails are read on the thread, one after another", async () => {
  const parser = openMailParser();
  after(() => parser.close());
  const mails = ["洗衣机异响", "发票未收到"].map((subject, i) =>
    plainMail({ id: `${i}@customer.example`, subject, text: `${subject}，请联系我。` }),
  );
  for (const [i, raw] of mails.entries()) {
    const mail = await parser.parse(raw, false);
    assert.equal(mail.messageId, `${i}@customer.example`);
    assert.match(mail.text, /请联系我。$/u);
    assert.deepEqual(mail.remarks, []);
  }
});

test("a mail that takes too long is known by its head, and the next one is read", async () => {
  const parser = openMailParser({ patience: 3_000 });
  after(() => parser.close());
  const slow = plainMail({ id: "slow@a", subject: "很多空行", text: "x" });
  const bomb = Buffer.concat([slow.subarray(0, slow.length - 4), Buffer.alloc(25_000_000, "\n")]);
  const plain = Buffer.from(
    bomb.toString("latin1").replace(/Content-Transfer-Encoding: base64\r\n/u, ""),
    "latin1",
  );
  const mail = await parser.parse(plain, false);
  assert.equal(mail.messageId, "slow@a");
  assert.equal(mail.subject, "很多空行");
  assert.ok(mail.remarks.some(({ code }) => code === "unreadable"));
  const next = await parser.parse(plainMail({ id: "next@a", subject: "下一封", text: "正文" }), false);
  assert.equal(next.text, "正文");
});
