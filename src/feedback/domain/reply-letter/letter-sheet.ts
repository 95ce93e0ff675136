import { replyLetterEn } from "../../words/reply-letter-en.ts";
import { replyLetterZh } from "../../words/reply-letter-zh.ts";
import type { LetterContent } from "./letter.ts";

/** A letter ready to print, part by part in the order of the page. */
export interface LetterSheet {
  readonly lang: "zh" | "en";
  readonly title: string;
  readonly number: string;
  readonly addressee: string;
  readonly opening: readonly string[];
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly closing: readonly string[];
  readonly signer: string;
  readonly seal: string;
  readonly date: string;
  /** "": none. */
  readonly contact: string;
  /** Says that it is a draft still; "": it is approved. */
  readonly draft: string;
  /** `— {page} —`. */
  readonly page: string;
  /** For the name of the file. */
  readonly caseNumber: string;
}

/** Puts a version on paper. @param of `draftVersion` null: approved */
export function letterSheet(
  content: LetterContent,
  of: { readonly language: "zh" | "en"; readonly draftVersion: number | null; readonly caseNumber: string },
): LetterSheet {
  const words = of.language === "en" ? replyLetterEn : replyLetterZh;
  const { sheet } = words;
  const { year, month, day } = Temporal.PlainDate.from(content.date);
  const parts = (["facts", "measures", "result"] as const).map((part) => ({
    title: sheet.parts[part],
    lines: linesOf(content[part]),
  }));
  return {
    lang: of.language,
    title: content.title,
    number: content.number,
    addressee: sheet.addressee(content.addressee.replace(/[：:]$/u, "")),
    opening: linesOf(content.opening),
    parts: parts.filter(({ lines }) => lines.length > 0),
    closing: linesOf(content.closing),
    signer: content.signer,
    seal: sheet.seal,
    date: words.day(year, month, day),
    contact: content.contact.trim() === "" ? "" : sheet.contact(content.contact),
    draft: of.draftVersion === null ? "" : sheet.draft(of.draftVersion),
    page: sheet.page,
    caseNumber: of.caseNumber,
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
