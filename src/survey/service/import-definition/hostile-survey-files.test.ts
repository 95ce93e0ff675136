import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Failure } from "../../../kit/failure.ts";
import { SURVEYJS_SAMPLE, LSS_SAMPLE, TEXT_SAMPLE } from "../../../test/survey-file-samples.ts";
import { checkDefinition } from "../../domain/definition/check-definition.ts";
import { mayBeSavedAsDraft } from "../../domain/definition/definition-fault.ts";
import { SURVEY_TEMPLATES } from "../../domain/templates/survey-templates.ts";
import { importFailuresEn } from "../../words/import-definition-en.ts";
import { importFailuresZh } from "../../words/import-definition-zh.ts";
import { readSurveyFile } from "./read-survey-file.ts";

/** The code of the failure, or how many questions came in; a definition that comes in can be opened again. */
async function outcome(content: string | Uint8Array): Promise<string | number> {
  try {
    const { definition } = await readSurveyFile(Buffer.from(content), "问卷");
    assert.ok(mayBeSavedAsDraft(checkDefinition(definition).faults ?? []));
    return definition.pages.flatMap((page) => page.questions).length;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.code;
  }
}

const bomb = `<!DOCTYPE lolz [<!ENTITY a "${"a".repeat(100)}">${Array.from(
  { length: 9 },
  (_, i) => `<!ENTITY a${i} "${`&a${i === 0 ? "" : i - 1};`.repeat(10)}">`,
).join("")}]>`;

const HOSTILE: readonly (readonly [act: string, content: string | Uint8Array, expected: string | number])[] =
  [
    ["nothing", "", "survey-file-empty"],
    ["white space", " \n\t", "survey-file-empty"],
    ["plain prose", "今天天气很好。\n我们去公园。", "survey-file-empty"],
    ["JSON that breaks off", '{"pages": [\n{"elements": [', "survey-file-json-broken"],
    ["JSON of something else", '{"name": "package", "version": "1.0.0"}', "survey-file-unknown-json"],
    [
      "a SurveyJS survey without questions",
      '{"pages": [{"elements": [{"type": "image", "name": "a"}]}]}',
      "survey-file-empty",
    ],
    ["lists in lists", `{"pages": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`, "survey-file-too-deep"],
    ["XML that breaks off", "<document><questions><rows>", "survey-file-unknown"],
    ["XML of something else", '<?xml version="1.0"?><rss><channel/></rss>', "survey-file-unknown"],
    ["a billion laughs", `<?xml version="1.0"?>${bomb}<document>&a8;</document>`, "survey-file-doctype"],
    [
      "an entity that reads a file",
      '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><document>&x;</document>',
      "survey-file-doctype",
    ],
    ["tags in tags", `<document>${"<a>".repeat(100_000)}</document>`, "survey-file-xml-broken"],
    [
      "a tag named after a prototype",
      "<document><__proto__><rows/></__proto__></document>",
      "survey-file-xml-broken",
    ],
    ["a PDF", Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(200)]), "file-wrong-type"],
    [
      "a broken workbook",
      Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.alloc(300, 1)]),
      "xlsx-broken",
    ],
  ];

for (const [act, content, expected] of HOSTILE)
  test(`${act} ends in one clear sentence`, async () => assert.equal(await outcome(content), expected));

test("a hundred thousand questions leave two hundred and one line about the rest", async () => {
  const elements = Array.from({ length: 100_000 }, (_, i) => ({
    type: "rating",
    name: `q${i}`,
    visibleIf: "{q99} = 9",
  }));
  assert.equal(await outcome(JSON.stringify({ elements })), 200);
  assert.equal(
    await outcome(Array.from({ length: 20_000 }, (_, i) => `${(i % 900) + 1}. 满意吗？`).join("\n")),
    200,
  );
});

const MEGABYTE = 1024 * 1024;
const SLOW: readonly (readonly [act: string, content: string, expected: string | number])[] = [
  ["sections of words never closed", `<document>${"<![CDATA[".repeat(MEGABYTE)}`, "survey-file-xml-broken"],
  ["brackets never closed", `1. ${"[(（".repeat(MEGABYTE)}`, 1],
  ["rulers", `1. 满意吗？\n${`${"=".repeat(4_900)}a\n`.repeat(1_000)}`, 1],
  ["lines to write on", `1. 哪些？\n${`A. ${"(".repeat(4_900)}\n`.repeat(1_000)}`, 1],
  ["spaces", `1. 满意吗？${" ".repeat(8 * MEGABYTE)}*`, 1],
  ["tags never closed", `<document>${"<a ".repeat(MEGABYTE)}`, "survey-file-xml-broken"],
];

