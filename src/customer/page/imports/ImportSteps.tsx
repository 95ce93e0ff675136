import type { ReactElement } from "react";
import type { Import } from "../../contract/import.ts";
import { useMoreWords } from "../customer-words.ts";
import css from "./ImportSteps.module.css";

const STEPS = ["map", "preview", "run", "result"] as const;

/** Number of the step one is at: mapping and preview belong together until a run is begun. */
const AT: Readonly<Record<Import["status"], number>> = {
  uploaded: 0,
  waiting: 2,
  checking: 1,
  checked: 1,
  running: 2,
  done: 3,
  failed: 0,
  undoing: 3,
  undone: 3,
};

/** The way of an import, and where one is. */
export function ImportSteps(props: { readonly status: Import["status"] }): ReactElement {
  const say = useMoreWords();
  const at = AT[props.status];
  return (
    <ol className={css["steps"]} aria-label={say("imports.steps")}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          data-state={index < at ? "done" : index === at ? "now" : "later"}
          aria-current={index === at ? "step" : undefined}
        >
          <span className={css["number"]} aria-hidden="true">
            {index < at ? "✓" : index + 1}
          </span>
          {say(`imports.stepNames.${step}`)}
          {index < at && <span className="hy-unseen">（{say("imports.stepDone")}）</span>}
        </li>
      ))}
    </ol>
  );
}
