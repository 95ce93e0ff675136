import type { ReactElement, ReactNode } from "react";
import css from "./StateChip.module.css";

/** What a state means for the reader. */
export type ChipTone = "plain" | "moving" | "good" | "warn" | "bad";

/** A state in a word and a colour. */
export function StateChip(props: { readonly tone: ChipTone; readonly children: ReactNode }): ReactElement {
  return (
    <span className={css["chip"]} data-tone={props.tone}>
      {props.children}
    </span>
  );
}
