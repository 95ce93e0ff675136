import { demand, newId, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { CustomerAttributeDraft } from "../domain/customer-attribute.ts";
import { mayDefineAttributes } from "../domain/permissions.ts";
import { insertAttribute, readAttributes } from "../store/customer-attributes.ts";
import type { AttributeView } from "./list-customer-attributes.ts";

const MOST_ATTRIBUTES = 100;

/**
 * Adds a typed field at the end.
 * @throws Failure `conflict-attribute-code-taken` | `attribute-choices-missing` | `attribute-limit-reached`
 */
export async function defineCustomerAttribute(
  work: Work,
  draft: CustomerAttributeDraft,
): Promise<AttributeView> {
  demand(mayDefineAttributes(work.actor));
  const { tx, actor, now } = work;
  const choices = draft.type === "choice" ? [...new Set(draft.choices)] : [];
  if (draft.type === "choice" && choices.length === 0) throw new Failure("attribute-choices-missing");
  const others = await readAttributes(tx, actor.orgId);
  if (others.length >= MOST_ATTRIBUTES)
    throw new Failure("attribute-limit-reached", { limit: MOST_ATTRIBUTES });
  const position = Math.max(0, ...others.map((other) => other.position + 1));
  const id = newId();
  const inserted = await insertAttribute(tx, {
    org_id: actor.orgId,
    id,
    code: draft.code,
    label: draft.label,
    type: draft.type,
    choices: JSON.stringify(choices),
    position,
    created_at: now,
  });
  if (!inserted) throw new Failure("conflict-attribute-code-taken", { code: draft.code });
  await recordAct(work, {
    action: "customer-attribute.create",
    recordType: "customer-attribute",
    recordId: id,
    recordLabel: draft.label,
    details: { code: draft.code, type: draft.type },
  });
  return { id, ...draft, choices, position, retiredAt: null };
}
