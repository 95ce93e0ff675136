import type { ReactElement, ReactNode } from "react";
import css from "./Chip.module.css";

interface ChipProps {
  readonly tone?: "plain" | "good" | "warn" | "accent" | "primary";
  /** What it means, on hover. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A short word on a tinted ground; the word says it, the colour only helps. */
export function Chip({ tone = "plain", title, children }: ChipProps): ReactElement {
  return (
    <span className={`${css["chip"]} ${css[tone]}`} title={title}>
      {children}
    </span>
  );
}

/** Several chips in a row. */
export function Chips(props: { readonly children: ReactNode }): ReactElement {
  return <span className={css["chips"]}>{props.children}</span>;
}
