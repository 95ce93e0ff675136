import assert from "node:assert/strict";
import { test } from "node:test";
import { LSS_SAMPLE } from "../../../test/survey-file-samples.ts";
import type { Condition } from "../../domain/definition/condition.ts";
import type { Question } from "../../domain/definition/survey-definition.ts";
import type { ImportedDefinition } from "../../domain/import-definition/import-report.ts";
import { describeCondition } from "../../domain/reading/describe-condition.ts";
import { presentImport } from "./present-import.ts";
import { readSurveyFile } from "./read-survey-file.ts";

const read = (content: string): Promise<ImportedDefinition> => readSurveyFile(Buffer.from(content), "问卷");

function questionsOf({ definition }: ImportedDefinition): readonly Question[] {
  return definition.pages.flatMap((page) => page.questions);
}

/** When a question is shown, in words; "" for always. */
function shownWhen(imported: ImportedDefinition, text: string): string {
  const question = questionsOf(imported).find((one) => one.text.zh === text);
  assert.ok(question, text);
  return question.showIf ? describeCondition(question.showIf, imported.definition, "zh") : "";
}

const relevance = (from: string, to: string): string => {
  assert.ok(LSS_SAMPLE.includes(from), from);
  return LSS_SAMPLE.replace(from, to);
};

test("conditions that LimeSurvey writes by numbers of survey, group and question are understood", async () => {
  const rows = relevance('((Q2_SQ001.NAOK == "A5"))', '((482913X10X102SQ001.NAOK == "A5"))');
  assert.equal(
    shownWhen(await read(rows), "态度差在哪里？"),
    shownWhen(await read(LSS_SAMPLE), "态度差在哪里？"),
  );
  const option = relevance(
    '((Q3_SQ002.NAOK == "Y"))',
    '((482913X10X103SQ002.NAOK == "Y") and (482913X10X101.NAOK <= "3"))',
  );
  const shown = questionsOf(await read(option)).find(({ type }) => type === "yes_no")?.showIf;
  assert.deepEqual(shown, {
    op: "and",
    conditions: [
      { op: "compare", subject: { of: "answer", question: "Q3" }, operator: "any_of", value: ["SQ002"] },
      { op: "compare", subject: { of: "answer", question: "Q1" }, operator: "at_most", value: 3 },
    ],
  } satisfies Condition);
});

test("the table of conditions of older LimeSurvey exports counts where there is no equation", async () => {
  const row = (values: Readonly<Record<string, string>>): string =>
    `<row>${Object.entries(values)
      .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
      .join("")}</row>`;
  const base = { cid: "1", cqid: "101", scenario: "1" };
  const conditions = `<conditions><rows>${[
    row({ ...base, qid: "108", cfieldname: "1X10X101", method: "<", value: "3" }),
    row({ ...base, qid: "105", cfieldname: "1X10X102SQ001", method: "==", value: "A4" }),
    row({ ...base, qid: "105", cfieldname: "1X10X102SQ001", method: "==", value: "A5" }),
    row({ ...base, qid: "105", cfieldname: "+1X10X103SQ002", method: "==", value: "Y", scenario: "2" }),
    row({ ...base, qid: "107", cfieldname: "1X10X104", method: "RX", value: "/慢/" }),
  ].join("")}</rows></conditions>`;
  const bare = LSS_SAMPLE.replaceAll(/<relevance>.*?<\/relevance>/gu, "<relevance>1</relevance>");
  const imported = await read(bare.replace("</document>", `${conditions}</document>`));
  assert.equal(shownWhen(imported, "态度差在哪里？"), "「您对本次维修的总体满意度？」≤ 2 分");
  assert.match(shownWhen(imported, "网店客服是否解决了问题？"), /服务态度.*网店/u);
  const told = presentImport(imported, "zh").dropped.map(({ message }) => message);
  assert.ok(
    told.some((message) => message.includes("/慢/")),
    told.join("\n"),
  );
});

test("blanks that LimeSurvey fills from its list of people are reported, not swallowed", async () => {
  const imported = await read(LSS_SAMPLE.replace("请评价以下各项", "{TOKEN:FIRSTNAME}，请评价以下各项"));
  const told = presentImport(imported, "zh").dropped.map(({ message }) => message);
  assert.ok(
    told.some((message) => message.includes("{TOKEN:FIRSTNAME}")),
    told.join("\n"),
  );
});

test("written questions lose their stars and the lines to write on, and keep what they mean", async () => {
  const imported = await read(
    [
      "1. 您对本次维修的总体满意度？* 【单选】",
      "A. 非常满意",
      "B. 满意",
      "C. 一般",
      "D. 不满意",
      "E. 非常不满意",
      "2. ＊您的手机号码：__________",
      "3. 师傅是否准时？（是/否）",
      "4. 您有多大可能向朋友推荐我们？[单选]",
      ...Array.from({ length: 11 }, (_, i) => `(${i === 0 ? " " : "  "}) ${i}`),
      "5. 请写下 5*3 的尺寸____。",
    ].join("\n"),
  );
  assert.deepEqual(
    questionsOf(imported).map((one) => [one.text.zh, one.type, "required" in one && one.required === true]),
    [
      ["您对本次维修的总体满意度？", "rating", true],
      ["您的手机号码", "phone", true],
      ["师傅是否准时？", "yes_no", false],
      ["您有多大可能向朋友推荐我们？", "nps", false],
      ["请写下 5*3 的尺寸", "text", false],
    ],
  );
});

test("own words for yes and no are named as left out", async () => {
  const survey = {
    pages: [{ elements: [{ type: "boolean", name: "seen", title: "到过门店吗？", labelTrue: "到过" }] }],
  };
  const imported = await read(JSON.stringify(survey));
  assert.deepEqual(
    imported.dropped.map(({ place, code, details }) => [place, code, details["property"]]),
    [["seen", "property", "labelTrue"]],
  );
});
