import { gradeWords } from "../../words/grade-words.ts";
import type { GradeCount, GradeNames } from "../../domain/definition/survey-definition.ts";
import { escapeHtml, flag } from "../../../platform/html/html-text.ts";
import { pageWords, type FormView } from "./page-state.ts";

interface Field {
  readonly name: string;
  readonly chosen: string;
}

interface Scale {
  readonly scale: GradeCount;
  readonly gradeNames?: GradeNames;
}

/** The grades as numbered boxes: words for the ends and for the chosen one; the four-grade form shows all its words. */
export function gradeScale(
  { language }: FormView,
  { name, chosen }: Field,
  { scale: grades, gradeNames = "satisfaction" }: Scale,
): string {
  const words = gradeWords[language][gradeNames];
  const values = grades === 5 ? [1, 2, 3, 4, 5] : [2, 3, 4, 5];
  const boxes = values.map((value) => {
    const word = escapeHtml(words[value] ?? "");
    const face = grades === 5 ? `<b>${value}</b><i>${word}</i>` : `<b>${word}</b>`;
    return box({ name, chosen }, String(value), face, `g${value}`);
  });
  return `<div class="scale s${grades}">${boxes.join("")}</div>`;
}

/** 0 to 10, with words for the ends. */
export function npsScale({ language }: FormView, field: Field): string {
  const words = pageWords(language);
  const boxes = Array.from({ length: 11 }, (_, value) => box(field, String(value), `<b>${value}</b>`, "n"));
  return `<div class="scale s11">${boxes.join("")}</div><p class="ends"><span>0 ${words.npsLow}</span><span>10 ${words.npsHigh}</span></p>`;
}

/** Yes and no as two boxes. */
export function yesNoScale({ language }: FormView, field: Field): string {
  const words = pageWords(language);
  const yes = box(field, "true", `<b>${words.yes}</b>`, "n");
  return `<div class="scale s2">${yes}${box(field, "false", `<b>${words.no}</b>`, "n")}</div>`;
}

function box({ name, chosen }: Field, value: string, face: string, look: string): string {
  return `<label class="${look}"><input type="radio" name="${name}" value="${value}"${flag("checked", chosen === value)}><span>${face}</span></label>`;
}
