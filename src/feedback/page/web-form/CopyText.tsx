import { Button } from "antd";
import { useRef, type ReactElement } from "react";
import { Icon } from "../../../ui/Icon.tsx";
import { toast } from "../../../ui/toast.ts";
import css from "./WebForm.module.css";
import { useWebFormWords } from "./web-form-words.ts";

/** Text to carry elsewhere; where the browser does not allow copying (over plain HTTP) it is marked to be copied by hand. */
export function CopyText({ label, text }: { readonly label: string; readonly text: string }): ReactElement {
  const say = useWebFormWords();
  const place = useRef<HTMLPreElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      toast(say("copied"));
    } catch {
      if (place.current) getSelection()?.selectAllChildren(place.current);
    }
  };
  return (
    <div className={`${css["stack"]} ${css["wide"]}`}>
      <pre
        ref={place}
        className={css["code"]}
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        aria-label={label}
        tabIndex={0}
      >
        {text}
      </pre>
      <Button
        icon={<Icon name="copy" size={16} />}
        aria-label={`${say("copy")}: ${label}`}
        onClick={() => void copy()}
      >
        {say("copy")}
      </Button>
    </div>
  );
}
