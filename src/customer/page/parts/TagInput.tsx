import { useId, useState, type KeyboardEvent, type ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { useCustomerWords } from "../customer-words.ts";
import css from "./TagInput.module.css";

interface TagInputProps {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (tags: readonly string[]) => void;
  /** Offered while typing. */
  readonly suggestions?: readonly string[];
  readonly "aria-label"?: string;
  /** Given by `Form.Item`. */
  readonly "aria-invalid"?: "true" | "false";
  readonly "aria-describedby"?: string;
}

/** Several short words: Enter or a comma adds, the key back over nothing removes the last. */
export function TagInput(props: TagInputProps): ReactElement {
  const say = useCustomerWords();
  const listId = useId();
  const [text, setText] = useState("");
  const tags = props.value ?? [];
  const add = (typed: string): void => {
    const fresh = typed
      .split(/[,，、;；\n]/u)
      .map((word) => word.trim())
      .filter((word) => word !== "");
    setText("");
    if (fresh.length > 0) props.onChange?.([...new Set([...tags, ...fresh])]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      // Also with nothing typed: somebody adding words does not mean to store the form.
      event.preventDefault();
      add(text);
    } else if (event.key === "Backspace" && text === "" && tags.length > 0) {
      props.onChange?.(tags.slice(0, -1));
    }
  };
  const onType = (typed: string): void => {
    if (/[,，、;；]/u.test(typed)) add(typed);
    else setText(typed);
  };
  return (
    <div className={css["field"]}>
      {tags.map((tag) => (
        <span key={tag} className={css["tag"]}>
          {tag}
          <button
            type="button"
            aria-label={say("common.removeNamed", { name: tag })}
            onClick={() => props.onChange?.(tags.filter((other) => other !== tag))}
          >
            <Icon name="close" size={14} />
          </button>
        </span>
      ))}
      <input
        id={props.id}
        aria-label={props["aria-label"]}
        aria-invalid={props["aria-invalid"]}
        aria-describedby={props["aria-describedby"]}
        list={listId}
        value={text}
        placeholder={say("common.tagHint")}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => add(text)}
      />
      <datalist id={listId}>
        {props.suggestions
          ?.filter((word) => !tags.includes(word))
          .map((word) => (
            <option key={word} value={word} />
          ))}
      </datalist>
    </div>
  );
}
