import { announce, demand, newId, recordAct, type Work } from "../../identity/service/work.ts";
import type { ConsentDraft } from "../domain/consent.ts";
import { customerLabel } from "../domain/customer-label.ts";
import { mayEditContacts } from "../domain/permissions.ts";
import { insertConsentRow } from "../store/consents.ts";
import { listConsents, type ConsentView } from "./list-consents.ts";
import { lockCustomer } from "./require-customer.ts";

/** Adds a consent or withdrawal; it counts from now on. @throws Failure `not-found` | `conflict-customer-merged` */
export async function recordConsent(
  work: Work,
  customerId: string,
  draft: ConsentDraft,
): Promise<ConsentView> {
  demand(mayEditContacts(work.actor));
  const { tx, actor, now } = work;
  const customer = await lockCustomer(work, customerId, "share");
  const id = newId();
  await insertConsentRow(tx, {
    org_id: actor.orgId,
    id,
    customer_id: customerId,
    ...draft,
    recorded_by: actor.kind === "user" ? actor.id : null,
    at: now,
  });
  await recordAct(work, {
    action: "customer.consent",
    recordType: "customer",
    recordId: customerId,
    recordLabel: customerLabel(customer),
    details: { purpose: draft.purpose, granted: draft.granted },
  });
  await announce(work, "customer.consent-recorded", {
    customerId,
    purpose: draft.purpose,
    granted: draft.granted,
  });
  const view = (await listConsents(work, customerId)).items.find((item) => item.id === id);
  if (!view) throw new Error(`consent ${id} was not listed`);
  return view;
}
