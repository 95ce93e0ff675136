import type { ReactElement } from "react";
import css from "./ToneChip.module.css";

export type Tone = "plain" | "primary" | "good" | "warn";

/** A short word on a tinted ground, readable by day and night; the word says it, the colour only helps. */
export function ToneChip({ tone, text }: { readonly tone: Tone; readonly text: string }): ReactElement {
  return <span className={`${css["chip"]} ${css[tone]}`}>{text}</span>;
}
