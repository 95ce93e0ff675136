import type { ReactElement } from "react";
import css from "./SkipLink.module.css";
import { useUiWords } from "./ui-words.ts";

/** First stop of the Tab key: past rail and top bar to `<main id="content">`. */
export function SkipLink(): ReactElement {
  const say = useUiWords();
  return (
    <a className={css["link"]} href="#content">
      {say("skipToContent")}
    </a>
  );
}
