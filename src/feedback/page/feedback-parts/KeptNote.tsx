import { Button } from "antd";
import type { ReactElement } from "react";
import { useInboxWords } from "../feedback-words.ts";
import css from "./KeptNote.module.css";

/** Says that the form stands as it was left, and offers to begin anew. */
export function KeptNote(props: {
  readonly shown: boolean;
  readonly onAnew: () => void;
}): ReactElement | null {
  const say = useInboxWords();
  if (!props.shown) return null;
  return (
    <p className={css["kept"]} role="status">
      {say("kept.note")}
      <Button type="link" size="small" onClick={props.onAnew}>
        {say("kept.anew")}
      </Button>
    </p>
  );
}
