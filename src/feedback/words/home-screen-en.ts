import type { EnglishOf } from "../../ui/words/screen-words.ts";
import type { zh } from "./home-screen-zh.ts";

export const en: EnglishOf<typeof zh> = {
  queues: {
    title: "Cases that wait",
    none: "No case waits for you. New ones will appear here, and you will be told.",
    unit: "{{count}} cases",
    unit_one: "{{count}} case",
  },
  first: { title: "The {{count}} most urgent", title_one: "The most urgent", all: "All of them" },
  month: {
    title: "This month",
    figures: "Figures",
    since: "Since yesterday: {{received}} received ({{complaints}} complaints), {{closed}} closed.",
    quiet: "Since yesterday nothing came in, and nothing was closed.",
    now: "{{open}} are open, {{overdue}} of them overdue.",
    onTime: "In time",
    onTimeNote: "Of the deadlines of this month, the share that was kept",
  },
};
