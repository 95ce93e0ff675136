import { Alert } from "antd";
import type { ReactElement } from "react";
import { ApiProblem } from "./api-problem.ts";
import { useProblemText } from "./problem-text.ts";
import { useUiWords } from "./ui-words.ts";

interface FormProblemProps {
  /** What the request threw; null shows nothing. */
  readonly error: unknown;
  /** Names of the fields that show their own problems; the rest are listed here. */
  readonly fields?: readonly string[];
}

/** Above the buttons of a form: why it was not taken. */
export function FormProblem(props: FormProblemProps): ReactElement | null {
  const say = useUiWords();
  const textOf = useProblemText();
  if (props.error === null || props.error === undefined) return null;
  const problem = props.error instanceof ApiProblem ? props.error : null;
  const others = problem?.errors.filter(({ path }) => !props.fields?.includes(path)) ?? [];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBlock: 12 }}
      title={textOf(props.error)}
      description={
        others.length > 0 ? (
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {others.map(({ path, message }) => (
              <li key={path}>{message || `${say("problem.otherFields")} ${path}`}</li>
            ))}
          </ul>
        ) : undefined
      }
    />
  );
}
