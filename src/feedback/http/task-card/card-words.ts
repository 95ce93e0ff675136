import { fillIn } from "../../../platform/html/html-text.ts";
import { taskCardPageEn, type TaskCardPageWords } from "../../words/task-card-page-en.ts";
import { taskCardPageZh } from "../../words/task-card-page-zh.ts";
import type { TimeLeft } from "../../domain/task-card/time-left.ts";
import type { GuestDue } from "../../service/task-card/read-guest-page.ts";
import { momentText, type PageClock, type PageLanguage } from "../public-page/page-words.ts";

/** The words of the page of a card in a language. */
export function cardWords(language: PageLanguage): TaskCardPageWords {
  return language === "en" ? taskCardPageEn : taskCardPageZh;
}

/** `3月16日`, `16 March`; `date`: `YYYY-MM-DD`. */
export function dayText(date: string, language: PageLanguage): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", {
    timeZone: "UTC",
    month: "long",
    day: "numeric",
  }).format(Date.UTC(year, month - 1, day));
}

/** `3月16日 前，还剩 2 个工作日 3 小时`. */
export function dueText({ on, at, left }: GuestDue, clock: PageClock): string {
  const words = cardWords(clock.language);
  const date = on === null ? momentText(at ?? clock.now, clock) : dayText(on, clock.language);
  const time = timeText(left, clock.language);
  if (time === null) return fillIn(left.isLate ? words.lateLittle : words.leftLittle, { date });
  return fillIn(left.isLate ? words.late : words.left, { date, time });
}

/** Null: less than an hour. */
function timeText({ days, hours }: TimeLeft, language: PageLanguage): string | null {
  const words = cardWords(language);
  if (days === 0) return hours === 0 ? null : fillIn(hours === 1 ? words.hour : words.hours, { hours });
  const rest = hours === 0 ? "" : hours === 1 ? words.restHour : words.restHours;
  return fillIn((days === 1 ? words.day : words.days) + rest, { days, hours });
}
