import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { officeFile, SAMPLE_FILES } from "../../../test/case-files.ts";
import { CASE_FILE_ENDINGS, cleanFileName, fileKind, isDrawn, textKind } from "./file-kind.ts";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

test("a file is what its first bytes say", () => {
  for (const [kind, bytes] of Object.entries(SAMPLE_FILES)) assert.equal(fileKind(bytes), kind);
});

test("programs, archives, pages and pictures that are programs are none of the kinds", () => {
  const refused: readonly (readonly [string, Uint8Array])[] = [
    ["Windows program", text("MZ\x90\0\x03\0\0\0")],
    ["Linux program", text("\x7fELF\x02\x01\x01\0")],
    ["ZIP", officeFile(["照片/1.jpg", "照片/2.jpg"])],
    ["APK", officeFile(["AndroidManifest.xml", "classes.dex"])],
    ["RAR", text("Rar!\x1a\x07\x01\0")],
    ["7z", text("7z\xbc\xaf\x27\x1c")],
    ["SVG", text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["HTML", text("<!doctype html><script>alert(1)</script>")],
    ["old Word", text("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")],
    ["video", Uint8Array.from([0, 0, 0, 32, ...text("ftypisom")])],
    ["sound", text("RIFF\0\0\0\0WAVEfmt ")],
    ["nothing", new Uint8Array()],
  ];
  for (const [name, bytes] of refused) assert.equal(fileKind(bytes), null, name);
});

test("an Office file with macros is refused, and so is one that only pretends", () => {
  const names = ["[Content_Types].xml", "word/document.xml"];
  assert.equal(fileKind(officeFile([...names, "word/vbaProject.bin"])), null);
  assert.equal(fileKind(officeFile(["word/document.xml"])), null);
  const broken = officeFile(names).slice(0, -30);
  assert.equal(fileKind(broken), null);
});

test("no bytes make the reader stumble", () => {
  const zipLike = fc
    .uint8Array({ maxLength: 200 })
    .map((bytes) => Uint8Array.from([...text("PK\x03\x04"), ...bytes, ...text("PK\x05\x06"), ...bytes]));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), zipLike), (bytes) => {
      const kind = fileKind(bytes);
      assert.ok(kind === null || kind in CASE_FILE_ENDINGS);
    }),
  );
});

test("plain text is text that is named so; scripts and pages are not", () => {
  assert.equal(textKind("故障代码 E4，出现于 3 月 8 日\n", "检修记录.TXT"), "text/plain");
  assert.equal(textKind("工单号,费用\nFW-1,120\n", "费用.csv"), "text/csv");
  assert.equal(textKind("echo off", "清理.bat"), null);
  assert.equal(textKind("#!/bin/sh\nrm -rf /", "说明.txt"), null);
  assert.equal(textKind("  <html><script>alert(1)</script>", "说明.txt"), null);
  assert.equal(textKind("ab\0cd", "说明.txt"), null);
});

test("a name keeps its words and loses what misleads", () => {
  assert.equal(cleanFileName("上门检修照片 1.JPG", "image/jpeg"), "上门检修照片 1.jpg");
  assert.equal(cleanFileName("C:\\用户\\桌面\\合同.pdf", "application/pdf"), "合同.pdf");
  assert.equal(cleanFileName("../../etc/passwd", "text/plain"), "passwd.txt");
  assert.equal(cleanFileName("发票\u202egpj.exe", "image/png"), "发票 gpj.png");
  assert.equal(cleanFileName("???", "application/pdf"), "file.pdf");
  assert.equal([...cleanFileName("长".repeat(300), "image/png")].length, 124);
});

test("only pictures are shown in place", () => {
  assert.deepEqual(Object.keys(CASE_FILE_ENDINGS).filter(isDrawn), [
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/gif",
  ]);
});
