import { judgeContact } from "../../../customer/service/judge-contact.ts";
import { recordConsent } from "../../../customer/service/record-consent.ts";
import { requireCustomer } from "../../../customer/service/require-customer.ts";
import { getOrganization } from "../../../identity/service/get-organization.ts";
import { openSession, systemActor } from "../../../identity/service/session.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { Database } from "../../../platform/db/database.ts";
import { readEntryRow } from "../../store/links.ts";
import { leaveWords } from "../../words/leave-words.ts";
import { readPageBrand, type PageBrand } from "../channels/branding.ts";
import { readLeaveToken } from "./leave-token.ts";

/** What stands behind an address to unsubscribe. */
export interface LeavePlace {
  readonly organization: string;
  /** Logo and colours of the organization's pages. */
  readonly brand: PageBrand;
  /** The customer is asked no more already. */
  readonly hasLeft: boolean;
}

export interface LeaveDeps {
  readonly database: Database;
  /** Signs links. */
  readonly secret: string;
  /** ISO instant. */
  readonly clock: () => string;
}

/** What a token leads to, read only; null for one that leads nowhere. */
export function findLeavePlace(deps: LeaveDeps, token: string): Promise<LeavePlace | null> {
  return inPlace(deps, token, (work, customerId) => presentPlace(work, deps, customerId));
}

/**
 * Records with the customer that they want no more surveys, or that they do again, with where it was said. Saying it
 * twice records it once. Answers the place as it is then; null for a token that leads nowhere.
 */
export function leaveMailings(deps: LeaveDeps, token: string, leaves: boolean): Promise<LeavePlace | null> {
  return inPlace(deps, token, async (work, customerId) => {
    const before = await presentPlace(work, deps, customerId);
    if (before.hasLeft === leaves) return before;
    const { language } = await getOrganization(work);
    await recordConsent(work, customerId, {
      purpose: "survey",
      granted: !leaves,
      source: leaveWords[language].source,
      reason: "",
    });
    return presentPlace(work, deps, customerId);
  });
}

function inPlace(
  { database, secret, clock }: LeaveDeps,
  token: string,
  answer: (work: Work, customerId: string) => Promise<LeavePlace>,
): Promise<LeavePlace | null> {
  const link = readLeaveToken(secret, token);
  if (link === null) return Promise.resolve(null);
  const session = openSession(database, systemActor(link.orgId), { requestId: null, address: null }, clock);
  return session.begin(async (work) => {
    const entry = await readEntryRow(work.tx, link.orgId, link.linkId);
    if (!entry?.customer_id) return null;
    const customer = await requireCustomer(work, entry.customer_id);
    return answer(work, customer.merged_into ?? customer.id);
  });
}

async function presentPlace(work: Work, { secret }: LeaveDeps, customerId: string): Promise<LeavePlace> {
  const { name } = await getOrganization(work);
  const ruling = (await judgeContact(work, [customerId], "email", "survey")).get(customerId);
  return {
    organization: name,
    brand: await readPageBrand(work, secret),
    hasLeft: ruling?.reasons.includes("consent-withdrawn") ?? false,
  };
}
