import type { QueueName } from "../../domain/queue/queue-name.ts";

/** What each role is to look at first, most pressing first. */
const OF_ROLE: Readonly<Record<string, readonly QueueName[]>> = {
  admin: ["breached", "due_today", "to_triage", "unassigned", "to_check", "to_call_back", "in_review"],
  manager: ["breached", "due_today", "to_triage", "unassigned", "to_check", "to_call_back", "in_review"],
  department_head: ["breached", "due_today", "unassigned", "mine"],
  handler: ["breached", "due_today", "mine"],
  verifier: ["to_check"],
  interviewer: ["to_call_back", "mine"],
  account_manager: ["mine", "breached"],
  analyst: ["breached", "open"],
};
const ORDER: readonly QueueName[] = [
  "breached",
  "due_today",
  "mine",
  "to_triage",
  "unassigned",
  "to_check",
  "to_call_back",
  "in_review",
  "open",
];
/** Roles that answer for others' cases; everybody else begins with what is theirs to do. */
const LEADING: readonly string[] = ["admin", "manager", "department_head", "analyst"];
/** Queues whose deadlines press; the first of them that holds cases is shown case by case. */
const PRESSING: readonly QueueName[] = [
  "breached",
  "due_today",
  "mine",
  "to_check",
  "to_call_back",
  "to_triage",
];

/** The queues of somebody with these roles, most pressing first. */
export function queuesOf(roles: readonly string[]): readonly QueueName[] {
  const wanted = new Set(roles.flatMap((role) => OF_ROLE[role] ?? []));
  const queues = ORDER.filter((queue) => wanted.has(queue));
  if (!wanted.has("mine") || roles.some((role) => LEADING.includes(role))) return queues;
  return ["mine", ...queues.filter((queue) => queue !== "mine")];
}

/** The queue whose first cases are to be seen at once; null where nothing presses. */
export function firstQueue(
  queues: readonly QueueName[],
  counts: Readonly<Partial<Record<QueueName, number>>>,
): QueueName | null {
  const order: readonly QueueName[] = queues[0] === "mine" ? ["mine", ...PRESSING] : PRESSING;
  return order.find((queue) => queues.includes(queue) && (counts[queue] ?? 0) > 0) ?? null;
}
