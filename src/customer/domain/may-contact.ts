import { instantOrder } from "./instant-order.ts";
import type { ConsentPurpose, ContactChannel, DoNotContactChannel } from "./consent.ts";

/** What is on record about a customer's will. Days plain, instants ISO 8601. */
export interface ContactState {
  readonly consents: readonly {
    readonly purpose: ConsentPurpose;
    readonly granted: boolean;
    readonly at: string;
  }[];
  readonly marks: readonly {
    readonly channel: DoNotContactChannel;
    readonly since: string;
    readonly until: string | null;
    readonly liftedAt: string | null;
  }[];
}

export type ContactRefusal = "do-not-contact" | "consent-withdrawn" | "consent-missing";

export interface ContactRuling {
  readonly allowed: boolean;
  readonly reasons: readonly ContactRefusal[];
}

/**
 * Purposes that need a yes beforehand (PIPL art. 13–14). Asking about a service that was rendered belongs to that
 * service: surveys and call-backs are allowed until the customer takes consent back.
 */
const NEEDS_CONSENT: ReadonlySet<ConsentPurpose> = new Set(["recording", "marketing"]);

/** Whether a customer may be contacted on `channel` for `purpose` on the day `today` (`YYYY-MM-DD`), and why not. */
export function mayContact(
  state: ContactState,
  channel: ContactChannel,
  purpose: ConsentPurpose,
  today: string,
): ContactRuling {
  const reasons: ContactRefusal[] = [];
  if (state.marks.some((mark) => isOpenMark(mark, today) && [channel, "all"].includes(mark.channel)))
    reasons.push("do-not-contact");
  const consent = newestConsent(state.consents, purpose);
  if (consent === null && NEEDS_CONSENT.has(purpose)) reasons.push("consent-missing");
  if (consent?.granted === false) reasons.push("consent-withdrawn");
  return { allowed: reasons.length === 0, reasons };
}

/** True while a mark binds: begun, not past its last day, not lifted. */
export function isOpenMark(mark: Omit<ContactState["marks"][number], "channel">, today: string): boolean {
  return mark.liftedAt === null && mark.since <= today && (mark.until === null || mark.until >= today);
}

/** The entry that counts; of two at the same moment the refusal. */
function newestConsent(
  consents: ContactState["consents"],
  purpose: ConsentPurpose,
): ContactState["consents"][number] | null {
  const own = consents.filter((entry) => entry.purpose === purpose);
  const newest = own.map(({ at }) => instantOrder(at)).reduce((a, b) => (a > b ? a : b), "");
  const last = own.filter((entry) => instantOrder(entry.at) === newest);
  return last.find((entry) => !entry.granted) ?? last[0] ?? null;
}
