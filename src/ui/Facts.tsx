import type { ReactElement, ReactNode } from "react";
import css from "./Facts.module.css";

/** What is known of a record, word and value. */
export function Facts(props: {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
  /** Short words: more of them in a row. */
  readonly dense?: boolean;
  /** Over the whole width of a page: fewer in a row. */
  readonly wide?: boolean;
}): ReactElement {
  return (
    <dl className={css["facts"]} data-dense={props.dense === true} data-wide={props.wide === true}>
      {props.facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
