import type { ConsolePage, Permissions } from "../console-page.ts";

const seesAppraisals = (permissions: Permissions): boolean => permissions["maySeeAppraisals"] === true;

/** Responsibility, monthly appraisal, and checks of long-term measures. */
export const feedbackAppraisalPages: readonly ConsolePage[] = [
  {
    path: "/feedback/follow-up-checks",
    area: "feedback",
    name: "followUpChecks",
    may: (permissions) => permissions["maySeeFollowUpChecks"] === true,
    load: async () =>
      (await import("../../feedback/page/follow-up-checks/FollowUpChecksPage.tsx")).FollowUpChecksPage,
  },
  {
    path: "/feedback/responsibilities",
    area: "feedback",
    name: "responsibilities",
    may: (permissions) => permissions["maySeeResponsibilities"] === true,
    load: async () =>
      (await import("../../feedback/page/appraisal/ResponsibilitiesPage.tsx")).ResponsibilitiesPage,
  },
  {
    path: "/feedback/appraisals",
    area: "feedback",
    name: "appraisals",
    may: seesAppraisals,
    load: async () => (await import("../../feedback/page/appraisal/AppraisalsPage.tsx")).AppraisalsPage,
  },
  {
    path: "/feedback/appraisals/:month",
    area: "feedback",
    may: seesAppraisals,
    load: async () =>
      (await import("../../feedback/page/appraisal/AppraisalSheetPage.tsx")).AppraisalSheetPage,
  },
];
