/** Ready-made queues of the inbox (lessons, Screens). */
export const QUEUES = [
  "mine",
  "open",
  "to_triage",
  "unassigned",
  "due_today",
  "breached",
  "to_check",
  "to_call_back",
  "in_review",
  "reply_due",
  "paused",
  "closed",
] as const;
export type QueueName = (typeof QUEUES)[number];
