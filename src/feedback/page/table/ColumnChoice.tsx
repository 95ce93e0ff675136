import { Checkbox } from "antd";
import { useEffect, useRef, type ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { useViewWords } from "../inbox-view-words.ts";
import views from "../inbox/ViewsButton.module.css";
import css from "./ColumnChoice.module.css";
import { TABLE_COLUMNS, useShownColumns } from "./shown-columns.ts";

/** Which columns there are: kept for this person on this device. One at least stays. */
export function ColumnChoice(): ReactElement {
  const say = useViewWords();
  const [shown, setShown] = useShownColumns();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !details.current?.contains(event.target))
        details.current?.removeAttribute("open");
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, []);
  return (
    <details ref={details} className={views["views"]}>
      <summary>
        <Icon name="table" size={16} />
        {say("table.columns")}
      </summary>
      <div
        className={`hy-card ${views["sheet"]} ${css["columns"]}`}
        role="group"
        aria-label={say("table.columns")}
      >
        {TABLE_COLUMNS.map((name) => (
          <Checkbox
            key={name}
            checked={shown.includes(name)}
            disabled={shown.length === 1 && shown.includes(name)}
            onChange={({ target }) =>
              setShown(target.checked ? [...shown, name] : shown.filter((one) => one !== name))
            }
          >
            {say(`table.${name}`)}
          </Checkbox>
        ))}
      </div>
    </details>
  );
}
