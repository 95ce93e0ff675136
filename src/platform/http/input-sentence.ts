import { z } from "zod";
import { inputEn, typeEn } from "../words/input-en.ts";
import { inputZh, typeZh } from "../words/input-zh.ts";

type Issue = z.core.$ZodRawIssue;
type Code = keyof typeof inputZh;
type Told = readonly [code: Code, details: Readonly<Record<string, string | number>>];

const SENTENCES = { zh: inputZh, en: inputEn };
const TYPES = { zh: typeZh, en: typeEn };
/** For what is too rare to have a sentence of ours. */
const LIBRARY = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };
const FORMATS: Readonly<Record<string, Code>> = {
  email: "not-an-email",
  uuid: "not-an-id",
  guid: "not-an-id",
  date: "not-a-date",
  datetime: "not-an-instant",
  url: "not-a-url",
};

/** What is wrong with one field, said to the person who filled it in. */
export function inputSentence(issue: Issue, language: "zh" | "en"): string {
  const told = tell(issue, language);
  if (told !== null) return SENTENCES[language][told[0]](told[1]);
  const said = LIBRARY[language](issue);
  return typeof said === "string" ? said : (said?.message ?? issue.code);
}

function tell(issue: Issue, language: "zh" | "en"): Told | null {
  if (isMissing(issue)) return ["missing", {}];
  switch (issue.code) {
    case "invalid_type":
      return ["wrong-type", { expected: TYPES[language][issue.expected] ?? issue.expected }];
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum));
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum));
    case "invalid_format":
      return wrongFormat(issue.format);
    case "invalid_value":
      return ["not-offered", { values: issue.values.map(String).join(language === "zh" ? "、" : ", ") }];
    case "unrecognized_keys":
      return ["unknown-fields", { keys: issue.keys.join(", ") }];
    default:
      return null;
  }
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value");
}

function wrongFormat(format: string): Told | null {
  const code = FORMATS[format];
  return code === undefined ? null : [code, {}];
}

function tooSmall(origin: string, minimum: number): Told | null {
  if (origin === "string") return minimum === 1 ? ["text-empty", {}] : ["text-too-short", { minimum }];
  if (origin === "array") return ["list-too-short", { minimum }];
  return origin === "number" || origin === "int" ? ["number-too-small", { minimum }] : null;
}

function tooBig(origin: string, maximum: number): Told | null {
  if (origin === "string") return ["text-too-long", { maximum }];
  if (origin === "array") return ["list-too-long", { maximum }];
  return origin === "number" || origin === "int" ? ["number-too-big", { maximum }] : null;
}
