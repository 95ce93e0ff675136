import type { ReactElement } from "react";
import css from "./Counts.module.css";

interface CountsProps {
  readonly unit: string;
  readonly counts: readonly {
    readonly label: string;
    readonly count: number;
    /** `bad` only counts against it when there is something to count. */
    readonly tone: "plain" | "good" | "bad";
  }[];
}

/** Figures with what they count. */
export function Counts(props: CountsProps): ReactElement {
  return (
    <dl className={css["counts"]}>
      {props.counts.map(({ label, count, tone }) => (
        <div key={label} data-tone={count === 0 ? "plain" : tone}>
          <dt>{label}</dt>
          <dd>
            {count.toLocaleString("en")} <span>{props.unit}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
