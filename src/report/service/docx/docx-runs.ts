import { TextRun } from "docx";
import type { Inline, Run, Tone } from "../../domain/report-document.ts";
import { xmlText } from "../xml-text.ts";

/** Character styles, so that a secretary restyles every good, bad or muted word at once. */
export const TONE_STYLE: Readonly<Record<Tone, string>> = {
  good: "ToneGood",
  bad: "ToneBad",
  muted: "ToneMuted",
};

/** The pieces of a sentence as Word runs; a line end inside a piece becomes a line break. */
export function inlineRuns(inline: Inline): TextRun[] {
  return inline.flatMap((run) => pieceRuns(run));
}

/** One piece, or one table cell, as Word runs. */
export function pieceRuns(piece: Run): TextRun[] {
  const { text, strong = false, tone = undefined } = typeof piece === "string" ? { text: piece } : piece;
  const look = {
    ...(strong ? { bold: true } : {}),
    ...(tone === undefined ? {} : { style: TONE_STYLE[tone] }),
  };
  return xmlText(text)
    .split(/\n+/u)
    .map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }));
}
