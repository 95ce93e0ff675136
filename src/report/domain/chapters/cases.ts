import { NO_DATE } from "../../../outreach/domain/call-back-records.ts";
import { quoteOf } from "../../../analysis/domain/typical-quotes.ts";
import type { Composer } from "../composer.ts";
import { formatCount, shorten } from "../format.ts";
import { dayText, placeOf } from "../remarks.ts";
import type { ReportContext } from "../report-context.ts";
import { chooseCases, type TypicalCase } from "../typical-cases.ts";

const REQUEST_LENGTH = 300;
/** Columns that tell who dealt with it: part of the process, not of the scene. */
const PROCESS_COLUMN = /跟进|处理人|经办|follow|handler|owner/iu;

/** 典型案例: scene, request, process and result, as far as the sheet tells. */
export function writeCases(composer: Composer, context: ReportContext): void {
  const { words } = context;
  composer.heading(1, words.heading.cases, "cases");
  const cases = chooseCases(context);
  if (cases.length === 0) {
    composer.paragraph(words.casesNone);
    return;
  }
  composer.paragraph(words.casesIntro);
  for (const typical of cases) composer.table(caseForm(context, typical));
}

function caseForm(context: ReportContext, { kind, record }: TypicalCase): Parameters<Composer["table"]>[0] {
  const { words, records } = context;
  const { label } = words;
  const told = attributesOf(context, record);
  const day = records.date[record] ?? NO_DATE;
  const scene = [
    ...(day === NO_DATE ? [] : [dayText(day, words)]),
    ...told
      .filter(({ name }) => !PROCESS_COLUMN.test(name))
      .map(({ name, value }) => words.pair(name, value)),
    placeOf(context, quoteOf(records, record)),
  ];
  const handled = told
    .filter(({ name }) => PROCESS_COLUMN.test(name))
    .map(({ name, value }) => words.pair(name, value));
  return {
    id: `case-${kind}`,
    caption: words.caseTitle[kind],
    layout: "form",
    columns: [
      { label: label.item, align: "start", weight: 2 },
      { label: label.detail, align: "start", weight: 8 },
    ],
    rows: [
      [label.scene, words.clauses(scene)],
      [label.request, shorten(records.verbatim[record] ?? "", REQUEST_LENGTH)],
      [
        label.process,
        handled.length > 0 ? words.caseFollowUp(words.clauses(handled)) : words.caseNotRecorded,
      ],
      [label.result, scoresOf(context, record)],
      [label.lesson, lessonOf(context, kind)],
    ],
  };
}

function attributesOf({ records }: ReportContext, record: number): { name: string; value: string }[] {
  return records.attributes.flatMap(({ name, values, codes }) => {
    const value = values[(codes[record] ?? 0) - 1];
    return value === undefined ? [] : [{ name, value }];
  });
}

function scoresOf({ words, records }: ReportContext, record: number): string {
  const overall = records.overall[record] ?? 0;
  const parts = records.scores.flatMap(({ name, values }) => {
    const grade = values[record] ?? 0;
    return grade === 0 ? [] : [words.caseScorePart(name, String(grade))];
  });
  const grade =
    overall === 0
      ? []
      : [words.caseScores(words.gradeWithScore(words.grade[overall - 1] ?? "", String(overall)))];
  return words.clauses([...grade, ...(parts.length > 0 ? [words.list(parts)] : [])]);
}

function lessonOf({ words, figures }: ReportContext, kind: TypicalCase["kind"]): string {
  if (kind === "common") return words.caseLesson.common(formatCount(figures.issues[0]?.customers ?? 0));
  return words.caseLesson[kind];
}
