import type { exchangeFailuresZh } from "./exchange-failures-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of bulk upload and of entry from paper. */
export const exchangeFailuresEn: Readonly<
  Record<keyof typeof exchangeFailuresZh, (details: Details) => string>
> = {
  "conflict-response-import-done": () => "This file has been imported already. Upload a new one.",
  "response-import-no-heading": ({ file, rows }) =>
    `No column names were found in the first ${rows} rows of “${file}”. Fill in the template of this survey, or write question codes or the words of the questions in the first row.`,
  "response-import-no-rows": ({ file }) =>
    `“${file}” has no answers. Write one response a row below the names.`,
  "response-import-too-many-columns": ({ columns, limit }) =>
    `The file has ${columns} columns; ${limit} is the most. Remove those that are not needed.`,
  "response-import-too-many-rows": ({ limit }) =>
    `At most ${limit} rows can be uploaded at once here. Split the file, or use the command huiyin import responses.`,
  "response-import-sheet-unknown": ({ sheet, known }) =>
    `The file has no readable sheet “${sheet}”. There are: ${known}. Choose another.`,
  "response-import-column-unknown": ({ column }) => `The file has no column “${column}”. Check its name.`,
  "response-import-target-unknown": ({ target }) =>
    `The survey has nothing called “${target}”. Use the names of the codebook.`,
  "response-import-target-twice": ({ target, first, column }) =>
    `The columns “${first}” and “${column}” are both read as “${target}”. Keep one.`,
  "response-import-no-answers": () => "No column is read as a question. Choose at least one.",
  "survey-unknown": ({ survey }) => `There is no survey with the id or code “${survey}”. Check --survey.`,
  "survey-code-ambiguous": ({ survey, known }) =>
    `Several surveys have the code “${survey}”. Name one by its id: ${known}.`,
  "survey-none-published": () => "No survey is taking answers. Publish one first.",
  "survey-not-named": ({ known }) => `Several surveys are taking answers. Name one by --survey: ${known}.`,
  "survey-answers-faulty": ({ count, place, fault }) =>
    `${count} answers need mending, the first at ${place}: ${fault}`,
  "survey-customer-missing": () => "This survey has to know who answers. Choose the customer first.",
  "survey-answered-in-future": () => "The day of the form lies ahead. Check it.",
  "conflict-paper-entered": ({ label, by, count }) =>
    `The paper form “${label}” has been entered before by ${by} (${count}). If it is another form, save anyway.`,
};
