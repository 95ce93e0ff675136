import type { ReactElement } from "react";
import type { WordKey } from "../../../ui/words/screen-words.ts";
import type { zh } from "../../words/screen-zh.ts";
import { useNotificationWords } from "../notification-words.ts";
import type { TemplateWording } from "./template-queries.ts";
import css from "./Templates.module.css";

interface PlaceholderChipsProps {
  readonly wording: TemplateWording;
  readonly onInsert: (placeholder: string) => void;
}

/** The placeholders a message knows; a click inserts one where the cursor stands. */
export function PlaceholderChips(props: PlaceholderChipsProps): ReactElement {
  const say = useNotificationWords();
  const { wording, onInsert } = props;
  return (
    <div style={{ marginTop: 16 }}>
      <span className="hy-third">
        {say("templates.placeholders")} · {say("templates.insert")}
      </span>
      <div className={css["chips"]}>
        {wording.variables.map((name) => {
          const word = say(`templates.variables.${name}` as WordKey<typeof zh>);
          return (
            <button
              key={name}
              type="button"
              className={css["chip"]}
              title={say("templates.insertNamed", { name: word })}
              onClick={() => onInsert(name)}
            >
              {word} <code>{`{{${name}}}`}</code>
              {wording.required.includes(name) && <em> {say("templates.required")}</em>}
            </button>
          );
        })}
      </div>
    </div>
  );
}
