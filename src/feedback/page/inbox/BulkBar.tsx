import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { request, type Answer } from "../../../ui/api-client.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useMay } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import type { takeStepsRoute } from "../../contract/feedback.ts";
import { useRefresh, type FeedbackSummary, type StepBody } from "../feedback-queries.ts";
import { useInboxWords } from "../feedback-words.ts";
import css from "./BulkBar.module.css";
import { BulkDialog, type BulkAct } from "./BulkDialog.tsx";

type Outcome = Answer<typeof takeStepsRoute>;

interface BulkBarProps {
  readonly chosen: readonly FeedbackSummary[];
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

const ACTS = ["assign", "reassign", "merge", "reject"] as const;

/** What to do with all chosen cases, and which of them could not. */
export function BulkBar({ chosen, onSelect }: BulkBarProps): ReactElement | null {
  const say = useInboxWords();
  const refresh = useRefresh();
  // Heads of departments may give their cases to another; the server says which of these steps are theirs.
  const mayAct = useMay("maySeeColleagues");
  const [act, setAct] = useState<BulkAct | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const take = async (step: StepBody, ids: readonly string[]): Promise<void> => {
    const answer = await request<typeof takeStepsRoute>({
      method: "post",
      path: "/api/v1/feedback/steps",
      body: { ...step, ids: [...ids] },
    });
    await refresh();
    setAct(null);
    // The refused ones stay chosen, to be tried again.
    onSelect(new Set(answer.refused.map(({ id }) => id)));
    if (answer.refused.length > 0) setOutcome(answer);
    else toast(say("bulk.done", { count: answer.taken.length }));
  };
  return (
    <>
      {chosen.length > 0 && (
        <span className={css["acts"]}>
          {mayAct &&
            ACTS.map((one) => (
              <Button key={one} size="small" danger={one === "reject"} onClick={() => setAct(one)}>
                {say(`bulk.${one}`)}
              </Button>
            ))}
          <Button type="link" size="small" onClick={() => onSelect(new Set())}>
            {say("bulk.unchoose")}
          </Button>
        </span>
      )}
      {act !== null && <BulkDialog act={act} chosen={chosen} onTake={take} onClose={() => setAct(null)} />}
      {outcome !== null && <Refused outcome={outcome} onClose={() => setOutcome(null)} />}
    </>
  );
}

function Refused(props: { readonly outcome: Outcome; readonly onClose: () => void }): ReactElement {
  const { outcome, onClose } = props;
  const say = useInboxWords();
  return (
    <Dialog
      open
      title={say("bulk.refusedTitle", { count: outcome.refused.length })}
      onClose={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {say("bulk.close")}
        </Button>
      }
    >
      {outcome.taken.length > 0 && <p>{say("bulk.refusedDone", { count: outcome.taken.length })}</p>}
      <table className={css["refused"]}>
        <thead>
          <tr>
            <th scope="col">{say("bulk.number")}</th>
            <th scope="col">{say("bulk.why")}</th>
          </tr>
        </thead>
        <tbody>
          {outcome.refused.map(({ id, number, message }) => (
            <tr key={id}>
              <th scope="row">{number}</th>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hy-third">{say("bulk.refusedNote")}</p>
    </Dialog>
  );
}
