import { APPROVERS, type CompensationLimits } from "../../domain/feedback-settings.ts";

/** Limits of compensation as they are typed; empty: the role approves none. */
export type Sums = Readonly<Record<(typeof APPROVERS)[number], string>>;

/** The most that the server takes, in yuan. */
const MOST = 10_000_000;

export function sumsOf(limits: CompensationLimits): Sums {
  const text = (role: keyof Sums): string => (limits[role] === undefined ? "" : String(limits[role]));
  return { department_head: text("department_head"), manager: text("manager"), admin: text("admin") };
}

/** What is sent; null while one of them is no sum of money. */
export function limitsOfSums(sums: Sums): CompensationLimits | null {
  const named = APPROVERS.filter((role) => sums[role].trim() !== "");
  const isGood = named.every((role) => /^\d{1,8}(?:\.\d{1,2})?$/u.test(sums[role].trim()));
  if (!isGood || named.some((role) => Number(sums[role]) > MOST)) return null;
  return Object.fromEntries(named.map((role) => [role, Number(sums[role])])) as CompensationLimits;
}
