import { demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { mayDefineAttributes } from "../domain/permissions.ts";
import { readAttributes, updateAttribute, type PlacedAttribute } from "../store/customer-attributes.ts";
import { listCustomerAttributes, type AttributeView } from "./list-customer-attributes.ts";

/** Absent: as it is. */
export interface AttributeChange {
  readonly label?: string | undefined;
  readonly choices?: readonly string[] | undefined;
  readonly position?: number | undefined;
  /** True stops new values, false allows them again. */
  readonly retired?: boolean | undefined;
}

/**
 * Changes a field; code and type stay. Values that lost their choice stay where they are given.
 * @throws Failure `not-found` | `attribute-choices-missing`
 */
export async function changeCustomerAttribute(
  work: Work,
  id: string,
  change: AttributeChange,
): Promise<AttributeView> {
  demand(mayDefineAttributes(work.actor));
  const { tx, actor } = work;
  const before = (await readAttributes(tx, actor.orgId)).find((attribute) => attribute.id === id);
  if (!before) throw new Failure("not-found", { record: "customer-attribute" });
  const choices = choicesAfter(before, change);
  await updateAttribute(tx, actor.orgId, id, {
    label: change.label ?? before.label,
    choices: JSON.stringify(choices),
    position: change.position ?? before.position,
    retired_at: retiredAt(before.retiredAt, change.retired, work.now),
  });
  await recordAct(work, {
    action: change.retired ? "customer-attribute.retire" : "customer-attribute.change",
    recordType: "customer-attribute",
    recordId: id,
    recordLabel: change.label ?? before.label,
    details: { fields: Object.keys(change) },
  });
  const after = (await listCustomerAttributes(work)).items.find((attribute) => attribute.id === id);
  if (!after) throw new Error(`attribute ${id} was not listed`);
  return after;
}

function choicesAfter(before: PlacedAttribute, change: AttributeChange): readonly string[] {
  if (before.type !== "choice") return [];
  const choices = [...new Set(change.choices ?? before.choices)];
  if (choices.length === 0) throw new Failure("attribute-choices-missing");
  return choices;
}

function retiredAt(before: string | null, retired: boolean | undefined, now: string): string | null {
  if (retired === undefined) return before;
  return retired ? (before ?? now) : null;
}
