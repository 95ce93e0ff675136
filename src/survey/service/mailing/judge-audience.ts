import { judgeContact } from "../../../customer/service/judge-contact.ts";
import type { ContactRefusal, ContactRuling } from "../../../customer/domain/may-contact.ts";
import type { Work } from "../../../identity/service/work.ts";
import { judgeRecipient, type RecipientFacts } from "../../domain/mailing/judge-recipient.ts";
import type { MailingRefusal } from "../../domain/mailing/mailing.ts";
import { readAudienceRows, type AudienceRow } from "../../store/mailing-audience.ts";
import { capDaysOf } from "./contact-policy.ts";

/** A chosen customer, and whether an invitation may go out. */
export interface JudgedCustomer {
  readonly customerId: string;
  /** Null: there is no such customer. */
  readonly row: AudienceRow | null;
  readonly will: RecipientFacts["will"];
  readonly refusal: MailingRefusal | null;
}

/** Judges customers, in the order given, as of now. */
export async function judgeAudience(
  work: Work,
  mailing: { readonly surveyId: string; readonly repeats: boolean },
  customerIds: readonly string[],
): Promise<readonly JudgedCustomer[]> {
  const { tx, actor, now } = work;
  const { surveyId, repeats } = mailing;
  const rows = await readAudienceRows(tx, actor.orgId, { surveyId, customerIds, now });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const rulings = await judgeContact(work, customerIds, "email", "survey");
  const rules = { now, repeats, capDays: await capDaysOf(work) };
  return customerIds.map((customerId) => {
    const row = byId.get(customerId) ?? null;
    const will = willOf(rulings.get(customerId));
    return { customerId, row, will, refusal: judgeRecipient(factsOf(row, will), rules) };
  });
}

const WILLS: Readonly<Record<ContactRefusal, RecipientFacts["will"]>> = {
  "consent-withdrawn": "consent-withdrawn",
  "consent-missing": "consent-withdrawn",
  "do-not-contact": "do-not-contact",
};

/** Of several reasons the one the customer said themselves. */
function willOf(ruling: ContactRuling | undefined): RecipientFacts["will"] {
  const wills = ruling?.reasons.map((reason) => WILLS[reason]) ?? [];
  return wills.includes("consent-withdrawn") ? "consent-withdrawn" : (wills[0] ?? "allowed");
}

function factsOf(row: AudienceRow | null, will: RecipientFacts["will"]): RecipientFacts {
  if (row === null)
    return {
      known: false,
      mergedInto: null,
      address: null,
      will,
      answeredAt: null,
      hasOpenLink: false,
      contactedAt: null,
    };
  return {
    known: true,
    mergedInto: row.merged_into,
    address: row.address,
    will,
    answeredAt: row.answered_at,
    hasOpenLink: row.open_link,
    contactedAt: row.contacted_at,
  };
}

/** What stood in the way of an invitation: title of the survey the customer was asked about, and when. */
export function obstacleOf({ row, refusal }: JudgedCustomer): {
  readonly title: string | null;
  readonly at: string | null;
} {
  if (row !== null && refusal === "contacted-lately")
    return { title: row.contacted_title, at: row.contacted_at };
  if (row !== null && refusal === "answered") return { title: null, at: row.answered_at };
  return { title: null, at: null };
}
