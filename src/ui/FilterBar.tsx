import { Button } from "antd";
import { useId, useState, type ReactElement, type ReactNode } from "react";
import css from "./FilterBar.module.css";
import { Icon } from "./Icon.tsx";
import { useUiWords } from "./ui-words.ts";

interface FilterBarProps {
  /** The field for words, always shown. */
  readonly search?: ReactNode;
  readonly children: ReactNode;
  /** What is filtered, for screen readers; left out: the list of the page. */
  readonly label?: string;
  /** Many filters with short names. */
  readonly narrow?: boolean;
  /** Filters in force. */
  readonly active: number;
  readonly onClear: () => void;
}

/** Search and filters over a list; on a phone the filters open on demand. */
export function FilterBar(props: FilterBarProps): ReactElement {
  const say = useUiWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <search className={css["bar"]} data-narrow={props.narrow === true} aria-label={props.label}>
      {props.search && <div className={css["search"]}>{props.search}</div>}
      <div className={css["toggle"]}>
        <Button
          aria-expanded={open}
          aria-controls={id}
          icon={<Icon name="filter" size={16} />}
          onClick={() => setOpen(!open)}
        >
          {props.active > 0 ? say("filter.openCount", { count: props.active }) : say("filter.open")}
        </Button>
      </div>
      <div id={id} className={css["fields"]} data-open={open}>
        {props.children}
        {props.active > 0 && (
          <Button type="link" onClick={props.onClear}>
            {say("filter.clear")}
          </Button>
        )}
      </div>
    </search>
  );
}

/** A filter with its name above it. */
export function FilterField(props: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <label className={css["field"]}>
      <span>{props.label}</span>
      {props.children}
    </label>
  );
}
