import { Alert, Button } from "antd";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { ApiProblem } from "../../../ui/api-problem.ts";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { useReader } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import { useEvents, useRefresh } from "../feedback-queries.ts";
import { useCaseWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";

interface CaseProblemProps {
  /** What the request threw; null shows nothing. */
  readonly error: unknown;
  /** Names of the fields that show their own problems. */
  readonly fields?: readonly string[];
}

/** Why something was not taken. Where somebody else was first: who, and how to go on without losing a word. */
export function CaseProblem({ error, fields }: CaseProblemProps): ReactElement | null {
  const isConflict = error instanceof ApiProblem && error.status === 409;
  if (isConflict) return <Conflict key={error.requestId} />;
  return <FormProblem error={error} {...(fields && { fields })} />;
}

function Conflict(): ReactElement | null {
  const say = useCaseWords();
  const refresh = useRefresh();
  const who = useLastActor();
  const [isMended, setMended] = useState(false);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // Forms may be longer than the window.
  useEffect(() => void box.current?.scrollIntoView({ block: "nearest" }), []);
  if (isMended) return null;
  const reload = (): void => {
    setBusy(true);
    void refresh().then(() => {
      setMended(true);
      toast(say("conflict.reloaded"));
    });
  };
  return (
    <div ref={box}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        style={{ marginBlock: 12 }}
        title={say("conflict.title", { name: who ?? say("conflict.somebody") })}
        description={say("conflict.text")}
        action={
          <Button disabled={busy} onClick={reload}>
            {say("conflict.reload")}
          </Button>
        }
      />
    </div>
  );
}

/** Who did something with the case last, as the history tells now; null until it does. */
function useLastActor(): string | null {
  const { feedback } = useCase();
  const say = useCaseWords();
  const reader = useReader();
  const { data, isFetchedAfterMount, refetch } = useEvents(feedback.id);
  useEffect(() => void refetch(), [refetch]);
  const last = isFetchedAfterMount ? data?.at(-1) : undefined;
  if (!last?.actorName) return null;
  // The same person in another window.
  return last.actorName === reader.name ? say("conflict.you") : last.actorName;
}
