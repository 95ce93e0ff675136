import { Alert } from "antd";
import type { ReactElement } from "react";
import { useLanguage } from "../../../ui/i18n.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { nameQuestion } from "../../domain/reading/name-question.ts";
import type { SurveyRecord } from "../survey-queries.ts";
import css from "./Publishing.module.css";
import { useFaultSentences } from "./publish-sentences.ts";
import { usePublishWords } from "./publish-words.ts";

const MOST_SHOWN = 20;

interface FaultListProps {
  readonly definition: SurveyDefinition;
  readonly faults: SurveyRecord["faults"];
}

/** What has to be put right before the survey can be published: where, and what to do there. */
export function FaultList({ definition, faults }: FaultListProps): ReactElement {
  const say = usePublishWords();
  const language = useLanguage();
  const { place, sentences } = useFaultSentences();
  const more = faults.length - MOST_SHOWN;
  const nameAt = (path: string): string => {
    const [, page, question] = /^pages\.(\d+)\.questions\.(\d+)/u.exec(path) ?? [];
    const found = definition.pages[Number(page)]?.questions[Number(question)];
    return found ? `「${nameQuestion(found, language)}」` : "";
  };
  return (
    <>
      <Alert type="warning" showIcon title={say("publish.faultsTitle", { count: faults.length })} />
      <ul className={css["faults"]}>
        {faults.slice(0, MOST_SHOWN).map(({ path, code, details }, at) => (
          <li key={at}>
            <strong>{place(path)}</strong> <span className="hy-third">{nameAt(path)}</span>
            <p className="hy-second">{sentences[code]?.(details) ?? code}</p>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="hy-third">{say("publish.faultsMore", { count: more })}</p>}
    </>
  );
}
