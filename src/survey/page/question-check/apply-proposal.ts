import { LIMITS } from "../../domain/definition/definition-limits.ts";
import type {
  Question,
  SurveyDefinition,
  SurveyLanguage,
  TextWithBlanks,
} from "../../domain/definition/survey-definition.ts";
import { insertQuestions, replaceQuestion } from "../../domain/editing/edit-question.ts";
import { fieldCodes } from "../../domain/editing/new-code.ts";
import { checkQuestionWords } from "../../domain/question-check/check-questions.ts";
import type { Finding } from "../../domain/question-check/finding.ts";
import { questionsOf, textsOf, wordsOf } from "../../domain/question-check/question-texts.ts";
import { balancedOptions } from "./balanced-options.ts";
import { keepBlanks } from "./keep-blanks.ts";
import { freeCode } from "./free-code.ts";

/** A proposal as it would stand in the survey. */
export interface AppliedProposal {
  readonly kind: "reworded" | "question-split" | "row-split" | "options-balanced";
  readonly definition: SurveyDefinition;
  readonly before: string;
  /** The wording, or wordings, that stand there afterwards. */
  readonly after: readonly string[];
  /** Filled-in blanks of the old wording that the new one has no place for. */
  readonly lostBlanks: number;
}

/**
 * Puts the wording a finding proposes into the survey. Null where it cannot be: the finding proposes none, the words
 * have changed since, or the survey takes no more questions or rows.
 */
export function applyProposal(definition: SurveyDefinition, finding: Finding): AppliedProposal | null {
  const question = questionsOf(definition).find(({ code }) => code === finding.questionCode);
  const { proposal, rule } = finding;
  if (!question || proposal === undefined) return null;
  if (rule === "unbalanced-options") return balance(definition, question);
  if (rule !== "double-barrelled") return reword(definition, question, finding);
  const row = String(finding.details["row"] ?? "");
  return row === ""
    ? splitQuestion(definition, question, finding)
    : splitRow(definition, question, finding, row);
}

function reword(definition: SurveyDefinition, question: Question, finding: Finding): AppliedProposal | null {
  const { language = "zh", proposal: [better = ""] = [] } = finding;
  for (const { row, text } of textsOf(question).filter((one) => one.language === language)) {
    const kept = keepBlanks(blanksAt(question, row, language), [better]);
    const changed = withText(question, row, { [language]: kept.texts[0] ?? better });
    if (occurrences(changed, finding) >= occurrences(question, finding)) continue;
    return {
      kind: "reworded",
      definition: replaceQuestion(definition, question.code, () => changed),
      before: text,
      after: [better],
      lostBlanks: kept.lost,
    };
  }
  return null;
}

/** How often the same is found in a question: of two rows with the same fault one is mended at a time. */
function occurrences(question: Question, finding: Finding): number {
  const same = ({ rule, language, details, proposal }: Finding): string =>
    JSON.stringify([rule, language, details, proposal]);
  return checkQuestionWords(question).filter((one) => same(one) === same(finding)).length;
}

type Words = Partial<Record<SurveyLanguage, TextWithBlanks>>;

function blanksAt(question: Question, row: string | undefined, language: SurveyLanguage): TextWithBlanks {
  if (row === undefined) return question.text[language] ?? "";
  const rows = question.type === "matrix" ? question.rows : [];
  return rows.find(({ code }) => code === row)?.text[language] ?? "";
}

function withText(question: Question, row: string | undefined, words: Words): Question {
  if (row === undefined) return { ...question, text: { ...question.text, ...words } };
  if (question.type !== "matrix") return question;
  return {
    ...question,
    rows: question.rows.map((one) =>
      one.code === row ? { ...one, text: { ...one.text, ...(words as Record<string, string>) } } : one,
    ),
  };
}

