import type { ReactElement, ReactNode } from "react";
import { InstantText } from "../../../ui/DateText.tsx";
import { useLanguage } from "../../../ui/i18n.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { nameQuestion } from "../../domain/reading/name-question.ts";
import { AnswerView } from "./AnswerView.tsx";
import css from "./HistoryPanel.module.css";
import type { CorrectionRecord, DecisionRecord } from "./response-queries.ts";
import { useResponseWords } from "./response-words.ts";

interface HistoryPanelProps {
  readonly definition: SurveyDefinition;
  readonly corrections: readonly CorrectionRecord[];
  readonly decisions: readonly DecisionRecord[];
}

interface Entry {
  readonly key: string;
  readonly at: string;
  readonly title: string;
  readonly reason: string;
  readonly more?: ReactNode;
}

/** Who decided and corrected what, newest first. */
export function HistoryPanel(props: HistoryPanelProps): ReactElement {
  const say = useResponseWords();
  const entries: readonly Entry[] = [
    ...props.decisions.map(({ verdict, byName, reason, at }, i) => ({
      key: `decision ${i}`,
      at,
      reason,
      title: say("one.decided", { name: byName, verdict: say(`one.verdicts.${verdict}`) }),
    })),
    ...props.corrections.map((correction) => ({
      key: `correction ${correction.number}`,
      at: correction.at,
      reason: correction.reason,
      title: say("one.corrected", {
        name: correction.byName ?? say("one.key"),
        count: correction.changes.length,
      }),
      more: <Changes correction={correction} definition={props.definition} />,
    })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  if (entries.length === 0) return <p className="hy-third">{say("one.noHistory")}</p>;
  return (
    <ol className={css["entries"]}>
      {entries.map(({ key, at, title, reason, more }) => (
        <li key={key}>
          <p>
            {title} <span className="hy-third">· {reason}</span>
          </p>
          <p className={css["when"]}>
            <InstantText instant={at} />
          </p>
          {more}
        </li>
      ))}
    </ol>
  );
}

function Changes(props: {
  readonly correction: CorrectionRecord;
  readonly definition: SurveyDefinition;
}): ReactElement {
  const language = useLanguage();
  const questions = props.definition.pages.flatMap((page) => page.questions);
  return (
    <ul className={css["changes"]}>
      {props.correction.changes.map(({ question: code, before, after }) => {
        const question = questions.find((one) => one.code === code);
        if (!question) return null;
        return (
          <li key={code}>
            <span className={css["question"]}>{nameQuestion(question, language)}</span>
            <del>
              <AnswerView question={question} value={before} />
            </del>
            <AnswerView question={question} value={after} />
          </li>
        );
      })}
    </ul>
  );
}
