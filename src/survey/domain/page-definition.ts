import type { Comparison, Condition } from "./definition/condition.ts";
import type {
  PipedText,
  Question,
  Shown,
  SurveyDefinition,
  SurveyPage,
  SurveyText,
  TextBlank,
  TextWithBlanks,
} from "./definition/survey-definition.ts";
import type { AnswerContext } from "./evaluate/answer-value.ts";
import { pipedText } from "./evaluate/piped-text.ts";
import { truth } from "./evaluate/truth.ts";

const ALWAYS: Condition = { op: "and", conditions: [] };
const NEVER: Condition = { op: "or", conditions: [] };

/**
 * What a browser needs to evaluate the survey in one language: codes, rules and texts with blanks; the other words
 * stand in the page already. What conditions ask about customer and hidden fields is decided here, so that nothing the
 * organization knows of the customer leaves the server; what is unknown stays unknown.
 */
export function pageDefinition(definition: SurveyDefinition, context: AnswerContext): SurveyDefinition {
  const fold = folding(context, wordsInBlanks(definition));
  const none: SurveyText = { zh: "" };
  return {
    ...definition,
    title: none,
    purpose: none,
    settings: {
      languages: ["zh"],
      presentation: definition.settings.presentation,
      anonymous: true,
      privacyNotice: none,
      thankYou: fold.text(definition.settings.thankYou, true),
      serviceContact: none,
    },
    hiddenFields: [],
    quotas: [],
    pages: definition.pages.map(fold.page),
  };
}

/** Questions whose options a blank may have to name. */
function wordsInBlanks({ pages, settings }: SurveyDefinition): ReadonlySet<string> {
  const texts = pages.flatMap((page) => [
    page.title,
    ...page.questions.flatMap((question) => [question.text, question.help]),
  ]);
  return new Set(
    [...texts, settings.thankYou]
      .flatMap((text) => [text?.zh, text?.en].flatMap(blanksOf))
      .map(({ code }) => code),
  );
}

function blanksOf(text: TextWithBlanks | undefined): readonly TextBlank[] {
  return typeof text === "object" ? text.filter((part): part is TextBlank => typeof part === "object") : [];
}

/** True when the words depend on answers, so that the browser has to fill them again. */
export function dependsOnAnswers(text: PipedText | undefined): boolean {
  return [text?.zh, text?.en].flatMap(blanksOf).some(({ from }) => from === "answer");
}

function folding(context: AnswerContext, named: ReadonlySet<string>) {
  const english = context.language === "en";
  const facts = { answers: {}, context };
  const text = (piped: PipedText, always = false): PipedText => {
    if (!always && !dependsOnAnswers(piped)) return { zh: "" };
    const spoken = (english && piped.en) || piped.zh;
    if (typeof spoken === "string") return { zh: spoken };
    return {
      zh: spoken.map((part) =>
        typeof part === "string" || part.from === "answer" ? part : pipedText({ zh: [part] }, facts, []),
      ),
    };
  };
  const rule = (condition: Condition): Condition => {
    if (condition.op === "compare") return decided(condition);
    if (condition.op === "not") return { op: "not", condition: rule(condition.condition) };
    return { ...condition, conditions: condition.conditions.map(rule) };
  };
  const decided = (comparison: Comparison): Condition => {
    if (comparison.subject.of === "answer") return comparison;
    const known = truth(comparison, facts);
    if (known !== null) return known ? ALWAYS : NEVER;
    // An absent field is as unknown there as here; what is compared with stays at home.
    return { op: "compare", subject: { of: "hidden", field: "unknown" }, operator: "equals", value: "" };
  };
  const shown = <T extends Shown>(part: T): T =>
    part.showIf ? { ...part, showIf: rule(part.showIf) } : part;
  const question = (one: Question): Question => {
    const { help, ...rest } = shown(one);
    const bare = { ...rest, text: text(one.text) };
    const whole = help && dependsOnAnswers(help) ? { ...bare, help: text(help) } : bare;
    return silent(whole as Question, named.has(one.code), english);
  };
  const page = (one: SurveyPage): SurveyPage => {
    const { title, ...rest } = shown(one);
    const bare = { ...rest, questions: one.questions.map(question) };
    return title && dependsOnAnswers(title) ? { ...bare, title: text(title) } : bare;
  };
  return { text, page };
}

/** Options and rows by code; with their words where a blank may name them. */
function silent(question: Question, isNamed: boolean, english: boolean): Question {
  const words = (text: SurveyText): SurveyText => ({ zh: isNamed ? (english && text.en) || text.zh : "" });
  if (question.type === "matrix") {
    const rows = question.rows.map((row) => ({ ...row, text: words(row.text) }));
    return { ...question, rows };
  }
  if (question.type !== "single" && question.type !== "multiple") return question;
  return { ...question, options: question.options.map((one) => ({ ...one, text: words(one.text) })) };
}
