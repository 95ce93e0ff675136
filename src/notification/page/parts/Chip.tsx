import type { ReactElement, ReactNode } from "react";
import css from "./Chip.module.css";

interface ChipProps {
  readonly tone?: "plain" | "primary" | "accent" | "good" | "warn";
  readonly title?: string;
  readonly children: ReactNode;
}

/** A short word on a tinted ground; the word says it, the colour only helps. */
export function Chip(props: ChipProps): ReactElement {
  return (
    <span className={`${css["chip"]} ${css[props.tone ?? "plain"]}`} title={props.title}>
      {props.children}
    </span>
  );
}
