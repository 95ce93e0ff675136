import type { ReactElement } from "react";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import css from "./UploadSteps.module.css";

/** Where the upload stands: 0 file, 1 columns, 2 trial run, 3 done. */
export function UploadSteps({ at }: { readonly at: number }): ReactElement {
  const say = useExchangeWords();
  const names = [
    say("upload.stepFile"),
    say("upload.stepColumns"),
    say("upload.stepCheck"),
    say("upload.stepDone"),
  ];
  return (
    <ol className={css["steps"]} aria-label={say("upload.steps")}>
      {names.map((name, place) => (
        <li
          key={name}
          data-state={place < at ? "past" : place === at ? "now" : "later"}
          aria-current={place === at ? "step" : undefined}
        >
          <span className={css["number"]}>{place + 1}</span>
          {name}
        </li>
      ))}
    </ol>
  );
}
