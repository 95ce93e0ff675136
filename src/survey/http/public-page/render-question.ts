import type {
  MatrixQuestion,
  Question,
  SurveyOption,
  SurveyText,
} from "../../domain/definition/survey-definition.ts";
import { REMARK_LENGTH } from "../../domain/evaluate/text-forms.ts";
import { dependsOnAnswers } from "../../domain/page-definition.ts";
import { gradeWords } from "../../words/grade-words.ts";
import { escapeHtml, flag } from "../../../platform/html/html-text.ts";
import { pageWords, type FormView } from "./page-state.ts";
import { gradeScale, npsScale, yesNoScale } from "./render-scale.ts";

/** Longest text where the question says nothing, as `readAnswer` has it. */
const TEXT_LENGTH = 2000;

/** The words that a question shows now. */
export interface QuestionWords {
  readonly text: string;
  readonly help: string;
}

/** One question with its inputs, hidden while it is not reachable. */
export function renderQuestion(
  view: FormView,
  question: Question,
  shown: QuestionWords | null,
  initial: QuestionWords,
): string {
  const { code } = question;
  const words = shown ?? initial;
  const text = `<span${flag("data-text", dependsOnAnswers(question.text))}>${escapeHtml(words.text)}</span>`;
  const help =
    question.help === undefined
      ? ""
      : `<p class="help" id="${code}-help"${flag("data-help", dependsOnAnswers(question.help))}>${escapeHtml(words.help)}</p>`;
  const hidden = flag("hidden", shown === null);
  if (question.type === "section") {
    return `<div class="q section" data-question="${code}"${hidden}><p>${text}</p>${help}</div>`;
  }
  const mark = question.required ? ` <em>${pageWords(view.language).required}</em>` : "";
  const place = `id="q-${code}" data-question="${code}"${hidden}${described(view, question)}`;
  if (isOneInput(question)) {
    return `<div class="q" ${place}><label class="ask" for="${code}">${text}${mark}</label>${help}${lineInput(view, question)}${faultOf(view, code)}</div>`;
  }
  return `<fieldset class="q" ${place}><legend class="ask">${text}${mark}</legend>${help}${inputsOf(view, question)}${faultOf(view, code)}</fieldset>`;
}

type LineQuestion = Extract<Question, { type: "text" | "number" | "date" | "phone" }>;

function isOneInput(question: Question): question is LineQuestion {
  return ["text", "number", "date", "phone"].includes(question.type);
}

function described(view: FormView, question: Question): string {
  if (isOneInput(question)) return "";
  const ids = describedBy(view, question);
  return ids === "" ? "" : ` aria-describedby="${ids}"`;
}

function describedBy({ faults }: FormView, { code, help }: Question): string {
  return [...(help ? [`${code}-help`] : []), ...(faults.has(code) ? [`${code}-fault`] : [])].join(" ");
}

/** The place of a fault is always there, so that the script finds it. */
function faultOf({ faults }: FormView, place: string): string {
  const sentence = faults.get(place);
  return `<p class="fault" id="${place}-fault"${flag("hidden", sentence === undefined)}>${escapeHtml(sentence ?? "")}</p>`;
}

function typed({ fields }: FormView, name: string): string {
  return fields.get(name)?.at(-1) ?? "";
}

function inputsOf(view: FormView, question: Exclude<Question, LineQuestion>): string {
  const field = { name: question.code, chosen: typed(view, question.code) };
  switch (question.type) {
    case "rating":
      return gradeScale(view, field, question);
    case "nps":
      return npsScale(view, field);
    case "yes_no":
      return yesNoScale(view, field);
    case "matrix":
      return matrixRows(view, question);
    case "single":
    case "multiple":
      return choices(view, question);
    case "section":
      return "";
  }
}

function lineInput(view: FormView, question: LineQuestion): string {
  const { code, type, required } = question;
  const value = escapeHtml(typed(view, code));
  const ids = describedBy(view, question);
  const common = [
    `id="${code}" name="${code}"`,
    ...(required ? ['aria-required="true"'] : []),
    ...(ids ? [`aria-describedby="${ids}"`] : []),
    ...(view.faults.has(code) ? ['aria-invalid="true"'] : []),
  ].join(" ");
  if (type === "text") {
    const most = `maxlength="${question.maxLength ?? TEXT_LENGTH}"`;
    return question.multiline
      ? `<textarea ${common} dir="auto" rows="3" ${most}>${value}</textarea>`
      : `<input type="text" ${common} dir="auto" ${most} value="${value}">`;
  }
  if (type === "phone")
    return `<input type="tel" ${common} autocomplete="tel" maxlength="40" value="${value}">`;
  if (type === "date") {
    const bounds = ["min", "max"] as const;
    const limits = bounds.flatMap((bound) => (question[bound] ? [` ${bound}="${question[bound]}"`] : []));
    return `<input type="date" ${common}${limits.join("")} value="${value}">`;
  }
  const mode = question.decimals ? "decimal" : "numeric";
  return `<input type="text" inputmode="${mode}" ${common} maxlength="40" value="${value}">`;
}

