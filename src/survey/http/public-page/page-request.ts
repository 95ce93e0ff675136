import type { SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import { readHiddenFields } from "../../domain/evaluate/read-hidden-fields.ts";
import type { HiddenValues } from "../../domain/definition/survey-definition.ts";
import type { PublishedVersion, SurveyEntry } from "../../service/answering/survey-entries.ts";

/** What a request for a survey brings, whichever way it came in. */
export interface SurveyVisitor {
  readonly token: string;
  /** The query of the address. */
  readonly query: URLSearchParams;
  /** The caller's network address. */
  readonly address: string;
  /** What the browser prefers. */
  readonly accepted: "zh" | "en";
  readonly requestId: string;
}

/** A visitor whom a page is shown to. */
export interface PageRequest extends SurveyVisitor {
  readonly raw: Request;
}

/** Somebody at the address of a survey. */
export interface Entered<V extends SurveyVisitor = PageRequest> {
  readonly request: V;
  /** Null: the address leads nowhere. */
  readonly entry: SurveyEntry | null;
}

/** The query of the page's own address as the form sends it back: `?store=SH01`, or "". */
export function ownQuery(request: Request): string {
  const query = new URL(request.url).searchParams;
  query.delete("lang");
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** The parameters of the address that the survey declares, in one order; a draft belongs to them. */
export function declaredQuery({ definition }: PublishedVersion, request: Request): string {
  const names = new Set([
    ...definition.hiddenFields.flatMap(({ code, alias }) => (alias === undefined ? [code] : [code, alias])),
    ...definition.pages.flatMap((page) => page.questions.map(({ code }) => code)),
  ]);
  const { searchParams } = new URL(request.url);
  const declared = [...searchParams].filter(([name]) => names.has(name.split(".")[0] ?? ""));
  return new URLSearchParams(declared.toSorted(([a], [b]) => (a < b ? -1 : 1))).toString();
}

/** The language to answer in: the one asked for, the browser's, the survey's first. */
export function chooseLanguage(
  { definition }: PublishedVersion,
  { query, accepted }: SurveyVisitor,
  asked: string | null,
): SurveyLanguage {
  const { languages } = definition.settings;
  const wishes = [asked, query.get("lang"), accepted];
  return (
    languages.find((one) => wishes.find((wish) => languages.some((each) => each === wish)) === one) ??
    languages[0] ??
    "zh"
  );
}

/** Hidden fields: what the link vouches for, and what the address brings along. */
export function hiddenFields(
  entry: SurveyEntry,
  version: PublishedVersion,
  { query }: SurveyVisitor,
): HiddenValues {
  const open = Object.fromEntries(query);
  const signed = Object.fromEntries(
    Object.entries(entry.fields).map(([code, value]) => [code, String(value)]),
  );
  return readHiddenFields(version.definition, open, signed);
}
