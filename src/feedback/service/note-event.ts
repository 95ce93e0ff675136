import { newId, type Work } from "../../identity/service/work.ts";
import { insertEventRow } from "../store/case-events.ts";
import type { CaseRow } from "../store/cases.ts";

/** What happened to a case, beside who did it and when. */
export interface NotedEvent {
  /** An act of the life, or `register`, `classify`, `change`, `overrule`, `measure`, `message`, `file`, … */
  readonly act: string;
  readonly fromStage?: string | null;
  readonly toStage?: string;
  readonly reason?: string;
  readonly overridden?: readonly string[];
  readonly overrideReason?: string;
  /** Codes and ids; no contact data. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** The customer did it, by the link to the case, or a guest by that of a card. */
  readonly by?: { readonly kind: "customer" | "guest"; readonly name: string };
}

/** Adds to the history of a case, in the transaction that does it; answers the id of the entry. */
export async function noteEvent(
  { tx, actor, now }: Work,
  row: Pick<CaseRow, "id" | "stage" | "round">,
  event: NotedEvent,
): Promise<string> {
  const id = newId();
  const { act, by, fromStage = row.stage, toStage = row.stage } = event;
  const { reason = "", overridden = [], overrideReason = "", details = {} } = event;
  await insertEventRow(tx, {
    org_id: actor.orgId,
    id,
    case_id: row.id,
    at: now,
    ...(by === undefined
      ? { actor_kind: actor.kind, actor_id: actor.id, actor_name: actor.name }
      : { actor_kind: by.kind, actor_id: null, actor_name: by.name }),
    act,
    from_stage: fromStage,
    to_stage: toStage,
    round: row.round,
    reason,
    overridden: [...overridden],
    override_reason: overrideReason,
    details: JSON.stringify(details),
  });
  return id;
}
