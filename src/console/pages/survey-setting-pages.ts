import type { ConsolePage } from "../console-page.ts";

/** Settings of surveys, beside those of the organization. */
export const surveySettingPages: readonly ConsolePage[] = [
  {
    path: "/settings/branding",
    area: "settings",
    name: "branding",
    may: (permissions) => permissions["mayEditBranding"] === true,
    load: async () => (await import("../../survey/page/branding/BrandingPage.tsx")).BrandingPage,
  },
];
