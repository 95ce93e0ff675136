import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Failure } from "../../../kit/failure.ts";
import { writeWorkbook } from "../../../platform/sheet/write-workbook.ts";
import { LSS_SAMPLE, SURVEYJS_SAMPLE, TEXT_SAMPLE } from "../../../test/survey-file-samples.ts";
import { anyDefinition } from "../../../test/survey-samples.ts";
import { checkDefinition } from "../../domain/definition/check-definition.ts";
import { mayBeSavedAsDraft } from "../../domain/definition/definition-fault.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { ImportedDefinition } from "../../domain/import-definition/import-report.ts";
import { templateExamples } from "../../domain/import-definition/template-examples.ts";
import { readTemplateSheet } from "../../domain/import-definition/read-template-sheet.ts";
import { templateHeader, writeTemplateRows } from "../../domain/import-definition/write-template-sheet.ts";
import { SURVEY_TEMPLATES } from "../../domain/templates/survey-templates.ts";
import { presentImport } from "./present-import.ts";
import { readSurveyFile } from "./read-survey-file.ts";
import { templatePages } from "./template-pages.ts";

const read = (content: string | Uint8Array): Promise<ImportedDefinition> =>
  readSurveyFile(Buffer.from(content), "问卷");
const readJson = (json: unknown): Promise<ImportedDefinition> => read(JSON.stringify(json));

function questionsOf({ definition }: ImportedDefinition) {
  return definition.pages.flatMap((page) => page.questions);
}
/** The value at a path such as `2.rows.0.indicator`. */
const at = (questions: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], questions);
const codesOf = (notes: ImportedDefinition["dropped"]): string[] => notes.map(({ code }) => code);

async function codeOf(content: string | Uint8Array): Promise<string> {
  return read(content).then(
    () => "read",
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );
}

/** Every import can be opened by a builder, and every note has a sentence in both languages. */
function demandSound(imported: ImportedDefinition): void {
  const faults = checkDefinition(imported.definition).faults ?? [];
  assert.ok(mayBeSavedAsDraft(faults), JSON.stringify(faults.slice(0, 3)));
  for (const language of ["zh", "en"] as const) {
    const told = presentImport(imported, language);
    for (const note of [...told.kept, ...told.changed, ...told.dropped])
      assert.notEqual(note.message, note.code, note.code);
  }
}

test("a survey exported as own JSON comes in again without any loss", async () => {
  for (const template of SURVEY_TEMPLATES) {
    const imported = await read(JSON.stringify(template, null, 2));
    assert.deepEqual(imported.definition, template);
    assert.deepEqual([imported.format, imported.changed, imported.dropped], ["huiyin", [], []]);
  }
  await fc.assert(
    fc.asyncProperty(anyDefinition, async (definition) => {
      const plain: unknown = JSON.parse(JSON.stringify(definition));
      assert.deepEqual((await readJson(definition)).definition, plain);
    }),
    { numRuns: 100 },
  );
});

test("what a newer version of the program wrote is left out and listed", async () => {
  const [template] = SURVEY_TEMPLATES as [SurveyDefinition];
  const imported = await readJson({
    ...template,
    theme: "dark",
    pages: template.pages.map((page) => ({ ...page, colour: 1 })),
  });
  assert.deepEqual(imported.definition, template);
  assert.deepEqual(
    imported.dropped.map(({ place, details }) => [place, details["property"]]),
    [...template.pages.map((_, p) => [`pages.${p}`, "colour"]), ["", "theme"]],
  );
  assert.equal(await codeOf(JSON.stringify({ ...template, pages: "none" })), "survey-definition-faulty");
});

