import { Button } from "antd";
import type { ReactElement } from "react";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { useMay, useReader } from "../../../ui/reader.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { useWork, type Measure } from "../feedback-queries.ts";
import { useWorkWords } from "../feedback-words.ts";
import { useCase } from "./case-context.ts";
import { MeasureItem } from "./MeasureItem.tsx";
import css from "./MeasuresCard.module.css";

const PLANNED_AT: readonly string[] = ["assigned", "planned", "executing"];

/** The handling plan: what is done for this customer, and what against repetition. */
export function MeasuresCard(): ReactElement {
  const { feedback, show } = useCase();
  const say = useWorkWords();
  const work = useWork(feedback.id);
  const mayPlan = useMayPlan();
  return (
    <div id="measures" className={css["anchor"]}>
      <Panel
        title={say("measures.title")}
        actions={
          mayPlan && (
            <Button size="small" onClick={() => show({ kind: "measure", measure: null })}>
              {say("measures.add")}
            </Button>
          )
        }
      >
        {work.data ? (
          <Measures measures={work.data.measures} mayPlan={mayPlan} />
        ) : work.isError ? (
          <ErrorState error={work.error} onRetry={() => void work.refetch()} />
        ) : (
          <LoadingState />
        )}
      </Panel>
    </div>
  );
}

/** Whoever handles the case or leads; the server decides again. */
function useMayPlan(): boolean {
  const { feedback } = useCase();
  const reader = useReader();
  const leads = useMay("mayEditFeedbackPolicies");
  return PLANNED_AT.includes(feedback.stage) && (leads || feedback.handlerId === reader.id);
}

interface MeasuresProps {
  readonly measures: readonly Measure[];
  readonly mayPlan: boolean;
}

function Measures({ measures, mayPlan }: MeasuresProps): ReactElement {
  const { feedback } = useCase();
  const say = useWorkWords();
  const now = measures.filter(({ round }) => round === feedback.round);
  const earlier = measures.filter(({ round }) => round !== feedback.round);
  if (measures.length === 0) {
    const isEarly = feedback.stage === "registered" || feedback.stage === "triaged";
    if (feedback.closedAt !== null) return <p className="hy-third">{say("measures.ended")}</p>;
    return <p className="hy-third">{say(isEarly ? "measures.openStage" : "measures.none")}</p>;
  }
  return (
    <>
      {(["short", "long"] as const).map((term) => (
        <Term key={term} term={term} measures={now.filter((one) => one.term === term)} mayPlan={mayPlan} />
      ))}
      {earlier.length > 0 && (
        <details className={css["earlier"]}>
          <summary>{say("measures.earlier", { count: earlier.length })}</summary>
          <ul className={css["list"]}>
            {earlier.map((measure) => (
              <MeasureItem key={measure.id} measure={measure} mayPlan={false} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Term(props: MeasuresProps & { readonly term: "short" | "long" }): ReactElement | null {
  const { term, measures, mayPlan } = props;
  const say = useWorkWords();
  if (measures.length === 0) return null;
  return (
    <>
      <h3 className={css["term"]}>
        {say(`measures.${term}`)}{" "}
        <span>{say(term === "short" ? "measures.shortNote" : "measures.longNote")}</span>
      </h3>
      <ul className={css["list"]}>
        {measures.map((measure) => (
          <MeasureItem key={measure.id} measure={measure} mayPlan={mayPlan} />
        ))}
      </ul>
    </>
  );
}
