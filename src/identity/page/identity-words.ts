import { defineWords } from "../../ui/i18n.ts";
import type { zh as calendarZh } from "../words/screen-calendar-zh.ts";
import type { zh as auditZh } from "../words/screen-audit-zh.ts";
import type { zh } from "../words/screen-zh.ts";

/** Words of the organization, its people, departments and keys. */
export const useIdentityWords = defineWords<typeof zh>("identity", {
  zh: async () => (await import("../words/screen-zh.ts")).zh,
  en: async () => (await import("../words/screen-en.ts")).en,
});

/** Words of working calendars. */
export const useCalendarWords = defineWords<typeof calendarZh>("identity-calendar", {
  zh: async () => (await import("../words/screen-calendar-zh.ts")).zh,
  en: async () => (await import("../words/screen-calendar-en.ts")).en,
});

/** Words of the audit log: sentences of actions, names of records and details. */
export const useAuditWords = defineWords<typeof auditZh>("identity-audit", {
  zh: async () => (await import("../words/screen-audit-zh.ts")).zh,
  en: async () => (await import("../words/screen-audit-en.ts")).en,
});
