import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { SURVEY_EVENTS } from "../domain/events.ts";
import { mayJudgeResponses } from "../domain/permissions.ts";
import { writeDecision } from "../store/response-checks.ts";
import { readResponse } from "./list-responses.ts";
import type { ResponseView } from "./present-responses.ts";

/**
 * Puts a response into the figures or leaves it out, whatever the check found.
 * @throws Failure `not-found` | `conflict-response-not-checked`
 */
export async function judgeResponse(
  work: Work,
  id: string,
  { verdict, reason }: { readonly verdict: "included" | "excluded"; readonly reason: string },
): Promise<ResponseView> {
  demand(mayJudgeResponses(work.actor));
  const { tx, actor, now } = work;
  const { surveyId } = await readResponse(work, id);
  const by = actor.kind === "user" ? actor.id : null;
  const written = await writeDecision(tx, actor.orgId, id, { verdict, reason, by, at: now });
  if (!written) throw new Failure("conflict-response-not-checked");
  await recordAct(work, {
    action: verdict === "included" ? "response.include" : "response.exclude",
    recordType: "response",
    recordId: id,
    recordLabel: id,
    details: { surveyId, reason },
  });
  await announce(work, SURVEY_EVENTS.responseJudged, { responseId: id, surveyId });
  return readResponse(work, id);
}
