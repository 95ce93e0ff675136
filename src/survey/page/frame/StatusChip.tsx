import type { ReactElement } from "react";
import { Chip } from "../../../ui/Chip.tsx";
import type { SurveyStatus } from "../../domain/survey-status.ts";
import { useSurveyWords } from "../survey-words.ts";

const TONES: Readonly<Record<SurveyStatus, "plain" | "good" | "warn">> = {
  draft: "plain",
  published: "good",
  closed: "warn",
  archived: "plain",
};

/** State of a survey in a word and a colour. */
export function StatusChip({ status }: { readonly status: SurveyStatus }): ReactElement {
  const say = useSurveyWords();
  return <Chip tone={TONES[status]}>{say(`status.${status}`)}</Chip>;
}
