import { Button } from "antd";
import { useRef, useState, type ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { useIdentityWords } from "../identity-words.ts";
import css from "./CopyField.module.css";

interface CopyFieldProps {
  /** What it is, for screen readers and the button. */
  readonly label: string;
  readonly text: string;
}

/** Text to carry elsewhere, with a button that copies it. */
export function CopyField(props: CopyFieldProps): ReactElement {
  const say = useIdentityWords();
  const place = useRef<HTMLPreElement>(null);
  const [state, setState] = useState<"fresh" | "copied" | "marked">("fresh");
  const copy = async (): Promise<void> => setState(await copyText(props.text, place.current));
  return (
    <div className={css["field"]}>
      <pre
        ref={place}
        className={css["code"]}
        role="textbox"
        aria-readonly="true"
        aria-label={props.label}
        tabIndex={0}
      >
        {props.text}
      </pre>
      <Button
        icon={<Icon name={state === "copied" ? "check" : "copy"} size={16} />}
        aria-label={`${say("common.copy")}: ${props.label}`}
        onClick={() => void copy()}
      >
        <span role="status">{say(`common.copyStates.${state}`)}</span>
      </Button>
    </div>
  );
}

/** Over plain HTTP browsers allow no clipboard: then the text is marked for copying by hand. */
async function copyText(text: string, place: HTMLElement | null): Promise<"copied" | "marked"> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    if (place) window.getSelection()?.selectAllChildren(place);
    return "marked";
  }
}
