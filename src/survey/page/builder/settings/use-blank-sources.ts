import { ATTRIBUTE_PREFIX } from "../../../domain/definition/customer-facts.ts";
import type { Question, SurveyLanguage, TextBlank } from "../../../domain/definition/survey-definition.ts";
import { nameQuestion, nameRow } from "../../../domain/reading/name-question.ts";
import { useAttributes } from "../../conditions/use-attributes.ts";
import { useBuilder } from "../builder-context.ts";
import { useBuilderWords } from "../builder-words.ts";

interface BlankSource {
  readonly key: string;
  readonly label: string;
  readonly blank: Omit<TextBlank, "fallback">;
}

interface BlankSources {
  readonly label: string;
  readonly sources: readonly BlankSource[];
}

/** Fields of customers that may stand in a text. */
const CUSTOMER_FIELDS = ["name", "region", "industry", "cooperationMonths"] as const;

/** What a blank may be filled with: answers before the question `before`, hidden fields, the customer. */
export function useBlankSources(before: string | null): readonly BlankSources[] {
  const say = useBuilderWords();
  const { definition, language } = useBuilder();
  const attributes = useAttributes();
  const asked = definition.pages.flatMap((page) => page.questions);
  const end = asked.findIndex(({ code }) => code === before);
  const answers = asked.slice(0, end < 0 ? asked.length : end).flatMap((one) => ofQuestion(one, language));
  const hidden = definition.hiddenFields.map(({ code }) => source({ from: "hidden", code }, code));
  const customer = CUSTOMER_FIELDS.map((code) => source({ from: "customer", code }, say(`blank.${code}`)));
  const custom = (attributes ?? []).map(({ code, label }) =>
    source({ from: "customer", code: `${ATTRIBUTE_PREFIX}${code}` }, label),
  );
  return [
    { label: say("blank.answers"), sources: answers },
    { label: say("blank.hidden"), sources: hidden },
    { label: say("blank.customer"), sources: customer },
    { label: say("blank.custom"), sources: custom },
  ].filter(({ sources }) => sources.length > 0);
}

function ofQuestion(question: Question, language: SurveyLanguage): readonly BlankSource[] {
  const { code, type } = question;
  if (type === "section") return [];
  const name = nameQuestion(question, language);
  if (type !== "matrix") return [source({ from: "answer", code }, name)];
  return question.rows.map((row) =>
    source({ from: "answer", code, row: row.code }, `${name} · ${nameRow(row, language)}`),
  );
}

function source(blank: BlankSource["blank"], label: string): BlankSource {
  return { key: `${blank.from} ${blank.code} ${blank.row ?? ""}`, label, blank };
}
