import type { ConsolePage } from "../console-page.ts";

/** What goes along with the work on cases: compensations, typical cases, reply templates. */
export const feedbackSnippetPages: readonly ConsolePage[] = [
  {
    path: "/feedback/compensations",
    area: "feedback",
    name: "compensations",
    may: (permissions) => permissions["maySeeCompensations"] === true,
    load: async () =>
      (await import("../../feedback/page/compensation/CompensationsPage.tsx")).CompensationsPage,
  },
  {
    path: "/feedback/typical",
    area: "feedback",
    name: "typicalCases",
    may: (permissions) => permissions["maySeeFeedback"] === true,
    load: async () => (await import("../../feedback/page/typical/TypicalCasesPage.tsx")).TypicalCasesPage,
  },
];
