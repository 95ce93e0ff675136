import assert from "node:assert/strict";
import { test } from "node:test";
import { remarkNote } from "./mail-remarks.ts";

test("what was left out of a mail is one note, with files of one reason together", () => {
  const remarks = [
    { code: "mail-too-large" },
    { code: "attachment-too-large", name: "漏水视频.mp4" },
    { code: "attachment-too-large", name: "现场.mov" },
  ] as const;
  assert.equal(
    remarkNote(remarks, "zh"),
    "邮件收取说明：邮件过大，只收取了正文；附件过大未收取：漏水视频.mp4、现场.mov。",
  );
  assert.equal(
    remarkNote(remarks, "en"),
    "On receiving this mail: the mail is too large, only its text was taken; attachment too large, not taken: 漏水视频.mp4, 现场.mov.",
  );
  assert.equal(remarkNote([], "zh"), "");
});
