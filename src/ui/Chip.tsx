import type { ReactElement, ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";
import css from "./Chip.module.css";

interface ChipProps {
  readonly tone?: "plain" | "primary" | "accent" | "good" | "warn";
  readonly icon?: IconName;
  /** What it means, on hover. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A short word on a tinted ground; the word says it, the colour only helps. */
export function Chip(props: ChipProps): ReactElement {
  return (
    <span className={`${css["chip"]} ${css[props.tone ?? "plain"]}`} title={props.title}>
      {props.icon && <Icon name={props.icon} size={14} />}
      {props.children}
    </span>
  );
}

/** Several chips in a row. */
export function Chips(props: { readonly children: ReactNode }): ReactElement {
  return <span className={css["chips"]}>{props.children}</span>;
}