type ChoiceQuestion = Extract<Question, { type: "single" | "multiple" }>;

/** More options stand side by side where their words are short: 40 cities are no column to scroll along. */
const MANY = 8;
const SHORT = 12;

function choices(view: FormView, question: ChoiceQuestion): string {
  const { options } = question;
  const lines = options.map((option) => choice(view, question, option)).join("");
  const isMany = options.length > MANY && options.every(({ text }) => spoken(view, text).length <= SHORT);
  return isMany ? `<div class="many">${lines}</div>` : lines;
}

function choice(view: FormView, question: ChoiceQuestion, option: SurveyOption): string {
  const { code } = question;
  const kind = question.type === "single" ? "radio" : "checkbox";
  const isChosen = view.fields.get(code)?.includes(option.code) ?? false;
  const words = escapeHtml(spoken(view, option.text));
  const line = `<label class="choice"><input type="${kind}" name="${code}" value="${option.code}"${flag("checked", isChosen)}${flag("data-exclusive", option.exclusive === true)}><span>${words}</span></label>`;
  if (!option.other) return line;
  const hint = pageWords(view.language).otherWords;
  const value = escapeHtml(typed(view, `${code}.other`));
  return `${line}<input type="text" class="other" dir="auto" name="${code}.other" aria-label="${words}: ${hint}" placeholder="${hint}" maxlength="${REMARK_LENGTH}" value="${value}">`;
}

/** Each row is a group of its own, so that it reads alone and stands alone on a phone. */
function matrixRows(view: FormView, question: MatrixQuestion): string {
  const words = gradeWords[view.language][question.gradeNames ?? "satisfaction"];
  const [low, high] = question.scale === 5 ? [1, 5] : [2, 5];
  const ends =
    question.scale === 5
      ? `<p class="ends"><span>${low} ${escapeHtml(words[low] ?? "")}</span><span>${high} ${escapeHtml(words[high] ?? "")}</span></p>`
      : "";
  const rows = question.rows.map((row) => {
    const name = `${question.code}.${row.code}`;
    const id = `${question.code}.${row.code}`;
    const field = { name, chosen: typed(view, name) };
    const remark = row.remark ? remarkInput(view, name, spoken(view, row.text)) : "";
    const files = row.attachment ? fileInput(view, name, spoken(view, row.text)) : "";
    return `<div class="row" id="q-${id}" role="radiogroup" aria-labelledby="${id}-text" aria-describedby="${id}-fault"><p id="${id}-text">${escapeHtml(spoken(view, row.text))}</p>${gradeScale(view, field, question)}${remark}${files}${faultOf(view, id)}</div>`;
  });
  return ends + rows.join("");
}

function remarkInput(view: FormView, name: string, row: string): string {
  const hint = pageWords(view.language).remark;
  const value = escapeHtml(typed(view, `${name}.remark`));
  return `<input type="text" class="remark" dir="auto" name="${name}.remark" aria-label="${escapeHtml(row)}: ${hint}" placeholder="${hint}" maxlength="${REMARK_LENGTH}" value="${value}">`;
}

/** Adding files needs the script; those added before stay in the form without it too. */
function fileInput({ fields, language, script }: FormView, name: string, row: string): string {
  const words = pageWords(language);
  const kept = (fields.get(`${name}.files`) ?? []).map(
    (id) => `<input type="hidden" name="${name}.files" value="${escapeHtml(id)}">`,
  );
  if (script === null) return kept.join("");
  return `<div class="files" data-files="${name}" hidden>${kept.join("")}<label>${words.fileAdd}<input type="file" accept="image/png,image/jpeg,image/webp,application/pdf" aria-label="${escapeHtml(row)}: ${words.fileAdd}"></label><ul></ul><p role="status"></p></div>`;
}

function spoken({ language }: FormView, text: SurveyText): string {
  return (language === "en" && text.en) || text.zh;
}
