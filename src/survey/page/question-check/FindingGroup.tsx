import type { ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { Finding } from "../../domain/question-check/finding.ts";
import { questionsOf } from "../../domain/question-check/question-texts.ts";
import { nameQuestion } from "../../domain/reading/name-question.ts";
import { usePublishWords } from "../publishing/publish-words.ts";
import { FindingItem } from "./FindingItem.tsx";
import css from "./QuestionCheck.module.css";
import { usePlaceNames } from "./use-place-names.ts";

interface FindingGroupProps {
  /** Null: the survey as a whole. */
  readonly questionCode: string | null;
  readonly findings: readonly Finding[];
  readonly definition: SurveyDefinition;
  readonly onSelect: (questionCode: string | null) => void;
  readonly onTake: (finding: Finding) => void;
}

/** All that was found of one question; its head leads there. */
export function FindingGroup(props: FindingGroupProps): ReactElement {
  const { questionCode, findings, definition, onSelect, onTake } = props;
  const say = usePublishWords();
  const language = useLanguage();
  const place = usePlaceNames(definition)(questionCode);
  const question = questionsOf(definition).find(({ code }) => code === questionCode);
  return (
    <li className={css["group"]}>
      <button
        type="button"
        className={css["place"]}
        title={say("check.show", { place })}
        onClick={() => onSelect(questionCode)}
      >
        <strong>{place}</strong>
        {question && <span>{nameQuestion(question, language)}</span>}
      </button>
      <ul>
        {findings.map((finding) => (
          <FindingItem
            key={JSON.stringify(finding)}
            finding={finding}
            definition={definition}
            onTake={onTake}
          />
        ))}
      </ul>
    </li>
  );
}
