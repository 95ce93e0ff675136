import type { ConsolePage, Permissions } from "../console-page.ts";

const imports = (permissions: Permissions): boolean => permissions["mayImportFeedback"] === true;

/** Whole sheets of voices. */
export const feedbackImportPages: readonly ConsolePage[] = [
  {
    path: "/feedback/imports",
    area: "feedback",
    name: "feedbackImports",
    may: imports,
    load: async () => (await import("../../feedback/page/case-import/CaseImportsPage.tsx")).CaseImportsPage,
  },
  {
    path: "/feedback/imports/:id",
    area: "feedback",
    may: imports,
    load: async () => (await import("../../feedback/page/case-import/CaseImportPage.tsx")).CaseImportPage,
  },
];
