import type { zh } from "./zh.ts";

type Details = Readonly<Record<string, string | number>>;

function reasons(details: Details): string {
  const names = {
    "no-score": "without any score",
    "out-of-range": "with a score outside 1–5",
    duplicate: "repeating another row",
    unreadable: "that are no call-back records",
    "straight-line-contradiction": "with one score throughout that their words contradict",
  };
  return Object.entries(names)
    .filter(([reason]) => details[reason] !== undefined)
    .map(([reason, name]) => {
      const example = details[`${reason} example`];
      return `${details[reason]} ${name} (row ${details[`${reason} rows`]}${example ? `, such as ${example}` : ""})`;
    })
    .join("; ");
}

/** Sentences for failures, remarks on rows (`excluded-*`, `flagged-*`), skipped sheets and notes on the reading. */
export const en: Readonly<Record<keyof typeof zh, (details: Details) => string>> = {
  "no-header": ({ file, rows }) =>
    `No header was found in the first ${rows} rows of "${file}"; keep a row with column names such as customer name, service attitude, overall satisfaction, or name the columns with --map.`,
  "no-score-column": ({ file }) =>
    `"${file}" has no score column; it needs overall satisfaction or a column of values 1–5, or "scores" in a --map file.`,
  "no-rows": ({ file }) => `"${file}" has a header but no call-back records; check what was exported.`,
  "column-missing": ({ column, near }) =>
    `Column "${column}" of the mapping file is not in the spreadsheet; near are: ${near}. Mend the mapping file.`,
  "too-many-rows": ({ file, limit }) =>
    `There are more than ${limit} rows, reached in "${file}"; split them by period into several reports.`,
  "too-many-segment-values": ({ column, limit }) =>
    `Column "${column}" has more than ${limit} different values and cannot group customers; take it out of "segments" in the mapping file, or merge its values first.`,
  "all-rows-invalid": (details) =>
    `None of the ${details["received"]} rows can be used: ${reasons(details)}. Mend them and try again.`,
  "mapping-not-object": ({ file }) =>
    `Mapping file "${file}" must be a JSON object such as {"scores": ["Service attitude"]}.`,
  "mapping-unknown-key": ({ file, key, known }) =>
    `Mapping file "${file}" has an unknown key "${key}"; the keys are: ${known}.`,
  "mapping-bad-value": ({ file, key }) =>
    `The value of "${key}" in mapping file "${file}" is wrong; see the user guide.`,
  "excluded-duplicate": ({ detail }) => `repeats row ${detail}`,
  "excluded-out-of-range": ({ detail }) => `score outside 1–5: ${detail}`,
  "excluded-no-score": () => "no score at all",
  "excluded-straight-line-contradiction": () =>
    "the same score throughout, contradicted by the customer's words",
  "excluded-unreadable": ({ detail }) =>
    `no call-back record (totals, averages or a repeated header): ${detail}`,
  "flagged-contradiction": () => "overall satisfaction and the customer's words contradict each other",
  "flagged-few-scores": () => "fewer than half of the scores given",
  "flagged-impossible-date": ({ detail }) => `date impossible or incomplete: ${detail}`,
  "flagged-unreadable-cell": ({ detail }) => `cell not understood: ${detail}`,
  "flagged-future-date": ({ detail }) => `date later than today: ${detail}`,
  "skipped-hidden": ({ sheet }) => `Sheet "${sheet}" is hidden and was not read`,
  "skipped-no-header": ({ sheet }) => `Sheet "${sheet}" has no header of call-back records and was not read`,
  "skipped-no-score-column": ({ sheet }) => `Sheet "${sheet}" has no score column and was not read`,
  "skipped-no-rows": ({ sheet }) => `Sheet "${sheet}" has a header but no records`,
  "note-overall-from-scores": () =>
    "The sheet has no overall satisfaction; each customer's overall score is the mean of their scores, rounded to the nearest whole number.",
  "note-four-grades": () =>
    "Satisfaction is asked in four grades (very satisfied, satisfied, neutral, dissatisfied), counted as 5, 4, 3 and 2.",
  "note-too-many-values": ({ column, values }) =>
    `Column "${column}" has ${values} different values and was not used to compare groups.`,
  "note-no-answers-in-column": ({ column }) =>
    `Column "${column}" is named like a score, but hardly holds grades 1–5 or words of satisfaction, and was not used.`,
  "note-no-customer-column": () => "The sheet names no customers; every row counts as one customer.",
  "note-no-verbatim-column": () =>
    "The sheet has no column of customers' words, so problems and quotes are missing.",
  "note-no-date-column": () => "The sheet has no call-back dates, so trends are missing.",
  "note-duplicates-without-identity": ({ count }) =>
    `${count} rows were left out as repetitions although no customer, date or words tell rows apart; some may be equal answers of different customers.`,
};
