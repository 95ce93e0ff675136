import { useMemo, type ReactElement } from "react";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { checkQuestions } from "../../domain/question-check/check-questions.ts";
import { usePlaceNames } from "../question-check/use-place-names.ts";
import css from "./Publishing.module.css";
import { useCheckSentences } from "./publish-sentences.ts";
import { usePublishWords } from "./publish-words.ts";

const MOST_SHOWN = 10;

/** What the question check would still improve; nothing where it found nothing. */
export function FindingsReminder(props: { readonly definition: SurveyDefinition }): ReactElement | null {
  const { definition } = props;
  const say = usePublishWords();
  const rules = useCheckSentences();
  const placeOf = usePlaceNames(definition);
  const findings = useMemo(
    () => checkQuestions(definition).filter(({ severity }) => severity === "warning"),
    [definition],
  );
  if (findings.length === 0) return null;
  return (
    <section className={css["reminder"]}>
      <p>
        <strong>{say("publish.findings", { count: findings.length })}</strong>{" "}
        <span className="hy-third">{say("publish.findingsText")}</span>
      </p>
      <details>
        <summary>{say("publish.findingsList")}</summary>
        <ul>
          {findings.slice(0, MOST_SHOWN).map(({ rule, questionCode }, at) => (
            <li key={at}>
              {placeOf(questionCode)} · {rules[rule]?.name ?? rule}
            </li>
          ))}
          {findings.length > MOST_SHOWN && (
            <li>{say("publish.moreFindings", { count: findings.length - MOST_SHOWN })}</li>
          )}
        </ul>
      </details>
    </section>
  );
}
