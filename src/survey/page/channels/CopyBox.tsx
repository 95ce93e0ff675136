import { Button } from "antd";
import { useRef, type ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import { useChannelWords } from "./channel-words.ts";
import css from "./CopyBox.module.css";
import { copyText } from "./copy-text.ts";

/** Text to carry elsewhere, with a button that copies it; where that is not allowed it is marked for copying by hand. */
export function CopyBox(props: { readonly label: string; readonly text: string }): ReactElement {
  const say = useChannelWords();
  const place = useRef<HTMLPreElement>(null);
  const copy = async (): Promise<void> => {
    if (await copyText(props.text)) toast(say("link.copiedText"));
    else if (place.current) getSelection()?.selectAllChildren(place.current);
  };
  return (
    <div className={css["box"]}>
      <pre
        ref={place}
        className={css["text"]}
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        aria-label={props.label}
        tabIndex={0}
      >
        {props.text}
      </pre>
      <Button
        icon={<Icon name="copy" size={16} />}
        aria-label={`${say("link.copyButton")}: ${props.label}`}
        onClick={() => void copy()}
      >
        {say("link.copyButton")}
      </Button>
    </div>
  );
}
