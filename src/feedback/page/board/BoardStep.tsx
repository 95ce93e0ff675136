import { Button } from "antd";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import { useNavigate } from "react-router";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useProblemText } from "../../../ui/problem-text.ts";
import { toast } from "../../../ui/toast.ts";
import type { Act } from "../../domain/life/case-facts.ts";
import type { BoardStage } from "../../domain/queue/board-column.ts";
import { CaseContext, type CaseForm, type CaseView } from "../case/case-context.ts";
import { CaseForms } from "../case/CaseForms.tsx";
import { viewStep } from "../case/next-step.ts";
import { useFeedback, useTakeStep, type Feedback, type FeedbackSummary } from "../feedback-queries.ts";
import { refusalText, useLifeWords } from "../feedback-words.ts";
import { useViewWords } from "../inbox-view-words.ts";
import { STEP_FIELDS } from "../case/step-fields.ts";
import { chooseStep } from "./steps-between.ts";

interface BoardStepProps {
  readonly row: FeedbackSummary;
  /** Steps that lead where the card was dropped. */
  readonly acts: readonly Act[];
  readonly to: BoardStage;
  /** Of the case. */
  readonly address: string;
  readonly onClose: () => void;
}

/** What a dropped card asks for: the form of the step, or why it cannot be taken. */
export function BoardStep(props: BoardStepProps): ReactElement {
  const { row, acts, to, address, onClose } = props;
  const say = useViewWords();
  const life = useLifeWords();
  const { data, error, isFetchedAfterMount, refetch } = useFeedback(row.id);
  // Also what was fetched a moment ago may be behind by now.
  useEffect(() => void refetch(), [refetch]);
  const target = life(`stages.${to}`);
  if (acts.length === 0)
    return (
      <Refused row={row} step={target} address={address} onClose={onClose}>
        <p>{say("board.impossible", { number: row.number, stage: target })}</p>
      </Refused>
    );
  // What may be done is decided by the case as it is now.
  if (!data || !isFetchedAfterMount)
    return (
      <Dialog open title={row.number} onClose={onClose}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />}
        {!error && <p className="hy-unseen">{say("board.asking")}</p>}
      </Dialog>
    );
  return <Decide {...props} feedback={data} />;
}

type DecideProps = BoardStepProps & { readonly feedback: Feedback };

function Decide({ row, acts, address, onClose, feedback }: DecideProps): ReactElement {
  const life = useLifeWords();
  // Decided once: the step itself changes what may be done next.
  const [act] = useState(() => chooseStep(acts, feedback.steps) ?? "triage");
  const [step] = useState(() => {
    const offered = feedback.steps.find((one) => one.act === act);
    return offered ? viewStep(offered) : null;
  });
  if (step === null || (step.state !== "ready" && !step.overridable)) {
    // A step that the server does not offer is another's, unless the case has moved on meanwhile.
    const refusals = step?.refusals ?? [feedback.stage === row.stage ? "not-by-you" : "not-from-here"];
    return (
      <Refused row={row} step={life(`acts.${act}`)} address={address} onClose={onClose}>
        <ul>
          {refusals.map((code) => (
            <li key={code}>{refusalText(life, code)}</li>
          ))}
        </ul>
      </Refused>
    );
  }
  const form = formOf(act, step.state === "ready");
  if (form === null) return <AtOnce row={row} act={act} address={address} onClose={onClose} />;
  return <FormOfStep feedback={feedback} form={form} onClose={onClose} />;
}

/** The form that the case itself shows for the step; null: there is nothing to ask. */
function formOf(act: Act, isReady: boolean): CaseForm | null {
  if (act === "pass_check" || act === "fail_check") return { kind: "check" };
  if (act === "call_satisfied" || act === "call_dissatisfied") return { kind: "call" };
  return isReady && STEP_FIELDS[act] === undefined ? null : { kind: "step", act };
}

function FormOfStep(props: {
  readonly feedback: Feedback;
  readonly form: CaseForm;
  readonly onClose: () => void;
}): ReactElement {
  const { feedback, form, onClose } = props;
  const view = useMemo((): CaseView => {
    const { voice, problemType, nature, scope, need, basis, difficulty } = feedback;
    const nothing = (): void => undefined;
    return {
      feedback,
      draft: { voice, problemType, nature, scope, need, basis, difficulty },
      setDraft: nothing,
      show: nothing,
      compose: nothing,
      act: nothing,
    };
  }, [feedback]);
  return (
    <CaseContext value={view}>
      <CaseForms form={form} onClose={onClose} />
    </CaseContext>
  );
}

/** A step that asks for nothing is confirmed by one button, since a card is dropped easily. */
function AtOnce(props: Omit<BoardStepProps, "acts" | "to"> & { readonly act: Act }): ReactElement {
  const { row, act, address, onClose } = props;
  const say = useViewWords();
  const life = useLifeWords();
  const takeStep = useTakeStep(row.id);
  const problem = useProblemText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const name = life(`acts.${act}`);
  if (error !== null)
    return (
      <Refused row={row} step={name} address={address} onClose={onClose}>
        <p>{problem(error)}</p>
      </Refused>
    );
  const take = (): void => {
    setBusy(true);
    takeStep({ act }).then(
      () => {
        toast(say("board.taken", { number: row.number, act: name }));
        onClose();
      },
      (refused: unknown) => setError(refused),
    );
  };
  return (
    <Dialog
      open
      title={`${name} · ${row.number}`}
      onClose={onClose}
      footer={
        <>
          <Open address={address} />
          <Button type="primary" disabled={busy} onClick={take} autoFocus>
            {name}
          </Button>
        </>
      }
    >
      <p>{row.summary || row.excerpt}</p>
    </Dialog>
  );
}

function Refused(props: {
  readonly row: FeedbackSummary;
  /** Name of the step, or of the stage that was aimed at. */
  readonly step: string;
  readonly address: string;
  readonly onClose: () => void;
  readonly children: ReactElement;
}): ReactElement {
  const { row, step, address, onClose } = props;
  const say = useViewWords();
  return (
    <Dialog
      open
      title={say("board.refusedTitle", { number: row.number, act: step })}
      onClose={onClose}
      footer={
        <>
          <Open address={address} />
          <Button type="primary" onClick={onClose}>
            {say("board.close")}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}

function Open({ address }: { readonly address: string }): ReactElement {
  const say = useViewWords();
  const navigate = useNavigate();
  return <Button onClick={() => void navigate(address)}>{say("board.open")}</Button>;
}
