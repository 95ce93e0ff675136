import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { CardKind } from "../../domain/task-card/card-state.ts";
import type { CaseRow } from "../../store/cases.ts";
import { readCardRow, updateCardRow, type CardRow } from "../../store/task-card/task-cards.ts";
import { noteEvent } from "../note-event.ts";
import { holdForWork } from "../work/demand-open.ts";
import { cardRights, mayHandle } from "./card-rights.ts";

/**
 * Takes a card back: its link shows nothing any more. What the guest did stays on record. Taken back already, nothing
 * changes.
 * @throws Failure `not-found`, `forbidden`, `conflict-feedback-card-over`: the guest has finished or declined
 */
export async function revokeTaskCard(
  work: Work,
  { id, cardId }: { readonly id: string; readonly cardId: string },
): Promise<void> {
  const { tx, actor, now } = work;
  const row = await holdForWork(work, id);
  const card = await readCardRow(tx, actor.orgId, cardId);
  if (card === undefined || card.case_id !== row.id) throw new Failure("not-found", { record: "task-card" });
  demand(await mayRevoke(work, row, card));
  if (card.revoked_at !== null) return;
  if (card.done_at !== null || card.declined_at !== null) throw new Failure("conflict-feedback-card-over");
  const revoked_by = actor.kind === "user" ? actor.id : null;
  await updateCardRow(tx, card, { revoked_at: now, revoked_by });
  await noteEvent(work, row, { act: "task_card", details: { did: "revoke", cardId } });
}

async function mayRevoke(work: Work, row: CaseRow, { kind, created_by }: CardRow): Promise<boolean> {
  if (work.actor.kind === "user" && created_by === work.actor.id) return true;
  return mayHandle(await cardRights(work, row), kind as CardKind);
}
