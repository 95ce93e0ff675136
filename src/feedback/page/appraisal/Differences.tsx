import type { ReactElement } from "react";
import { Link } from "react-router";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { LoadingState } from "../../../ui/LoadingState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { useLifeWords } from "../feedback-words.ts";
import css from "./Appraisal.module.css";
import { useDifferences, type Difference } from "./appraisal-queries.ts";
import { useAppraisalWords } from "./appraisal-words.ts";

/** What counts otherwise now than when the month was frozen. */
export function Differences({ id }: { readonly id: string }): ReactElement {
  const say = useAppraisalWords();
  const { data, error, refetch } = useDifferences(id);
  return (
    <Panel title={say("sheet.differences")} note={say("sheet.differencesNote")}>
      {error !== null ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState />
      ) : data.items.length === 0 ? (
        <p className="hy-third">{say("sheet.noDifferences")}</p>
      ) : (
        <>
          <ul className={css["names"]}>
            {data.items.map((one) => (
              <DifferenceLine key={keyOf(one)} one={one} />
            ))}
          </ul>
          {data.isMore && <p className="hy-third">{say("sheet.more")}</p>}
        </>
      )}
    </Panel>
  );
}

function keyOf({ feedbackId, figure, clock, departmentName, userName }: Difference): string {
  return [feedbackId, figure, clock, departmentName, userName].join("/");
}

function DifferenceLine({ one }: { readonly one: Difference }): ReactElement {
  const say = useAppraisalWords();
  const life = useLifeWords();
  const textOf = (state: Difference["was"]): string => {
    if (state === null) return say("sheet.absent");
    if (one.figure === "score" && state.value !== null)
      return say("cases.grade", { value: Math.round(state.value) });
    return say(state.hit ? "sheet.counted" : "sheet.notCounted");
  };
  const column = say(`sheet.columns.${one.figure}`);
  const figure = one.clock === null ? column : `${column} (${life(`clocks.${one.clock}`)})`;
  return (
    <li>
      <Link to={`/feedback/${one.feedbackId}`}>{one.number}</Link>{" "}
      {say("sheet.changed", { figure, was: textOf(one.was), is: textOf(one.is) })}{" "}
      <span className="hy-third">
        {[one.departmentName, one.userName].filter((part) => part !== null).join(" · ")}
      </span>
    </li>
  );
}
