import type { Work } from "../../identity/service/work.ts";
import type { Stage } from "../domain/life/stage.ts";
import { readEventRows } from "../store/case-events.ts";
import { requireCase } from "./hold-case.ts";

/** Who did what with a case, oldest first. @throws Failure `not-found` */
export async function listEvents(work: Work, id: string) {
  await requireCase(work, id);
  const rows = await readEventRows(work.tx, work.actor.orgId, id);
  return {
    items: rows.map((row) => ({
      id: row.id,
      at: row.at,
      actorKind: row.actor_kind as "user" | "key" | "system" | "customer" | "guest",
      actorName: row.actor_name,
      act: row.act,
      fromStage: row.from_stage as Stage | null,
      toStage: row.to_stage as Stage,
      round: row.round,
      reason: row.reason,
      overridden: row.overridden,
      overrideReason: row.override_reason,
      details: row.details as Record<string, unknown>,
    })),
  };
}
