import { Alert, Button } from "antd";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { FormProblem } from "../../../ui/FormProblem.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { toast } from "../../../ui/toast.ts";
import { useExchangeWords } from "../exporting/exchange-words.ts";
import { emptyDraft } from "./entry-draft.ts";
import { withAnswer } from "./entry-answers.ts";
import { neighbour, type Stop } from "./entry-stops.ts";
import css from "./EntryDesk.module.css";
import { EntryHead } from "./EntryHead.tsx";
import { EntryQuestions } from "./EntryQuestions.tsx";
import { RecentEntries } from "./RecentEntries.tsx";
import { TwiceDialog } from "./TwiceDialog.tsx";
import { newEntryId, useDraft, useEntryForm, useJudgement, useSaving, type EntryForm } from "./use-entry.ts";

/** One form after the other, by keyboard. */
export function EntryDesk({ surveyId }: { readonly surveyId: string }): ReactElement {
  const drafting = useDraft(surveyId);
  const form = useEntryForm(surveyId, drafting.draft.customerId);
  if (form.data) return <Desk surveyId={surveyId} form={form.data} drafting={drafting} />;
  if (form.error) return <ErrorState error={form.error} onRetry={() => void form.refetch()} />;
  return <LoadingState />;
}

interface DeskProps {
  readonly surveyId: string;
  readonly form: EntryForm;
  readonly drafting: ReturnType<typeof useDraft>;
}

function Desk({ surveyId, form, drafting }: DeskProps): ReactElement {
  const say = useExchangeWords();
  const { draft, change, restored, startOver } = drafting;
  const { definition, evaluation, stops } = useJudgement(form, draft);
  const [count, setCount] = useState(0);
  const [tried, setTried] = useState(false);
  const focus = useFocus(stops);
  useEffect(() => {
    // On a tablet this would raise its keyboard over the form.
    if (matchMedia("(pointer: fine)").matches) document.getElementById("entry-number")?.focus();
  }, []);
  const saving = useSaving(surveyId, (next, repeated) => {
    startOver(next);
    setTried(false);
    if (repeated) toast(say("entry.savedBefore"), "bad");
    else {
      setCount((before) => before + 1);
      toast(say("entry.saved"));
    }
    focus.start();
  });
  const save = (again = false): void => {
    const [first] = evaluation.faults;
    setTried(true);
    if (first) focus.to([first.question, first.row].filter(Boolean).join("."));
    else void saving.save(draft, form, again);
  };
  const answered = Object.keys(evaluation.answers).length;
  const total = evaluation.pages.flatMap(({ questions }) => questions).length;
  return (
    <div
      className={css["desk"]}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing)
          return;
        event.preventDefault();
        save();
      }}
    >
      <div className={css["form"]}>
        {restored && (
          <Alert
            type="info"
            showIcon
            title={say("entry.restored")}
            action={
              <Button size="small" onClick={() => startOver(emptyDraft(newEntryId()))}>
                {say("entry.discard")}
              </Button>
            }
          />
        )}
        <EntryHead definition={definition} form={form} draft={draft} onChange={change} onDone={focus.start} />
        <p className={css["keys"]}>{say("entry.keys")}</p>
        <EntryQuestions
          definition={definition}
          evaluation={evaluation}
          stops={stops}
          answers={draft.answers}
          language={draft.language}
          tried={tried}
          onAnswer={(stop, value, goesOn) => {
            change(({ answers }) => ({ answers: withAnswer(answers, stop, value) }));
            if (goesOn) focus.after(stop);
          }}
          onMove={(stop, step) => focus.beside(stop, step)}
        />
        <FormProblem error={saving.error} />
        <div className={css["foot"]}>
          <span role="status" className="hy-second">
            {tried && evaluation.faults.length > 0
              ? say("entry.faults", { count: evaluation.faults.length })
              : say("entry.complete", { done: answered, total })}
          </span>
          <Button id="entry-save" type="primary" loading={saving.busy} onClick={() => save()}>
            {say("entry.save")}
          </Button>
        </div>
      </div>
      <aside className={css["aside"]}>
        <p className={css["count"]} role="status">
          {say("entry.count", { count })}
        </p>
        <RecentEntries surveyId={surveyId} />
      </aside>
      <TwiceDialog
        surveyId={surveyId}
        paperNumber={saving.isTwice ? draft.paperNumber : null}
        onClose={saving.forget}
        onSave={() => save(true)}
      />
    </div>
  );
}

/** Where the keyboard goes after an answer: what is shown may change with it, so it is decided after drawing. */
function useFocus(stops: readonly Stop[]) {
  const wanted = useRef<((stops: readonly Stop[]) => string | null) | null>(null);
  const [, redraw] = useState(0);
  useEffect(() => {
    const find = wanted.current;
    if (!find) return;
    wanted.current = null;
    const id = find(stops);
    document.getElementById(id === null ? "entry-save" : `entry-${id}`)?.focus();
  });
  const want = (find: (stops: readonly Stop[]) => string | null): void => {
    wanted.current = find;
    redraw((times) => times + 1);
  };
  return {
    start: () => want((now) => now[0]?.id ?? null),
    to: (id: string) =>
      want(
        (now) =>
          (now.find((stop) => stop.id === id) ?? now.find((stop) => stop.id.startsWith(`${id}.`)))?.id ??
          null,
      ),
    after: (stop: Stop) => want((now) => neighbour(now, stop.id, 1)?.id ?? null),
    beside: (stop: Stop, step: 1 | -1) => {
      const next = neighbour(stops, stop.id, step);
      if (next || step === 1) want(() => next?.id ?? null);
    },
  };
}
