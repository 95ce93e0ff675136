import { Button } from "antd";
import type { ReactElement, ReactNode } from "react";
import { useIdentityWords } from "../identity-words.ts";
import css from "./Filters.module.css";

interface FiltersProps {
  readonly children: ReactNode;
  /** True while any filter is in force. */
  readonly active: boolean;
  readonly onClear: () => void;
}

/** Filters over a list; two in a row on a phone. */
export function Filters(props: FiltersProps): ReactElement {
  const say = useIdentityWords();
  return (
    <search className={css["bar"]}>
      {props.children}
      {props.active && (
        <Button type="link" onClick={props.onClear}>
          {say("common.clearFilters")}
        </Button>
      )}
    </search>
  );
}

interface FilterProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One filter with its name above it; the field inside carries the same words as its `aria-label`. */
export function Filter(props: FilterProps): ReactElement {
  return (
    <div className={`${css["field"]} ${props.wide ? css["wide"] : ""}`}>
      <span className={css["name"]} aria-hidden="true">
        {props.label}
      </span>
      {props.children}
    </div>
  );
}
