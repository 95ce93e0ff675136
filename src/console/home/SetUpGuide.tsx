import type { ReactElement } from "react";
import { Icon } from "../../ui/Icon.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { useConsoleWords } from "../console-words.ts";
import css from "./Home.module.css";
import { SetUpButton } from "./SetUpButton.tsx";
import { useSetUpProgress, type SetUpTask } from "./use-set-up-progress.ts";

/** What is still to be set up, the next step first in weight. */
export function SetUpGuide(): ReactElement {
  const say = useConsoleWords();
  const { tasks, pending, failed } = useSetUpProgress();
  const done = tasks.filter((task) => task.done).length;
  const next = tasks.find((task) => !task.done);
  if (pending) return <LoadingState />;
  return (
    <section className={`hy-card ${css["card"]}`} aria-labelledby="guide-title">
      <div className={css["head"]}>
        <h2 id="guide-title">{next ? say("home.guideTitle") : say("home.guideDone")}</h2>
        <span className="hy-third">{say("home.guideProgress", { done, all: tasks.length })}</span>
      </div>
      <div className={css["bar"]} aria-hidden="true">
        <span style={{ width: `${(done / tasks.length) * 100}%` }} />
      </div>
      {failed && <p style={{ color: "var(--accent-text)" }}>{say("home.problem")}</p>}
      <ol className={css["steps"]}>
        {tasks.map((task, at) => (
          <Task key={task.key} task={task} place={at + 1} next={task === next} />
        ))}
      </ol>
    </section>
  );
}

function Task(props: {
  readonly task: SetUpTask;
  readonly place: number;
  readonly next: boolean;
}): ReactElement {
  const say = useConsoleWords();
  const { task } = props;
  return (
    <li data-done={task.done} aria-current={props.next ? "step" : undefined}>
      <span className={css["dot"]}>{task.done ? <Icon name="check" size={16} /> : props.place}</span>
      <div className={css["step"]}>
        {say(`home.steps.${task.key}`)}
        {task.state && <p>{task.state}</p>}
      </div>
      {task.done ? (
        <span className={css["doneWord"]}>{say("home.done")}</span>
      ) : (
        <SetUpButton task={task} primary={props.next} />
      )}
    </li>
  );
}
