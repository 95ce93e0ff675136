import type { ReactElement } from "react";
import { SURVEY_STATUSES, type SurveyStatus } from "../../domain/survey-status.ts";
import { useSurveyWords } from "../survey-words.ts";
import { useListWords } from "./list-words.ts";
import css from "./SurveysPage.module.css";

interface StatusFilterProps {
  /** Undefined: all but archived ones. */
  readonly status: SurveyStatus | undefined;
  readonly onChange: (status: SurveyStatus | undefined) => void;
}

/** Which surveys are listed. */
export function StatusFilter({ status, onChange }: StatusFilterProps): ReactElement {
  const say = useListWords();
  const saySurvey = useSurveyWords();
  const choices = [
    { value: undefined, label: say("list.all") },
    ...SURVEY_STATUSES.map((value) => ({ value, label: saySurvey(`status.${value}`) })),
  ];
  return (
    <div role="group" aria-label={say("list.filter")} className={css["tabs"]}>
      {choices.map(({ value, label }) => (
        <button
          key={label}
          type="button"
          className={css["tab"]}
          aria-pressed={value === status}
          onClick={() => onChange(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
