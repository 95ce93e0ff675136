import type { ReactElement } from "react";
import { useMay } from "../../../ui/reader.ts";
import { useCounts } from "../feedback-queries.ts";
import { CaseQueues } from "./CaseQueues.tsx";
import { FirstCases } from "./FirstCases.tsx";
import { firstQueue, queuesOf } from "./home-queues.ts";
import { MonthFigures } from "./MonthFigures.tsx";

/** What the first page tells somebody with these roles of cases: what waits, what is most urgent, how it goes. */
export function FeedbackHome({ roles }: { readonly roles: readonly string[] }): ReactElement {
  const sees = useMay("maySeeFeedback");
  const seesFigures = useMay("maySeeFeedbackFigures");
  return (
    <>
      {sees && <Waiting roles={roles} />}
      {seesFigures && <MonthFigures />}
    </>
  );
}

function Waiting({ roles }: { readonly roles: readonly string[] }): ReactElement | null {
  const { data: counts } = useCounts();
  const queues = queuesOf(roles);
  if (counts === undefined || queues.length === 0) return null;
  const first = firstQueue(queues, counts);
  return (
    <>
      <CaseQueues queues={queues} counts={counts} />
      {first !== null && <FirstCases queue={first} />}
    </>
  );
}
