import { assembleDefinition } from "./assemble-definition.ts";
import { ImportReport, type ImportedDefinition } from "./import-report.ts";
import { LssParts } from "./lss-parts.ts";
import { readLssQuestion } from "./lss-question.ts";
import { LssRelevance } from "./lss-relevance.ts";
import { cell, LssTexts, onceEach, rowsOf, type LssRow, type LssTables } from "./lss-tables.ts";
import type { RawPage, RawQuestion } from "./raw-survey.ts";

/** Tables of what has no like here. */
const PARTS = ["assessments", "quota", "defaultvalues", "defaultvalue_l10ns", "surveys_plugin_settings"];
/** Names of questions, and of what LimeSurvey fills in by itself (`{TOKEN:FIRSTNAME}`). */
const BLANKS = /\{([A-Za-z]\w*(?::\w+)?)(?:\.(?:shown|NAOK|value|code))?\}/gu;

/** Whether tables are those of a LimeSurvey survey. */
export function isLimeSurvey(tables: LssTables): boolean {
  return tables.has("questions") && tables.has("groups");
}

/**
 * Reads the survey export of LimeSurvey 2 to 6 (`.lss`; "Survey structure" of its manual): groups, questions,
 * subquestions, answers, simple relevance equations, Chinese and English. @throws Failure `survey-file-empty`
 */
export function readLimeSurvey(tables: LssTables): ImportedDefinition {
  const report = new ImportReport();
  const [survey] = rowsOf(tables, "surveys");
  const texts = new LssTexts(tables, cell(survey ?? {}, "language"), report);
  for (const part of PARTS) if (rowsOf(tables, part).length > 0) report.drop("", "survey-part", { part });
  const settings = rowsOf(tables, "surveys_languagesettings");
  const groups = onceEach(rowsOf(tables, "groups", "group_order"), "gid");
  const parts = new LssParts(tables, texts);
  const relevance = new LssRelevance(tables);
  const questions = Map.groupBy(mainQuestions(tables), (row) => cell(row, "gid"));
  return assembleDefinition(
    {
      code: "survey",
      title: texts.spoken(settings, "surveyls_title"),
      purpose: joined(texts, settings),
      thankYou: texts.spoken(settings, "surveyls_endtext"),
      oneAtATime: cell(survey ?? {}, "format") === "S",
      pages: groups.map((group) =>
        readGroup(group, questions.get(cell(group, "gid")) ?? [], { parts, texts, report, relevance }),
      ),
      blanks: BLANKS,
      guessIndicators: true,
    },
    "limesurvey",
    report,
  );
}

function joined(texts: LssTexts, settings: readonly LssRow[]) {
  const description = texts.spoken(settings, "surveyls_description");
  return description.zh === "" ? texts.spoken(settings, "surveyls_welcometext") : description;
}

function mainQuestions(tables: LssTables): readonly LssRow[] {
  const main = rowsOf(tables, "questions", "question_order").filter(
    (row) => !Number(cell(row, "parent_qid") || "0"),
  );
  return onceEach(main, "qid");
}

interface Reading {
  readonly parts: LssParts;
  readonly texts: LssTexts;
  readonly report: ImportReport;
  readonly relevance: LssRelevance;
}

function readGroup(group: LssRow, rows: readonly LssRow[], reading: Reading): RawPage {
  const { texts, parts, report, relevance } = reading;
  const gid = cell(group, "gid");
  const title = texts.of("groups", "gid", gid, "group_name");
  const description = texts.of("groups", "gid", gid, "description");
  const heading: RawQuestion[] =
    description.zh === "" ? [] : [{ name: `g${gid}`, place: title.zh, type: "section", text: description }];
  return {
    name: `g${gid}`,
    title,
    shown: relevance.ofGroup(group),
    questions: [
      ...heading,
      ...rows.flatMap((row) =>
        readLssQuestion(row, {
          parts,
          report,
          text: texts.of("questions", "qid", cell(row, "qid"), "question"),
          help: texts.of("questions", "qid", cell(row, "qid"), "help"),
          shown: relevance.ofQuestion(row),
        }),
      ),
    ],
  };
}
