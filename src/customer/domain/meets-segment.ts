import { daysSinceEpoch, isoDate } from "../../kit/calendar-date.ts";
import type { AttributeValues } from "./customer.ts";
import { lifecycle, monthsBefore } from "./lifecycle.ts";
import { ATTRIBUTE_PREFIX, type FieldCondition, type SegmentCondition } from "./segment-condition.ts";
import type { ServiceKind } from "./service-record.ts";

/** What conditions can ask about one customer. Services in any order; ids decide between services of one day. */
export interface CustomerFacts {
  readonly kind: string;
  readonly tier: string;
  readonly region: string | null;
  readonly industry: string | null;
  readonly tags: readonly string[];
  readonly channelPreference: string | null;
  readonly accountManagerId: string | null;
  readonly registeredOn: string | null;
  readonly cooperationSince: string | null;
  readonly attributes: AttributeValues;
  readonly services: readonly {
    readonly id: string;
    readonly kind: ServiceKind;
    readonly servedOn: string;
  }[];
  readonly hasOpenDoNotContact: boolean;
}

/** `YYYY-MM-DD` of the day `days` before `day`. */
export function daysBefore(day: string, days: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return isoDate(daysSinceEpoch({ year, month, day: date }) - days);
}

/** Whether a customer meets a condition on the day `today`; the same answer as the SQL that store makes of it. */
export function meetsSegment(condition: SegmentCondition, facts: CustomerFacts, today: string): boolean {
  if (condition.op === "field") return meetsField(condition, facts, today);
  if (condition.op === "not") return !meetsSegment(condition.condition, facts, today);
  const meets = (child: SegmentCondition): boolean => meetsSegment(child, facts, today);
  return condition.op === "and" ? condition.conditions.every(meets) : condition.conditions.some(meets);
}

function meetsField(condition: FieldCondition, facts: CustomerFacts, today: string): boolean {
  const { field } = condition;
  if (field === "tags") return meetsTags(condition, facts.tags);
  if (field === "serviceCount" || field === "purchaseCount")
    return compare(condition, countServices(condition, facts, today), today);
  if (field === "cooperationMonths") return meetsMonths(condition, facts.cooperationSince, today);
  if (field === "lastServiceDays") return meetsLastServiceDays(condition, facts, today);
  return compare(condition, fieldValue(field, facts, today), today);
}

type Known = string | number | boolean;

function fieldValue(field: FieldCondition["field"], facts: CustomerFacts, today: string): Known | null {
  if (field.startsWith(ATTRIBUTE_PREFIX)) {
    const code = field.slice(ATTRIBUTE_PREFIX.length);
    return Object.hasOwn(facts.attributes, code) ? (facts.attributes[code] ?? null) : null;
  }
  if (field === "lifecycle") return lifecycle(facts.registeredOn, today);
  if (field === "lastServiceKind") return lastService(facts.services, today)?.kind ?? null;
  if (field === "accountManager") return facts.accountManagerId;
  return facts[field as "kind"];
}

const COMPARE: Readonly<Record<string, (value: Known, wanted: unknown, today: string) => boolean>> = {
  known: () => true,
  unknown: () => false,
  in: (value, wanted) => (wanted as readonly Known[]).includes(value),
  not_in: (value, wanted) => !(wanted as readonly Known[]).includes(value),
  contains: (value, wanted) => String(value).toLowerCase().includes(String(wanted).toLowerCase()),
  on_or_after: (value, wanted) => String(value) >= String(wanted),
  on_or_before: (value, wanted) => String(value) <= String(wanted),
  within_days: (value, wanted, today) =>
    String(value) >= daysBefore(today, Number(wanted)) && String(value) <= today,
  at_least: (value, wanted) => Number(value) >= Number(wanted),
  at_most: (value, wanted) => Number(value) <= Number(wanted),
  equals: (value, wanted) => value === wanted,
  is: (value, wanted) => value === wanted,
};

function compare({ operator, value }: FieldCondition, known: Known | null, today: string): boolean {
  if (known === null) return operator === "unknown" || operator === "not_in";
  return COMPARE[operator]?.(known, value, today) ?? false;
}

function meetsTags({ operator, value }: FieldCondition, tags: readonly string[]): boolean {
  const wanted = value as readonly string[];
  if (operator === "has_all") return wanted.every((tag) => tags.includes(tag));
  const any = wanted.some((tag) => tags.includes(tag));
  return operator === "has_any" ? any : !any;
}

function countServices(condition: FieldCondition, facts: CustomerFacts, today: string): number {
  const kinds = condition.field === "purchaseCount" ? ["purchase"] : condition.serviceKinds;
  const from = condition.days === undefined ? null : daysBefore(today, condition.days);
  return facts.services.filter(
    ({ kind, servedOn }) =>
      servedOn <= today && (from === null || servedOn >= from) && (kinds?.includes(kind) ?? true),
  ).length;
}

function meetsMonths({ operator, value }: FieldCondition, since: string | null, today: string): boolean {
  if (operator === "known" || operator === "unknown") return (since !== null) === (operator === "known");
  if (since === null) return false;
  const longEnough = since <= monthsBefore(today, Number(value));
  return operator === "at_least" ? longEnough : !longEnough;
}

function meetsLastServiceDays(condition: FieldCondition, facts: CustomerFacts, today: string): boolean {
  const { operator, value, serviceKinds } = condition;
  const services = facts.services.filter(({ kind }) => serviceKinds?.includes(kind) ?? true);
  const last = lastService(services, today);
  if (operator === "known" || operator === "unknown") return (last !== null) === (operator === "known");
  if (last === null) return false;
  const bound = daysBefore(today, Number(value));
  return operator === "at_least" ? last.servedOn <= bound : last.servedOn >= bound;
}

function lastService(
  services: CustomerFacts["services"],
  today: string,
): CustomerFacts["services"][number] | null {
  return services
    .filter(({ servedOn }) => servedOn <= today)
    .reduce<CustomerFacts["services"][number] | null>((last, service) => {
      if (last === null || service.servedOn > last.servedOn) return service;
      return service.servedOn === last.servedOn && service.id > last.id ? service : last;
    }, null);
}
