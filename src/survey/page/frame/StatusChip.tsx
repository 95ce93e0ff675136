import { Tag } from "antd";
import type { ReactElement } from "react";
import type { SurveyStatus } from "../../domain/survey-status.ts";
import { useSurveyWords } from "../survey-words.ts";

/** The presets of Ant Design are too pale to read. */
const COLORS: Readonly<Record<SurveyStatus, { readonly color: string; readonly background: string }>> = {
  draft: { color: "var(--text-second)", background: "var(--hover)" },
  published: { color: "var(--good)", background: "var(--good-tint)" },
  closed: { color: "var(--warn)", background: "var(--warn-tint)" },
  archived: { color: "var(--text-second)", background: "var(--hover)" },
};

/** State of a survey in a word and a colour. */
export function StatusChip({ status }: { readonly status: SurveyStatus }): ReactElement {
  const say = useSurveyWords();
  return <Tag style={COLORS[status]}>{say(`status.${status}`)}</Tag>;
}
