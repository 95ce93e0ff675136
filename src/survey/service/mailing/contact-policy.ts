import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { DEFAULT_CAP_DAYS } from "../../domain/mailing/mailing.ts";
import { mayEditContactPolicy, maySeeSurveys } from "../../domain/permissions.ts";
import { readCapDays, writeCapDays } from "../../store/survey-contacts.ts";

/** Days that must lie between two survey contacts of a customer; 0: any number of contacts. */
export async function capDaysOf({ tx, actor }: Work): Promise<number> {
  return (await readCapDays(tx, actor.orgId)) ?? DEFAULT_CAP_DAYS;
}

/** What the organization holds itself to when it asks its customers. */
export async function readContactPolicy(work: Work): Promise<{ capDays: number }> {
  demand(maySeeSurveys(work.actor));
  return { capDays: await capDaysOf(work) };
}

/** Sets the days between two survey contacts of a customer, over all surveys and channels. */
export async function saveContactPolicy(
  work: Work,
  { capDays }: { readonly capDays: number },
): Promise<{ capDays: number }> {
  const { tx, actor, now } = work;
  demand(mayEditContactPolicy(actor));
  const before = await capDaysOf(work);
  await writeCapDays(tx, actor.orgId, { capDays, by: actor.kind === "user" ? actor.id : null, at: now });
  await recordAct(work, {
    action: "survey-contact-policy.change",
    recordType: "organization",
    recordId: String(actor.orgId),
    recordLabel: "survey-contact-policy",
    details: { before, capDays },
  });
  return { capDays };
}
