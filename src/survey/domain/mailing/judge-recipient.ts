import type { MailingRefusal } from "./mailing.ts";

/** What is known of a chosen customer at the moment of sending. Instants ISO 8601. */
export interface RecipientFacts {
  readonly known: boolean;
  readonly mergedInto: string | null;
  readonly address: string | null;
  /** What the customer's own will says about surveys by e-mail. */
  readonly will: "allowed" | "consent-withdrawn" | "do-not-contact";
  /** Latest answer to this survey. */
  readonly answeredAt: string | null;
  /** Another personal link of this survey can be answered. */
  readonly hasOpenLink: boolean;
  /** Latest survey contact over any channel that counts towards the cap. */
  readonly contactedAt: string | null;
}

export interface RecipientRules {
  readonly now: string;
  /** Days between two survey contacts; 0: no cap. */
  readonly capDays: number;
  /** Those who answered before are asked again, but not within the days of the cap. */
  readonly repeats: boolean;
}

/** Why the customer gets no invitation; null: nothing stands against it. The strongest reason comes first. */
export function judgeRecipient(facts: RecipientFacts, rules: RecipientRules): MailingRefusal | null {
  if (!facts.known) return "unknown";
  if (facts.mergedInto !== null) return "merged";
  if (facts.will !== "allowed") return facts.will;
  if (hasAnswered(facts, rules)) return "answered";
  if (facts.hasOpenLink) return "open-link";
  if (isRecent(facts.contactedAt, rules)) return "contacted-lately";
  return facts.address === null ? "no-address" : null;
}

function hasAnswered({ answeredAt }: RecipientFacts, rules: RecipientRules): boolean {
  return answeredAt !== null && (!rules.repeats || isRecent(answeredAt, rules));
}

/** True within the days of the cap. */
function isRecent(at: string | null, { now, capDays }: RecipientRules): boolean {
  if (at === null) return false;
  const since = Temporal.Instant.from(now).subtract({ hours: 24 * capDays });
  return Temporal.Instant.compare(Temporal.Instant.from(at), since) > 0;
}
