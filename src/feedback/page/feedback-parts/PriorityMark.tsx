import type { ReactElement } from "react";
import type { Priority } from "../../domain/life/stage.ts";
import { useInboxWords } from "../feedback-words.ts";
import css from "./PriorityMark.module.css";

/** How urgent, by colour and word. */
export function PriorityMark(props: { readonly priority: Priority }): ReactElement {
  const say = useInboxWords();
  const word = say(`codes.priority.${props.priority}`);
  return (
    <span
      className={css["mark"]}
      data-priority={props.priority}
      title={say("priorityOf", { priority: word })}
    >
      {word}
    </span>
  );
}