/** The texts of the parts in every language the split can be made in; null without Chinese, which every text needs. */
function partTexts(
  question: Question,
  finding: Finding,
): { readonly texts: readonly { zh: TextWithBlanks; en?: TextWithBlanks }[]; readonly lost: number } | null {
  const alike = checkQuestionWords(question).filter(
    ({ rule, details }) => rule === "double-barrelled" && details["row"] === finding.details["row"],
  );
  const partsIn = (language: SurveyLanguage): readonly string[] =>
    alike.find((one) => one.language === language)?.proposal ?? [];
  const [zh, en] = [partsIn("zh"), partsIn("en")];
  if (zh.length === 0) return null;
  const row = String(finding.details["row"] ?? "") || undefined;
  const keptZh = keepBlanks(blanksAt(question, row, "zh"), zh);
  const keptEn = keepBlanks(blanksAt(question, row, "en"), en);
  const both = en.length === zh.length;
  return {
    texts: keptZh.texts.map((text, i) => ({ zh: text, ...(both && { en: keptEn.texts[i] ?? "" }) })),
    lost: keptZh.lost,
  };
}

function splitQuestion(
  definition: SurveyDefinition,
  question: Question,
  finding: Finding,
): AppliedProposal | null {
  const parts = partTexts(question, finding);
  const [first, ...rest] = parts?.texts ?? [];
  if (!parts || !first || questionsOf(definition).length + rest.length > LIMITS.questions) return null;
  const taken = [...fieldCodes(definition)];
  const others = rest.map((text): Question => {
    const code = freeCode(question.code, taken);
    taken.push(code);
    return { ...withoutIndicator(question), code, text };
  });
  const changed = replaceQuestion(definition, question.code, (one) => ({ ...one, text: first }));
  return {
    kind: "question-split",
    definition: insertQuestions(changed, question.code, others),
    before: wordsOf(question.text.zh),
    after: parts.texts.map(({ zh }) => wordsOf(zh)),
    lostBlanks: parts.lost,
  };
}

/** Two questions for one indicator would count only once. */
function withoutIndicator(question: Question): Question {
  if (!("indicator" in question)) return question;
  const { indicator: _bound, ...rest } = question;
  return rest;
}

function splitRow(
  definition: SurveyDefinition,
  question: Question,
  finding: Finding,
  row: string,
): AppliedProposal | null {
  const parts = partTexts(question, finding);
  const [first, ...rest] = parts?.texts ?? [];
  if (question.type !== "matrix" || !parts || !first) return null;
  const old = question.rows.find(({ code }) => code === row);
  if (!old || question.rows.length + rest.length > LIMITS.rows) return null;
  const taken = question.rows.map(({ code }) => code);
  const { indicator: _bound, ...unbound } = old;
  const added = rest.map((text) => {
    const code = freeCode(row, taken);
    taken.push(code);
    return { ...unbound, code, text: plain(text) };
  });
  const rows = question.rows.flatMap((one) =>
    one.code === row ? [{ ...one, text: plain(first) }, ...added] : [one],
  );
  return {
    kind: "row-split",
    definition: replaceQuestion(definition, question.code, () => ({ ...question, rows })),
    before: old.text.zh,
    after: parts.texts.map(({ zh }) => wordsOf(zh)),
    lostBlanks: 0,
  };
}

function plain({ zh, en }: { zh: TextWithBlanks; en?: TextWithBlanks }): { zh: string; en?: string } {
  return { zh: wordsOf(zh), ...(en !== undefined && { en: wordsOf(en) }) };
}

function balance(definition: SurveyDefinition, question: Question): AppliedProposal | null {
  if (question.type !== "single" && question.type !== "multiple") return null;
  const { options, ...rest } = question;
  const balanced = balancedOptions(options, definition.settings.languages);
  if (balanced.length > LIMITS.options) return null;
  const words = (list: typeof options): string => list.map(({ text }) => text.zh).join(" / ");
  return {
    kind: "options-balanced",
    definition: replaceQuestion(
      definition,
      question.code,
      () => ({ ...rest, options: balanced }) as Question,
    ),
    before: words(options),
    after: [words(balanced)],
    lostBlanks: 0,
  };
}
