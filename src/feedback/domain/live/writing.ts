/** What somebody is filling in at a case. */
export const WRITINGS = [
  "message",
  "step",
  "plan",
  "measure",
  "check",
  "call",
  "facts",
  "priority",
  "other",
] as const;
export type Writing = (typeof WRITINGS)[number];

/** Milliseconds between two signs of life, and after which nobody counts as present without one. */
export const SIGN_EVERY_MS = 20_000;
export const PRESENT_FOR_MS = 45_000;
