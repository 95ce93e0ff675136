import type { ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import type { Say } from "../../../ui/i18n.ts";
import type { Question } from "../../domain/definition/survey-definition.ts";
import { describeCondition } from "../../domain/reading/describe-condition.ts";
import { DEFAULT_TAXONOMY, indicatorsOf } from "../../domain/taxonomy/default-taxonomy.ts";
import type { zh } from "../../words/builder-screen-zh.ts";
import css from "./Builder.module.css";
import { useBuilder } from "./builder-context.ts";
import { useBuilderWords } from "./builder-words.ts";

const INDICATORS = indicatorsOf(DEFAULT_TAXONOMY);

/** What there is to know of a question at a glance: type, mark, code, indicator, condition, what is said of it. */
export function QuestionFacts({ question }: { readonly question: Question }): ReactElement {
  const say = useBuilderWords();
  const { definition, language, notes } = useBuilder();
  const { code, showIf } = question;
  const indicator = indicatorWords(question, language, say);
  const size = sizeWords(question, say);
  return (
    <span className={css["facts"]}>
      <span>{say(`type.${question.type}`)}</span>
      {size && <span>{size}</span>}
      {question.type !== "section" && question.required && (
        <span className={css["required"]}>{say("question.required")}</span>
      )}
      {indicator && (
        <span className={css["indicator"]}>
          <Icon name="tag" size={16} /> {indicator}
        </span>
      )}
      <code>{code}</code>
      <Notes faults={notes.faultsOf.get(code)?.length} findings={notes.findingsOf.get(code)} />
      {showIf && (
        <span className={css["condition"]}>
          <Icon name="filter" size={16} />
          <span>{say("question.when", { condition: describeCondition(showIf, definition, language) })}</span>
        </span>
      )}
    </span>
  );
}

interface NotesProps {
  readonly faults: number | undefined;
  readonly findings: number | undefined;
}

/** How much is unfinished, how much is suggested. */
function Notes({ faults = 0, findings = 0 }: NotesProps): ReactElement {
  const say = useBuilderWords();
  return (
    <>
      {faults > 0 && <span className={css["faulty"]}>{say("question.faults", { count: faults })}</span>}
      {findings > 0 && (
        <span className={css["finding"]}>{say("question.findings", { count: findings })}</span>
      )}
    </>
  );
}

function sizeWords(question: Question, say: Say<typeof zh>): string {
  if (question.type === "rating") return say("question.grades", { count: question.scale });
  if (question.type === "matrix") return say("question.rows", { count: question.rows.length });
  return "options" in question ? say("question.options", { count: question.options.length }) : "";
}

function indicatorWords(question: Question, language: "zh" | "en", say: Say<typeof zh>): string {
  if (question.type === "matrix") {
    const count = new Set(question.rows.flatMap((row) => (row.indicator ? [row.indicator] : []))).size;
    return count === 0 ? "" : say("question.indicators", { count });
  }
  if (!("indicator" in question) || question.indicator === undefined) return "";
  return INDICATORS.get(question.indicator)?.name[language] ?? question.indicator;
}