test("a survey of SurveyJS keeps its questions, grades, conditions, blanks and languages", async () => {
  const imported = await readJson(SURVEYJS_SAMPLE);
  demandSound(imported);
  assert.deepEqual(
    questionsOf(imported).map(({ code, type }) => `${code} ${type}`),
    [
      "overall rating",
      "why text",
      "aspects matrix",
      "details section",
      "q5 single",
      "reasons multiple",
      "city single",
      "again yes_no",
      "visits number",
      "day date",
      "phone phone",
      "thanks section",
      "recommend nps",
    ],
  );
  const [overall, why, , details, , reasons, city, , visits] = questionsOf(imported);
  assert.deepEqual(overall?.text, { zh: "您对本次安装总体满意吗？", en: "How satisfied are you?" });
  assert.deepEqual(why?.showIf, {
    op: "and",
    conditions: [
      { op: "compare", subject: { of: "answer", question: "overall" }, operator: "at_most", value: 3 },
      { op: "compare", subject: { of: "answer", question: "overall" }, operator: "answered" },
    ],
  });
  assert.deepEqual(details?.showIf, {
    op: "compare",
    subject: { of: "answer", question: "aspects", row: "speed" },
    operator: "at_most",
    value: 3,
  });
  assert.deepEqual(reasons?.text.zh, [
    "您从",
    { from: "answer", code: "q5", fallback: "" },
    "购买的原因是？",
  ]);
  assert.deepEqual(city?.showIf, {
    op: "compare",
    subject: { of: "answer", question: "reasons" },
    operator: "any_of",
    value: ["o2"],
  });
  assert.ok(visits?.type === "number" && visits.max === 20);
  assert.deepEqual(codesOf(imported.dropped), [
    "survey-part",
    "survey-part",
    "question-type",
    "condition-unclear",
  ]);
  assert.deepEqual(imported.definition.settings.thankYou, { zh: "感谢您的参与！" });
});

test("a LimeSurvey export keeps its groups, tables, relevance and English", async () => {
  const imported = await read(LSS_SAMPLE);
  demandSound(imported);
  assert.equal(imported.format, "limesurvey");
  assert.equal(imported.definition.title.zh, "维修服务回访 & 评价");
  const questions = questionsOf(imported);
  const found = ["0.text.zh", "1.text", "2.rows.1.text.zh", "3.maxChoices", "3.options.2.other", "4.text.zh"];
  assert.deepEqual(
    found.map((path) => at(questions, path)),
    [
      "请按实际感受回答。",
      { zh: "您对本次维修的总体满意度？", en: "Overall, how satisfied are you?" },
      "响应速度",
      2,
      true,
      ["您给出 ", { from: "answer", code: "Q1", fallback: "" }, " 分的原因是？"],
    ],
  );
  assert.deepEqual(at(questions, "5.showIf"), {
    op: "compare",
    subject: { of: "answer", question: "Q3" },
    operator: "any_of",
    value: ["SQ002"],
  });
  assert.deepEqual(at(questions, "7.showIf"), {
    op: "compare",
    subject: { of: "answer", question: "Q2", row: "SQ001" },
    operator: "equals",
    value: 1,
  });
  assert.deepEqual(codesOf(imported.dropped), ["survey-part", "question-type", "condition-unclear"]);
});

test("a LimeSurvey export of the older layout, one row for each language, is read too", async () => {
  const old = LSS_SAMPLE.replaceAll(/<question_l10ns>[\s\S]*?<\/question_l10ns>/gu, "")
    .replaceAll(/<(group|answer)_l10ns>[\s\S]*?<\/\1_l10ns>/gu, "")
    .replaceAll(
      "<type><![CDATA[5]]></type>",
      "<type>5</type><question><![CDATA[总体满意吗？]]></question><language>zh-Hans</language>",
    );
  const imported = await read(old);
  demandSound(imported);
  assert.equal(questionsOf(imported)[0]?.text.zh, "总体满意吗？");
});

test("a questionnaire written as text gets types, options, pages and indicators", async () => {
  const imported = await read(TEXT_SAMPLE);
  demandSound(imported);
  assert.equal(imported.definition.title.zh, "空调安装服务满意度调查");
  assert.deepEqual(imported.definition.purpose, { zh: "想了解您对本次安装的感受，约 2 分钟。" });
  assert.deepEqual(
    imported.definition.pages.map((page) => page.title?.zh),
    ["服务评价", "其他"],
  );
  assert.deepEqual(
    questionsOf(imported).map((question) => `${question.type} ${"required" in question}`),
    [
      "rating true",
      "matrix true",
      "single false",
      "multiple false",
      "yes_no false",
      "nps false",
      "rating false",
      "text false",
      "phone false",
    ],
  );
  const questions = questionsOf(imported);
  const found = [
    "0.indicator",
    "1.rows.1.indicator",
    "2.options.3.other",
    "3.maxChoices",
    "3.options.2.exclusive",
    "6.scale",
  ];
  assert.deepEqual(
    found.map((path) => at(questions, path)),
    ["overall-satisfaction", "response-timeliness", true, 2, true, 4],
  );
  assert.deepEqual(imported.dropped, []);
});

