import type { ReactElement } from "react";
import { useMailingWords } from "./mailing-words.ts";
import css from "./StepList.module.css";

const STEPS = ["who", "words", "reminders", "check"] as const;

/** Number of a step, from 0. */
export type MailingStep = 0 | 1 | 2 | 3;

/** The way to a sent mailing; any step can be gone to. */
export function StepList(props: {
  readonly at: MailingStep;
  readonly onGo: (to: MailingStep) => void;
}): ReactElement {
  const say = useMailingWords();
  const { at, onGo } = props;
  return (
    <ol className={css["steps"]} aria-label={say("steps.label")}>
      {STEPS.map((step, i) => (
        <li key={step} data-state={i < at ? "done" : i === at ? "now" : "later"}>
          <button
            type="button"
            aria-current={i === at ? "step" : undefined}
            onClick={() => onGo(i as MailingStep)}
          >
            <span className={css["number"]} aria-hidden="true">
              {i < at ? "✓" : i + 1}
            </span>
            {say(`steps.${step}`)}
            {i < at && <span className="hy-unseen">（{say("steps.done")}）</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
