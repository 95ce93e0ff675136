import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/task-card-screen-zh.ts";

/** Words of tasks and checks for people without an account. */
export const useTaskCardWords = defineWords<typeof zh>("feedback-task-card", {
  zh: async () => (await import("../../words/task-card-screen-zh.ts")).zh,
  en: async () => (await import("../../words/task-card-screen-en.ts")).en,
});
