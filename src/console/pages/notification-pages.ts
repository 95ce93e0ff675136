import type { ConsolePage } from "../console-page.ts";

/** Wording of messages; what was sent and what failed. */
export const notificationPages: readonly ConsolePage[] = [
  {
    path: "/settings/templates",
    area: "settings",
    name: "templates",
    may: (permissions) => permissions["mayEditTemplates"] === true,
    load: async () => (await import("../../notification/page/templates/TemplatesPage.tsx")).TemplatesPage,
  },
  {
    path: "/settings/deliveries",
    area: "settings",
    name: "deliveries",
    may: (permissions) => permissions["maySeeDeliveries"] === true,
    load: async () => (await import("../../notification/page/deliveries/DeliveriesPage.tsx")).DeliveriesPage,
  },
  {
    path: "/settings/sms",
    area: "settings",
    name: "sms",
    may: (permissions) => permissions["mayEditSms"] === true,
    load: async () => (await import("../../notification/page/sms/SmsPage.tsx")).SmsPage,
  },
];
