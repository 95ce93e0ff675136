import { Tag } from "antd";
import type { ReactElement } from "react";
import type { SurveyStatus } from "../../domain/survey-status.ts";
import { useSurveyWords } from "../survey-words.ts";

const COLORS: Readonly<Record<SurveyStatus, string>> = {
  draft: "default",
  published: "green",
  closed: "orange",
  archived: "default",
};

/** State of a survey in a word and a colour. */
export function StatusChip({ status }: { readonly status: SurveyStatus }): ReactElement {
  const say = useSurveyWords();
  return <Tag color={COLORS[status]}>{say(`status.${status}`)}</Tag>;
}
