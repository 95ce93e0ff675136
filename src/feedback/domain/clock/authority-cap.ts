import type { ClockRules } from "../life/clock-events-of.ts";

/**
 * The rules of a complaint that came by an authority or a marketplace with a deadline of its own: the solution is due
 * by then, where that is earlier than the organization's cap. A deadline less than an hour after the receipt cannot
 * be worked to and changes nothing.
 * @param externalDueAt ISO instant; null: it came without one
 */
export function cappedByAuthority(rules: ClockRules, externalDueAt: string | null): ClockRules {
  const { caps, since } = rules;
  if (caps === null || externalDueAt === null) return rules;
  const until = Temporal.Instant.from(externalDueAt);
  const amount = Math.floor(until.since(Temporal.Instant.from(since)).total("hours"));
  const isLater = caps.solution.unit === "hours" && amount >= caps.solution.amount;
  if (amount < 1 || isLater) return rules;
  return { ...rules, caps: { ...caps, solution: { unit: "hours", amount } } };
}
