import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { SURVEY_EVENTS } from "../domain/events.ts";
import { mayJudgeResponses } from "../domain/permissions.ts";
import { writeDecision } from "../store/response-checks.ts";
import { readResponse } from "./list-responses.ts";
import type { ResponseView } from "./present-responses.ts";

/** A person's word on whether a response counts. */
export interface Decision {
  readonly verdict: "included" | "excluded";
  readonly reason: string;
}

/**
 * Puts a response into the figures or leaves it out, whatever the check found.
 * @throws Failure `not-found` | `conflict-response-not-checked`
 */
export async function judgeResponse(work: Work, id: string, decision: Decision): Promise<ResponseView> {
  demand(mayJudgeResponses(work.actor));
  const { surveyId } = await readResponse(work, id);
  if (!(await decide(work, { id, surveyId }, decision))) throw new Failure("conflict-response-not-checked");
  return readResponse(work, id);
}

/** Writes the decision with its audit line and event. False when the response was not checked yet. */
export async function decide(
  work: Work,
  { id, surveyId }: { readonly id: string; readonly surveyId: string },
  { verdict, reason }: Decision,
): Promise<boolean> {
  const { tx, actor, now } = work;
  const by = actor.kind === "user" ? actor.id : null;
  const written = await writeDecision(tx, actor.orgId, id, { verdict, reason, by, at: now });
  if (!written) return false;
  await recordAct(work, {
    action: verdict === "included" ? "response.include" : "response.exclude",
    recordType: "response",
    recordId: id,
    recordLabel: id,
    details: { surveyId, reason },
  });
  await announce(work, SURVEY_EVENTS.responseJudged, { responseId: id, surveyId });
  return true;
}
