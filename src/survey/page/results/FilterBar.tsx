import { Button } from "antd";
import { useId, useState, type ReactElement, type ReactNode } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import css from "./FilterBar.module.css";
import { useResultWords } from "./result-words.ts";

interface FilterBarProps {
  /** The field for words, always shown. */
  readonly search?: ReactNode;
  readonly children: ReactNode;
  /** Filters in force. */
  readonly active: number;
  readonly onClear: () => void;
}

/** Search and filters; on a phone the filters open on demand. */
export function FilterBar(props: FilterBarProps): ReactElement {
  const say = useResultWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <search className={css["bar"]} aria-label={say("filter.label")}>
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
