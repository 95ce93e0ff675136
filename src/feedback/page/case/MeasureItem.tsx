import { Button } from "antd";
import { use, useState, type ReactElement } from "react";
import { request } from "../../../ui/api-client.ts";
import { ConfirmButton } from "../../../ui/ConfirmButton.tsx";
import { inZone } from "../../../ui/date-format.ts";
import { DateText, InstantText, ZoneContext } from "../../../ui/DateText.tsx";
import { Icon } from "../../../ui/Icon.tsx";
import { useReader } from "../../../ui/reader.ts";
import { toast } from "../../../ui/toast.ts";
import { useNow } from "../../../ui/use-now.ts";
import type { changeMeasureRoute, removeMeasureRoute } from "../../contract/feedback-work.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { useRefresh, type Measure } from "../feedback-queries.ts";
import { useWorkWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { CaseProblem } from "./CaseProblem.tsx";
import { FileList } from "./FileList.tsx";
import css from "./MeasuresCard.module.css";
import { UploadButton } from "./UploadButton.tsx";

interface MeasureItemProps {
  readonly measure: Measure;
  /** It may be planned otherwise. */
  readonly mayPlan: boolean;
}

/** One measure with its owner, date, evidence and what came of it. */
export function MeasureItem({ measure, mayPlan }: MeasureItemProps): ReactElement {
  const { feedback } = useCase();
  const say = useWorkWords();
  const reader = useReader();
  const mayDo = mayPlan || (measure.ownerId === reader.id && feedback.closedAt === null);
  return (
    <li className={css["item"]} data-done={measure.doneAt !== null}>
      <span className={css["sign"]}>{measure.doneAt !== null && <Icon name="check" size={12} />}</span>
      <div className={css["body"]}>
        <p className={css["text"]}>
          <Chip>{say(`measures.kinds.${measure.kind}`)}</Chip> {measure.text}
        </p>
        <MeasureFacts measure={measure} />
        {measure.result && <p className={css["result"]}>{measure.result}</p>}
        <FileList files={measure.evidence} mayRemove={mayDo} />
        {mayDo && <Acts measure={measure} mayPlan={mayPlan} />}
        {!mayDo && <JudgeButton measure={measure} />}
      </div>
    </li>
  );
}

function MeasureFacts({ measure }: { readonly measure: Measure }): ReactElement {
  const { ownerName, cost, resources } = measure;
  const say = useWorkWords();
  return (
    <p className={css["facts"]}>
      <span className={ownerName ? undefined : css["late"]}>{ownerName ?? say("measures.ownerMissing")}</span>
      {measure.doneAt === null ? <DueFact dueOn={measure.dueOn} /> : <DoneFact measure={measure} />}
      {cost !== null && <span>{say("measures.costValue", { cost: cost.toLocaleString("en") })}</span>}
      {resources && <span>{resources}</span>}
      <EffectFact measure={measure} />
    </p>
  );
}

function DueFact({ dueOn }: Pick<Measure, "dueOn">): ReactElement {
  const say = useWorkWords();
  const zone = use(ZoneContext);
  const today = inZone(useNow(), zone).date;
  if (dueOn === null) return <span className={css["late"]}>{say("measures.dueMissing")}</span>;
  if (dueOn >= today) return <span>{say("measures.dueOn", { date: dueOn })}</span>;
  return (
    <span className={css["late"]}>
      {say("measures.dueOn", { date: dueOn })} · {say("measures.late")}
    </span>
  );
}

/** Who did it is named where it was not the owner, who stands before it. */
function DoneFact({ measure }: { readonly measure: Measure }): ReactElement {
  const say = useWorkWords();
  const { doneByName, ownerName } = measure;
  const isOwner = doneByName === null || doneByName === ownerName;
  return (
    <span>
      {isOwner ? say("measures.isDone") : say("measures.doneBy", { name: doneByName })}{" "}
      {measure.doneAt !== null && <InstantText instant={measure.doneAt} />}
    </span>
  );
}

/** Of a long-term measure: when it is looked at, and what came of that. */
function EffectFact({ measure }: { readonly measure: Measure }): ReactElement | null {
  const { term, checkOn, isEffective } = measure;
  const say = useWorkWords();
  if (isEffective !== null)
    return (
      <Chip tone={isEffective ? "good" : "accent"}>
        {say(isEffective ? "measures.effective" : "measures.notEffective")}
      </Chip>
    );
  if (term === "short" || checkOn === null) return null;
  return (
    <span>
      {say("measures.checkOn")} <DateText date={checkOn} />
    </span>
  );
}

function Acts({ measure, mayPlan }: MeasureItemProps): ReactElement {
  const { feedback, show } = useCase();
  const say = useWorkWords();
  const refresh = useRefresh();
  const [error, setError] = useState<unknown>(null);
  const params = { id: feedback.id, measureId: measure.id };
  const isDone = measure.doneAt !== null;
  const reopen = (): void => {
    setError(null);
    request<typeof changeMeasureRoute>({
      method: "patch",
      path: "/api/v1/feedback/{id}/measures/{measureId}",
      params,
      body: { revision: measure.revision, isDone: false },
    })
      .then(refresh)
      .catch(setError);
  };
  const remove = async (): Promise<void> => {
    await request<typeof removeMeasureRoute>({
      method: "delete",
      path: "/api/v1/feedback/{id}/measures/{measureId}",
      params,
    });
    await refresh();
    toast(say("measures.removed"));
  };
  return (
    <>
      <div className={css["acts"]}>
        {!isDone && (
          <Button size="small" onClick={() => show({ kind: "done", measure })}>
            {say("measures.done")}
          </Button>
        )}
        <UploadButton measureId={measure.id} label={say("measures.upload")} />
        {isDone && (
          <Button size="small" type="text" onClick={reopen}>
            {say("measures.reopen")}
          </Button>
        )}
        {mayPlan && !isDone && (
          <>
            <Button size="small" type="text" onClick={() => show({ kind: "measure", measure })}>
              {say("measures.edit")}
            </Button>
            <ConfirmButton
              size="small"
              type="text"
              danger
              label={say("measures.remove")}
              question={say("measures.removeQuestion")}
              onConfirm={remove}
            >
              <p>{measure.text}</p>
              <p>{say("measures.removeText")}</p>
            </ConfirmButton>
          </>
        )}
      </div>
      <CaseProblem error={error} />
    </>
  );
}

/** A long-term measure is judged at its own date by somebody who does not own it. */
function JudgeButton({ measure }: { readonly measure: Measure }): ReactElement | null {
  const { show } = useCase();
  const say = useWorkWords();
  const reader = useReader();
  if (measure.term !== "long" || measure.doneAt === null || measure.isEffective !== null) return null;
  if (measure.ownerId === reader.id) return null;
  return (
    <div className={css["acts"]}>
      <Button size="small" onClick={() => show({ kind: "judge", measure })}>
        {say("measures.judge")}
      </Button>
    </div>
  );
}
