import { readCustomer } from "../../../customer/service/read-customer.ts";
import type { Work } from "../../../identity/service/work.ts";
import { daysSinceEpoch, type CalendarDate } from "../../../kit/calendar-date.ts";
import type { AnswerContext } from "../../domain/evaluate/answer-value.ts";

type CustomerFacts = NonNullable<AnswerContext["customer"]>;

/** What is known of a customer that conditions and blanks may ask about. */
export interface KnownCustomer {
  readonly kind: string | null;
  readonly tier: string | null;
  readonly lifecycle: string | null;
  readonly channelPreference: string | null;
  readonly name: string | null;
  readonly region: string | null;
  readonly industry: string | null;
  readonly tags: readonly string[] | null;
  /** `YYYY-MM-DD` */
  readonly cooperationSince: string | null;
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>;
}

/** What conditions and blanks may ask about the customer; what is not known is absent. */
export async function customerFacts(work: Work, customerId: string): Promise<CustomerFacts> {
  return factsOfCustomer(await readCustomer(work, customerId), work.now.slice(0, 10));
}

/** The same of a customer at hand, as it is on the day `today`. */
export function factsOfCustomer(customer: KnownCustomer, today: string): CustomerFacts {
  const { kind, tier, lifecycle, channelPreference, name, region, industry, tags } = customer;
  const facts = {
    kind,
    tier,
    lifecycle,
    channelPreference,
    name,
    region,
    industry,
    tags,
    cooperationMonths: fullMonths(customer.cooperationSince, today),
    ...Object.fromEntries(
      Object.entries(customer.attributes).map(([code, value]) => [`attributes.${code}`, value]),
    ),
  };
  return Object.fromEntries(
    Object.entries(facts).filter(
      (entry): entry is [string, Exclude<(typeof entry)[1], null>] => entry[1] !== null,
    ),
  );
}

/** Full months from one day to another, both `YYYY-MM-DD`; null without a first day or when it lies ahead. */
function fullMonths(since: string | null, today: string): number | null {
  if (since === null) return null;
  const [from, to] = [dayOf(since), dayOf(today)];
  if (daysSinceEpoch(from) > daysSinceEpoch(to)) return null;
  return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}

function dayOf(text: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
}
