import { publicEn, type PublicWords } from "../../words/public-en.ts";
import { publicZh } from "../../words/public-zh.ts";

/** Languages of the pages for customers. */
export type PageLanguage = "zh" | "en";

/** The words of the pages in a language. */
export function pageWords(language: PageLanguage): PublicWords {
  return language === "en" ? publicEn : publicZh;
}

/** The language asked for in the address, else the browser's. */
export function languageOf(request: Request, accepted: PageLanguage): PageLanguage {
  const asked = new URL(request.url).searchParams.get("lang");
  return asked === "zh" || asked === "en" ? asked : accepted;
}

/** How a page tells moments. */
export interface PageClock {
  /** IANA name of the organization's zone. */
  readonly timeZone: string;
  /** ISO instant. */
  readonly now: string;
  readonly language: PageLanguage;
}

/** `5月12日 17:30`, `12 May, 17:30`; with the year where it is another. `at`: ISO instant. */
export function momentText(at: string, { timeZone, now, language }: PageClock): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const isThisYear = local.year === Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).year;
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", {
    timeZone,
    ...(!isThisYear && { year: "numeric" }),
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(local.epochMilliseconds));
}

/** `1.4 MB`, `320 KB`. */
export function sizeText(bytes: number): string {
  const kilobytes = bytes / 1_024;
  return kilobytes < 1_000
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1_024).toFixed(1)} MB`;
}
