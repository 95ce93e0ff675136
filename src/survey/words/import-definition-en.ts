import type { importFailuresZh, importNotesZh } from "./import-definition-zh.ts";

type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

const TYPES: Readonly<Record<string, string>> = {
  rating: "rating",
  matrix: "matrix",
  nps: "recommendation",
  single: "single choice",
  multiple: "multiple choice",
  yes_no: "yes or no",
  text: "text",
  number: "number",
  date: "date",
  phone: "telephone",
  section: "section text",
  choice: "choice",
};
const typeName = (type: string | number | undefined): string => TYPES[String(type)] ?? String(type);
const counted = (count: string | number | undefined, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What became of the parts of an imported survey file, by code. */
export const importNotesEn = {
  questions: ({ count }) => counted(count, "question"),
  pages: ({ count }) => counted(count, "page"),
  required: ({ count }) => counted(count, "required question"),
  conditions: ({ count }) => counted(count, "display condition"),
  blanks: ({ count }) => `${counted(count, "text")} with earlier answers put in`,
  english: ({ count }) => `${counted(count, "question")} in English too`,
  "bound-indicators": ({ count }) => `${counted(count, "binding")} to indicators`,
  settings: ({ count }) => counted(count, "hidden field or quota", "hidden fields and quotas"),

  "code-mended": ({ from, code }) => `The code "${from}" is not allowed or taken; it is now "${code}".`,
  "text-cut": ({ max }) => `The text had more than ${max} characters and was cut. Please check it.`,
  "text-missing": ({ text }) => `There were no words; "${text}" stands in. Please write them.`,
  "type-guessed": ({ type }) => `No type was given; its words suggest ${typeName(type)}. Please check.`,
  "type-changed": ({ from, to }) => `The type "${typeName(from)}" became ${typeName(to)}. Please check.`,
  "scale-recognized": ({ scale }) =>
    `The options are the ${scale === 4 ? "four" : "five"} grades, so it became a rating that can be counted.`,
  "indicator-guessed": ({ en }) => `Bound to the indicator "${en}" by its words. Please check.`,
  "rows-separated": ({ rows }) => `The columns are no grades; ${rows} rows became questions of their own.`,
  "panel-flattened": () => "The panel was opened out; its questions are all there.",
  "english-only": () => "The file is in English only; English stands in for Chinese. Please translate it.",
  "pages-merged": ({ max }) => `A survey has at most ${max} pages; later ones were joined to the last.`,
  "other-code-mended": ({ code }) =>
    `The code "other" is for the option that takes words; this option is now "${code}".`,
  "more-changed": ({ count }) => `${count} more changes are not listed.`,

  "question-type": ({ type }) =>
    type === ""
      ? "It has no type and was left out."
      : `The type "${type}" is not supported; the question was left out. Please use another type.`,
  property: ({ property }) => `The setting "${property}" is not supported and was left out.`,
  "survey-part": ({ part }) => `The survey's setting "${part}" is not supported and was left out.`,
  "condition-unclear": ({ text }) =>
    `The display condition "${text}" could not be understood. Please set it again in the editor.`,
  "condition-unfit": ({ text }) =>
    `The display condition "${text}" names no earlier question or does not fit its type. Please set it again.`,
  "blank-unknown": ({ text }) => `"${text}" names no earlier question and stands as it was. Please check it.`,
  "too-many-questions": ({ max, count }) =>
    `A survey has at most ${max} questions; ${count} more were left out.`,
  "too-many-options": ({ max, count }) =>
    `A question has at most ${max} options; ${count} more were left out.`,
  "too-many-rows": ({ max, count }) => `A matrix has at most ${max} rows; ${count} more were left out.`,
  "comment-field": () =>
    "The comment box beside the options was left out. Add a text question if you need it.",
  language: ({ language }) => `Surveys are in Chinese and English; the language "${language}" was left out.`,
  "indicator-unknown": ({ indicator }) =>
    `There is no indicator "${indicator}"; nothing was bound. Please choose one in the editor.`,
  "bounds-unfit": ({ text }) => `The limit "${text}" does not apply here and was left out.`,
  "line-unread": ({ text }) => `This line belongs to no question and was left out: ${text}`,
  "unknown-property": ({ property }) => `The property "${property}" is not known and was left out.`,
  "more-dropped": ({ count }) => `${count} more parts were left out and are not listed.`,
} satisfies Record<keyof typeof importNotesZh, Sentence>;

/** Where something stands: a line or row of the file, else its name there. */
export const placeEn = (place: string): string => (/^\d+$/u.test(place) ? `Row ${place}` : place);

/** Failures of survey files. */
export const importFailuresEn = {
  "survey-file-empty": () =>
    'No question was found. Number the questions of a text, such as "1. Are you satisfied? [rating]", or use the Excel template.',
  "survey-file-unknown": () =>
    "This file is not known. You can import our own JSON, SurveyJS JSON, LimeSurvey .lss, the Excel template, or numbered text.",
  "survey-file-unknown-json": () =>
    "This JSON is neither a survey of ours nor one of SurveyJS. Please check the file and choose again.",
  "survey-file-unknown-sheet": () =>
    "The sheet has no columns 类型 (Type) and 题目 (Question). Please download the Excel template and fill it in.",
  "survey-file-json-broken": ({ line }) =>
    `The JSON breaks off or is damaged near line ${line}. Please export the file again.`,
  "survey-file-too-deep": () =>
    "The file is nested too deeply for a survey. Please check it and choose again.",
  "survey-file-xml-broken": () =>
    "The XML breaks off or cannot be read. Please export the .lss from LimeSurvey again.",
  "survey-file-doctype": () =>
    "The file has a DOCTYPE, which is not read for safety. Please export the .lss from LimeSurvey again.",
  "survey-file-unreadable": () =>
    "The file's text encoding is not known. Please save it as UTF-8 and import again.",
} satisfies Record<keyof typeof importFailuresZh, Sentence>;
