import type { listAttempts } from "../../../outreach/service/list-attempts.ts";
import type { EventRow } from "../../store/case-events.ts";
import type { Satisfaction } from "./call-back.ts";

type Attempt = Awaited<ReturnType<typeof listAttempts>>[number];

/** What the customer told in a call, as the history of the case keeps it. */
interface Told {
  readonly attemptId?: string;
  readonly satisfaction?: Satisfaction;
  readonly score?: number;
  readonly emotionBefore?: number;
  readonly emotionNow?: number;
}

/** A call with the customer's judgement and mood, as far as they were told. */
export function callView(attempt: Attempt, events: readonly EventRow[]) {
  const told = events
    .filter(({ act }) => act === "call")
    .map(({ at, details }) => ({ at, told: details as Told }))
    .find(({ at, told: { attemptId = null } }) =>
      attemptId === null ? at === attempt.at : attemptId === attempt.id,
    )?.told;
  return {
    ...attempt,
    satisfaction: told?.satisfaction ?? null,
    score: told?.score ?? null,
    emotionBefore: told?.emotionBefore ?? null,
    emotionNow: told?.emotionNow ?? null,
  };
}
