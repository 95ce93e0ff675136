import type { ReactElement, ReactNode } from "react";
import { Chip, Chips } from "../../../ui/Chip.tsx";
import css from "./Stat.module.css";
import { useResultWords } from "./result-words.ts";

interface StatProps {
  readonly label: string;
  readonly value: ReactNode;
  /** The interval, or what the figure is of. */
  readonly note?: ReactNode;
  readonly title?: string;
}

/** A figure with its name above and its interval below. */
export function Stat({ label, value, note, title }: StatProps): ReactElement {
  return (
    <div className={css["stat"]} title={title}>
      <dt>{label}</dt>
      <dd>
        <span className={css["value"]}>{value}</span>
        {note && <span className={css["note"]}>{note}</span>}
      </dd>
    </div>
  );
}

export function Stats(props: { readonly children: ReactNode }): ReactElement {
  return <dl className={css["stats"]}>{props.children}</dl>;
}

/** What to mind about a figure: too few answers, or a weak spot. */
export function FigureMarks(props: {
  readonly isSmall: boolean;
  readonly isWeak?: boolean;
}): ReactElement | null {
  const say = useResultWords();
  if (!props.isSmall && !props.isWeak) return null;
  return (
    <Chips>
      {props.isWeak && (
        <Chip tone="accent" title={say("common.weakNote")}>
          {say("common.weak")}
        </Chip>
      )}
      {props.isSmall && (
        <Chip tone="warn" title={say("common.smallNote")}>
          {say("common.small")}
        </Chip>
      )}
    </Chips>
  );
}
