import { demand, type Work } from "../../identity/service/work.ts";
import { mayJudgeResponses } from "../domain/permissions.ts";
import { readResponseRows } from "../store/responses.ts";
import { decide, type Decision } from "./judge-response.ts";

/**
 * Decides on several responses at once. Those that are not there or were not checked yet are refused and named; the
 * rest is decided.
 */
export async function judgeResponses(
  work: Work,
  { ids, verdict, reason }: Decision & { readonly ids: readonly string[] },
): Promise<{ decided: string[]; refused: { id: string; code: string }[] }> {
  demand(mayJudgeResponses(work.actor));
  const wanted = [...new Set(ids)];
  const rows = await readResponseRows(work.tx, work.actor.orgId, wanted);
  const surveys = new Map(rows.map((row) => [row.id, row.survey_id]));
  const decided: string[] = [];
  const refused: { id: string; code: string }[] = [];
  for (const id of wanted) {
    const surveyId = surveys.get(id);
    if (surveyId === undefined) refused.push({ id, code: "not-found" });
    else if (await decide(work, { id, surveyId }, { verdict, reason })) decided.push(id);
    else refused.push({ id, code: "conflict-response-not-checked" });
  }
  return { decided, refused };
}
