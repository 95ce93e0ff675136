import { everyone, type ConsolePage } from "./console-page.ts";
import { customerPages } from "./pages/customer-pages.ts";
import { feedbackAppraisalPages } from "./pages/feedback-appraisal-pages.ts";
import { feedbackPolicyPages } from "./pages/feedback-policy-pages.ts";
import { feedbackPages } from "./pages/feedback-pages.ts";
import { feedbackImportPages } from "./pages/feedback-import-pages.ts";
import { feedbackSettingsPages } from "./pages/feedback-settings-pages.ts";
import { feedbackSnippetPages } from "./pages/feedback-snippet-pages.ts";
import { identityPages } from "./pages/identity-pages.ts";
import { notificationPages } from "./pages/notification-pages.ts";
import { surveySettingPages } from "./pages/survey-setting-pages.ts";
import { surveyPages } from "./pages/survey-pages.ts";

/** Every page of the console. A module adds its own in `pages/<module>-pages.ts` and one line here. */
export const pages: readonly ConsolePage[] = [
  {
    path: "/",
    area: "home",
    name: "home",
    may: everyone,
    load: async () => (await import("./home/HomePage.tsx")).HomePage,
  },
  {
    path: "/profile",
    area: null,
    name: "profile",
    may: everyone,
    load: async () => (await import("./profile/ProfilePage.tsx")).ProfilePage,
  },
  ...customerPages,
  ...surveyPages,
  ...feedbackPages,
  ...feedbackAppraisalPages,
  ...feedbackSnippetPages,
  ...feedbackImportPages,
  ...identityPages,
  ...feedbackSettingsPages,
  ...feedbackPolicyPages,
  ...notificationPages,
  ...surveySettingPages,
];
