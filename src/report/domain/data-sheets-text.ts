import { treatment } from "./chapters/problems.ts";
import { makeSheet } from "./data-sheet.ts";
import { placeOf } from "./remarks.ts";
import type { DataSheet } from "./report-document.ts";
import type { ReportContext } from "./report-context.ts";

export function issueSheet(context: ReportContext): DataSheet | null {
  const { words, figures, themeName } = context;
  const { label } = words;
  const all = figures.issues.reduce((sum, { customers }) => sum + customers, 0);
  let running = 0;
  return makeSheet(
    context,
    "issues",
    [
      [label.issue, "text", 26],
      [label.problemClass, "text", 16],
      [label.mentions, "integer", 12],
      [label.customersCount, "integer", 14],
      [label.mentionRate, "share", 12],
      [label.cumulative, "share", 12],
      [label.treatment, "text", 18],
    ],
    figures.issues.map((issue) => {
      running += issue.customers;
      return [
        themeName(issue.theme),
        words.problemClass[issue.problemClass],
        issue.mentions,
        issue.customers,
        issue.mentionRate,
        running / all,
        treatment(context, issue),
      ];
    }),
  );
}

export function wordSheet(context: ReportContext): DataSheet | null {
  const { words, figures } = context;
  const { label, polarity } = words;
  const { positive, negative } = figures.text.words;
  return makeSheet(
    context,
    "words",
    [
      [label.polarity, "text", 12],
      [label.word, "text", 20],
      [label.records, "integer", 12],
    ],
    [
      ...positive.map(({ word, count }) => [polarity.positive, word, count]),
      ...negative.map(({ word, count }) => [polarity.negative, word, count]),
    ],
  );
}

export function quoteSheet(context: ReportContext): DataSheet | null {
  const { words, figures, themeName } = context;
  const { label, polarity } = words;
  const { positive, negative } = figures.text.quotes;
  return makeSheet(
    context,
    "quotes",
    [
      [label.theme, "text", 22],
      [label.row, "text", 18],
      [label.quote, "text", 80],
    ],
    [
      ...figures.issues.flatMap(({ theme, quotes }) =>
        quotes.map((quote) => [themeName(theme), placeOf(context, quote), quote.text]),
      ),
      ...positive.map((quote) => [polarity.positive, placeOf(context, quote), quote.text]),
      ...negative.map((quote) => [polarity.negative, placeOf(context, quote), quote.text]),
    ],
  );
}

export function remarkSheet(context: ReportContext, kind: "excluded" | "flagged"): DataSheet | null {
  const { label } = context.words;
  const rows =
    kind === "excluded"
      ? context.excluded.map((remark) => ({
          ...remark,
          name: context.words.exclusion[remark.reason],
          detail: context.explain({ kind, ...remark }),
        }))
      : context.flagged.map((remark) => ({
          ...remark,
          name: context.words.flag[remark.reason],
          detail: context.explain({ kind, ...remark }),
        }));
  return makeSheet(
    context,
    kind,
    [
      [label.file, "text", 24],
      [label.sheet, "text", 16],
      [label.row, "integer", 10],
      [label.reason, "text", 28],
      [label.detail, "text", 40],
    ],
    rows.map(({ file, sheet, row, name, detail }) => [file, sheet, row, name, detail]),
  );
}
