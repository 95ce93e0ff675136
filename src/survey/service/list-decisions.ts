import { listAuditEntries } from "../../identity/service/list-audit-entries.ts";
import { systemActor } from "../../identity/service/session.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import { maySeeResponses } from "../domain/permissions.ts";
import { readResponse } from "./list-responses.ts";

const VERDICTS: Readonly<Record<string, "included" | "excluded">> = {
  "response.include": "included",
  "response.exclude": "excluded",
};
const MOST = 200;

/** Who decided what about a response, newest first, as the audit log has it. @throws Failure `not-found` */
export async function listDecisions(work: Work, id: string) {
  demand(maySeeResponses(work.actor));
  await readResponse(work, id);
  // Only administrators read the whole log; the decisions on a response are for all who see it.
  const asSystem = { ...work, actor: systemActor(work.actor.orgId) };
  const { items } = await listAuditEntries(asSystem, { recordType: "response", recordId: id, limit: MOST });
  return {
    items: items.flatMap(({ action, at, actorName, details }) => {
      const verdict = VERDICTS[action];
      return verdict ? [{ verdict, reason: String(details["reason"] ?? ""), byName: actorName, at }] : [];
    }),
  };
}
