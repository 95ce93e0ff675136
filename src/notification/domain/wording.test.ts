import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { Failure } from "../../kit/failure.ts";
import { checkWording } from "./check-wording.ts";
import { completeLinks, fillText, fillWording, placeholdersOf, portableLink } from "./fill-wording.ts";
import { mailHtml } from "./mail-html.ts";
import { minutesToNextTry } from "./retry-ladder.ts";
import { findTemplate, TEMPLATE_CODES, TEMPLATES } from "./template-list.ts";
import type { Template } from "./template.ts";

const LOOK = { language: "zh", organization: "明川家电售后服务部" } as const;

const codeOf = (check: () => void): string => {
  try {
    check();
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  return "fits";
};

test("every built-in wording passes its own check and says the same in both languages", () => {
  for (const code of TEMPLATE_CODES) {
    const template: Template = TEMPLATES[code];
    const used = (["zh", "en"] as const).map((language) => {
      const wording = template.mail[language];
      assert.equal(
        codeOf(() => checkWording(template, wording)),
        "fits",
        code,
      );
      assert.deepEqual(Object.keys(template.sample[language]).toSorted(), [...template.variables].toSorted());
      const { subject, body } = fillWording(wording, template.sample[language], language);
      assert.doesNotMatch(
        `${subject}${completeLinks(body, "https://a.example.com")}`,
        /\{\{|undefined|null/u,
      );
      return placeholdersOf(`${wording.subject}${wording.body}`).toSorted();
    });
    assert.deepEqual(used[0], used[1], code);
    if (template.notice !== null) {
      assert.deepEqual(
        placeholdersOf(template.notice.zh).toSorted(),
        placeholdersOf(template.notice.en).toSorted(),
      );
    }
  }
});

test("a wording that would not work is refused with what to mend", () => {
  const { invitation } = TEMPLATES;
  const refused = (subject: string, body: string) =>
    codeOf(() => checkWording(invitation, { subject, body }));
  assert.equal(refused("加入我们", "请点 {{ link }}"), "fits");
  assert.equal(refused(" ", "请点 {{link}}"), "template-empty");
  assert.equal(refused("加入\n我们", "请点 {{link}}"), "template-subject-lines");
  assert.equal(refused("加入我们", `${"长".repeat(10_000)}{{link}}`), "template-too-long");
  assert.equal(refused("加入 {{company}}", "请点 {{link}}"), "template-placeholder-unknown");
  assert.equal(refused("加入 {{}}", "请点 {{link}}"), "template-placeholder-unknown");
  assert.equal(refused("加入 {{name", "请点 {{link}}"), "template-placeholder-broken");
  assert.equal(refused("加入我们", "请点 {{link}} 或 {{{name}}}}"), "template-placeholder-broken");
  assert.equal(refused("{{link}}", "请登录"), "template-placeholder-missing");
  assert.equal(findTemplate("toString"), null);
});

test("what is filled in is never read as a placeholder", () => {
  const filled = fillText("{{name}}，{{ days }} 天，{{missing}}", { name: "{{days}}", days: 1_204 }, "zh");
  assert.equal(filled, "{{days}}，1,204 天，");
});

test("a subject is one line however it is filled", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const { subject } = fillWording({ subject: "您好 {{name}}", body: "x" }, { name }, "zh");
      assert.doesNotMatch(subject, /[\r\n]/u);
      assert.ok([...subject].length <= 200);
    }),
  );
});

test("links of this server wait for its address, others stay", () => {
  const text = `${portableLink("/customers?a=1")} ${portableLink("https://b.example.com/x")} ${portableLink("//evil.example.com")}`;
  assert.equal(
    completeLinks(text, "https://a.example.com"),
    "https://a.example.com/customers?a=1 https://b.example.com/x //evil.example.com",
  );
});

test("no text becomes markup in a mail", () => {
  const tags = (html: string) =>
    [...html.matchAll(/<[^>]*>/gu)].map(([tag]) => tag.replace(/href="[^"]*"/u, "href"));
  const known = new Set(
    tags(mailHtml("s", "一\n二 https://a.example.com 三\n\nhttps://a.example.com/b", LOOK)),
  );
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom("<b>", "\"'", 'https://x.example/"onclick=1', "&lt;", "]]>", ""),
      (a, b) => {
        const html = mailHtml(`s${b}`, `${a}${b}\n${b} ${a}`, { ...LOOK, organization: b });
        assert.deepEqual(
          tags(html).filter((tag) => !known.has(tag)),
          [],
        );
      },
    ),
  );
});

test("a link on a line of its own is a button, one within a sentence a link", () => {
  const html = mailHtml(
    "主题",
    "请点击：\n\nhttps://a.example.com/invitations/1\n\n或看 https://a.example.com/help。",
    LOOK,
  );
  assert.equal(html.match(/>打开链接<\/a>/gu)?.length, 1);
  assert.match(html, /href="https:\/\/a\.example\.com\/help"/u);
  assert.match(html, /由回音代“明川家电售后服务部”自动发送/u);
});

test("a message is tried eight times within some two days", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map(minutesToNextTry);
  assert.deepEqual(waits, [1, 5, 30, 120, 360, 720, 1_440, null]);
});
