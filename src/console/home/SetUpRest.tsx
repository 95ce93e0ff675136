import type { ReactElement } from "react";
import { useConsoleWords } from "../console-words.ts";
import css from "./Home.module.css";
import { SetUpButton } from "./SetUpButton.tsx";
import type { SetUpTask } from "./use-set-up-progress.ts";

/** The one thing that is still to be set up. */
export function SetUpRest({ task }: { readonly task: SetUpTask }): ReactElement {
  const say = useConsoleWords();
  return (
    <section className={`hy-card ${css["card"]}`} aria-labelledby="set-up-rest">
      <h2 id="set-up-rest">{say("home.guideRest")}</h2>
      <div className={css["rest"]}>
        <span>{say(`home.steps.${task.key}`)}</span>
        <SetUpButton task={task} primary={false} />
      </div>
    </section>
  );
}
