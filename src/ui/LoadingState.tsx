import type { ReactElement } from "react";
import css from "./StateView.module.css";
import { useUiWords } from "./ui-words.ts";

/** Something is on its way; shown only when it takes longer than a quarter second. */
export function LoadingState(props: { readonly text?: string }): ReactElement {
  const say = useUiWords();
  return (
    <div className={css["loading"]} role="status">
      <span className={css["ring"]} />
      {props.text ?? say("loading")}
    </div>
  );
}

/** The same without words, for moments before the words are there. */
export function LoadingRing(): ReactElement {
  return (
    <div className={css["loading"]} aria-busy="true">
      <span className={css["ring"]} />
    </div>
  );
}
