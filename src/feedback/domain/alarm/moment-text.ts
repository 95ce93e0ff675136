import { dayText } from "./day-text.ts";

/** `3月12日 18:00` or `12 March, 18:00`, on the wall clock of the zone. */
export function momentText(instant: string, timeZone: string, language: "zh" | "en"): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const day = dayText(at.toPlainDate().toString(), language);
  const time = at.toPlainTime().toString({ smallestUnit: "minute" });
  return language === "zh" ? `${day} ${time}` : `${day}, ${time}`;
}