test("text in GB18030 and UTF-16 is read, other bytes are told to be unreadable", async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT_SAMPLE, "utf16le")]);
  assert.equal((await read(utf16)).definition.title.zh, "空调安装服务满意度调查");
  // "1. 满意吗？" in GB18030
  const gb = Buffer.from("312e20c2fad2e2c2f0a3bf", "hex");
  assert.equal(questionsOf(await read(gb))[0]?.text.zh, "满意吗？");
  assert.equal(await codeOf(Buffer.from([0x31, 0x2e, 0xff, 0xff, 0x20])), "survey-file-unreadable");
});

test("the examples of the Excel template are a finished survey, in both languages", async () => {
  for (const language of ["zh", "en"] as const) {
    const file = await writeWorkbook(templatePages(language, templateExamples(language)));
    const imported = await read(file);
    demandSound(imported);
    assert.deepEqual(
      [imported.format, imported.dropped, checkDefinition(imported.definition).faults],
      ["template", [], undefined],
    );
    const questions = questionsOf(imported);
    const found = ["0.required", "1.rows.2.indicator", "2.showIf.op", "3.options.3.other", "4.maxChoices"];
    assert.deepEqual(
      found.map((path) => at(questions, path)),
      [true, "price-fairness", "or", true, 2],
    );
  }
});

/** What the template has a place for. */
function comparable({ pages, title, purpose }: SurveyDefinition) {
  return JSON.parse(JSON.stringify({ pages, title, purpose })) as unknown;
}

test("a survey exported into the Excel template comes in again with all its questions", async () => {
  for (const template of SURVEY_TEMPLATES) {
    const file = await writeWorkbook(templatePages("zh", writeTemplateRows(template, "zh")));
    const imported = await read(file);
    demandSound(imported);
    assert.deepEqual(comparable(imported.definition), comparable(template), template.code);
    assert.deepEqual(imported.dropped, []);
  }
});

test("any survey survives the way through the Excel template with its questions and conditions", async () => {
  await fc.assert(
    fc.asyncProperty(anyDefinition, async (definition) => {
      const rows = writeTemplateRows(definition, "en").map((cells, i) => ({ number: i + 2, cells }));
      const imported = readTemplateSheet([{ number: 1, cells: templateHeader("en") }, ...rows]);
      demandSound(imported);
      // Hidden fields have no place in the sheet, so conditions on them are left out.
      const usesHidden = JSON.stringify(definition.pages).includes('"hidden"');
      const shown = ({ pages }: SurveyDefinition) =>
        pages.map((page) => [
          page.code,
          usesHidden || page.showIf !== undefined,
          page.questions.map(({ code, type, showIf }) => [code, type, usesHidden || showIf !== undefined]),
        ]);
      assert.deepEqual(shown(imported.definition), shown(definition));
    }),
    { numRuns: 100 },
  );
});

test("a table copied out of Excel is read as the template", async () => {
  const imported = await read("类型\t题目\t必答\n评分\t您对安装满意吗？\t是\n单选\t渠道\t\n");
  assert.equal(imported.format, "template");
  assert.equal(questionsOf(imported).length, 2);
  assert.equal(await codeOf("<html><body>1. 您满意吗？</body></html>"), "survey-file-unknown");
});

test("texts are words, never markup, and no longer than a definition takes", async () => {
  const imported = await readJson({
    title: "<img src=x onerror=alert(1)>调查",
    elements: [
      { type: "text", name: "a b<c>", title: `<script>alert(1)</script>${"长".repeat(5000)}` },
      {
        type: "radiogroup",
        name: "a b<c>",
        title: "&lt;b&gt;",
        choices: [
          { value: "__proto__", text: "好" },
          { value: "other", text: "坏" },
        ],
      },
    ],
  });
  demandSound(imported);
  assert.equal(imported.definition.title.zh, "调查");
  const [long, choice] = questionsOf(imported);
  assert.equal([...String(long?.text.zh)].length, 2000);
  assert.deepEqual([long?.code, choice?.code], ["a_b_c", "a_b_c_2"]);
  assert.equal(choice?.text.zh, "<b>");
  assert.ok(choice?.type === "single" && choice.options.every(({ code }) => code !== "other"));
});
