import { Button } from "antd";
import type { ReactElement } from "react";
import { ApiProblem } from "./api-problem.ts";
import { Icon } from "./Icon.tsx";
import { useProblemText } from "./problem-text.ts";
import css from "./StateView.module.css";
import { useUiWords } from "./ui-words.ts";

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong, what to do, and the request id to tell the administrator. */
export function ErrorState(props: ErrorStateProps): ReactElement {
  const say = useUiWords();
  const textOf = useProblemText();
  const requestId = props.error instanceof ApiProblem ? props.error.requestId : null;
  return (
    <div className={css["view"]} role="alert">
      <span className={`${css["icon"]} ${css["bad"]}`}>
        <Icon name="alert" size={24} />
      </span>
      <h2>{say("problem.title")}</h2>
      <p className={css["text"]}>{textOf(props.error)}</p>
      {requestId && (
        <p className={css["id"]}>
          {say("problem.request")}: <code>{requestId}</code>
        </p>
      )}
      {props.onRetry && (
        <div className={css["action"]}>
          <Button onClick={props.onRetry}>{say("retry")}</Button>
        </div>
      )}
    </div>
  );
}
