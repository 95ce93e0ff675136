import type { policyFailuresZh } from "./policy-failures-zh.ts";

export const policyFailuresEn: typeof policyFailuresZh = {
  "feedback-policy-empty": () => "This policy sets no limit at all. Fill in at least one.",
  "feedback-policy-order": ({ response, solution }) =>
    `The first response may take ${response} hours, longer than the solution with ${solution} hours. Shorten the first response, or lengthen the solution.`,
  "conflict-feedback-policy-scope": () =>
    "There is a policy for this priority and problem type already. Change that one, or choose another scope.",
  "conflict-feedback-policy-changed": () =>
    "Somebody else changed this policy. Reload, look at it, then save again.",
  "conflict-feedback-setting-changed": () =>
    "Somebody else changed these settings. Reload, look at them, then save again.",
  "feedback-absence-order": () => "The last day is before the first. Choose again.",
  "feedback-absence-past": () => "The last day has passed already. Choose again.",
  "feedback-absence-deputy": () => "Nobody stands in for themselves. Choose another colleague.",
  "feedback-absence-person": () => "This colleague is not here, or has left. Choose again.",
  "conflict-feedback-absence-overlap": () =>
    "This colleague is marked as away in that time already. Remove that entry first.",
  "feedback-hand-over-same": () => "Both are the same person. Choose another colleague to take over.",
  "feedback-hand-over-person": () => "One of the two colleagues is not here. Choose again.",
};
