import type { ConsolePage } from "../console-page.ts";

/** Deadlines of cases as a setting, absences and hand-overs. */
export const feedbackPolicyPages: readonly ConsolePage[] = [
  {
    path: "/settings/feedback-deadlines",
    area: "settings",
    name: "feedbackDeadlines",
    may: (permissions) => permissions["mayHandOver"] === true,
    load: async () => (await import("../../feedback/page/policies/PoliciesPage.tsx")).PoliciesPage,
  },
];
