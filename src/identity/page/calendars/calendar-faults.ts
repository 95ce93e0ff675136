import { readHours } from "../../domain/calendar/working-hours.ts";
import { calendarFaults, type CalendarSettings } from "../../domain/calendar/calendar-settings.ts";
import type { Failure } from "../../../kit/failure.ts";
import { useLanguage } from "../../../ui/i18n.ts";
import { en } from "../../words/en.ts";
import { zh } from "../../words/zh.ts";
import type { DayHours } from "./week.ts";

type Sentence = (details: Readonly<Record<string, string | number>>) => string;

/** What is wrong with a calendar or with the hours of a date, in the words the server would use. */
export function useCalendarFaults(): {
  readonly ofSettings: (settings: CalendarSettings) => readonly string[];
  readonly ofHours: (date: string, hours: DayHours) => readonly string[];
  readonly say: (faults: readonly Failure[]) => readonly string[];
} {
  const sentences: Readonly<Record<string, Sentence>> = useLanguage() === "zh" ? zh : en;
  const say = (faults: readonly Failure[]): readonly string[] =>
    faults.map(({ code, details }) => sentences[code]?.(details as Parameters<Sentence>[0]) ?? code);
  return {
    say,
    ofSettings: (settings) => say(calendarFaults(settings)),
    ofHours: (date, hours) => say(readHours(hours, { date }).faults),
  };
}