for (const [act, content, expected] of SLOW)
  test(`megabytes of ${act} come to an end`, async () => assert.equal(await outcome(content), expected));

test("a hundred thousand unknown properties come to an end", async () => {
  const long = Array.from({ length: 100_000 }, (_, i) => [`${"x".repeat(45)}${i}`, 1]);
  const [template] = SURVEY_TEMPLATES;
  assert.equal(
    typeof (await outcome(JSON.stringify({ ...template, ...Object.fromEntries(long) }))),
    "number",
  );
  const many = Array.from({ length: 100_000 }, (_, i) => [`p${i}`, 1]);
  const sent = JSON.stringify({ ...template, ...Object.fromEntries(many) });
  assert.equal(await outcome(sent), "survey-definition-faulty");
});

test("keys named after prototypes are taken as words or left out", async () => {
  const json = `{"__proto__": {"polluted": 1}, "elements": [
    {"type": "constructor", "name": "__proto__"},
    {"type": "radiogroup", "name": "__proto__", "choices": ["toString", "__proto__"], "visibleIf": "{constructor} = 1"}]}`;
  assert.equal(await outcome(json), 1);
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
});

test("an expression as deep and as long as anybody likes is dropped, not followed", async () => {
  const deep = `${"(".repeat(2000)}{a} = 1${")".repeat(2000)}`;
  const long = Array.from({ length: 5000 }, () => "{a} = 1").join(" or ");
  const wide = Array.from({ length: 90 }, (_, i) => `{a} = ${(i % 5) + 1}`).join(" or ");
  const nots = `${"!".repeat(300)}{a} = 1`;
  const elements = [deep, long, wide, nots].map((visibleIf, i) => ({
    type: "rating",
    name: `q${i}`,
    visibleIf,
  }));
  assert.equal(await outcome(JSON.stringify({ elements: [{ type: "rating", name: "a" }, ...elements] })), 5);
});

const SAMPLES = [JSON.stringify(SURVEYJS_SAMPLE), LSS_SAMPLE, TEXT_SAMPLE];

test("damaged files of every form end in a definition or a sentence, never an exception", async () => {
  const cut = fc.record({
    sample: fc.constantFrom(...SAMPLES),
    from: fc.nat(8000),
    length: fc.nat(400),
    put: fc.string(),
  });
  await fc.assert(
    fc.asyncProperty(cut, async ({ sample, from, length, put }) => {
      await outcome(sample.slice(0, from) + put + sample.slice(from + length));
    }),
    { numRuns: 300 },
  );
});

test("any JSON in the places of SurveyJS ends in a definition or a sentence", async () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom("{q0} <= 3", "{q0", "", -1, 1e300, "1e999"));
  const names = [
    "title",
    "visibleIf",
    "choices",
    "rows",
    "columns",
    "rateMax",
    "rateMin",
    "rateValues",
    "validators",
    "min",
    "max",
    "maxLength",
    "html",
    "items",
    "elements",
    "minSelectedChoices",
    "inputType",
    "description",
  ];
  const types = [
    "radiogroup",
    "checkbox",
    "rating",
    "matrix",
    "text",
    "comment",
    "html",
    "panel",
    "boolean",
    "multipletext",
    "dropdown",
    "imagepicker",
  ];
  const element = fc
    .tuple(fc.constantFrom(...types), fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 }))
    .map(([type, rest]) => ({ name: "q0", ...rest, type }));
  await fc.assert(
    fc.asyncProperty(fc.array(element, { minLength: 1, maxLength: 5 }), value, async (elements, title) => {
      await outcome(JSON.stringify({ title, pages: [{ name: title, title, elements }] }));
    }),
    { numRuns: 300 },
  );
});

test("every sentence about a file that cannot be read says what to do, in both languages", () => {
  for (const code of Object.keys(importFailuresZh) as (keyof typeof importFailuresZh)[]) {
    const details = { line: 3 };
    assert.match(importFailuresZh[code](details), /请|可/u, code);
    assert.match(importFailuresEn[code](details), /[Pp]lease|can import|Number/u, code);
  }
});
