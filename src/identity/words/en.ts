import type { zh } from "./zh.ts";

type Details = Readonly<Record<string, string | number>>;

const WEEKDAYS = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Hours stand on a weekday (1–7) or on a date. */
function hoursPlace({ weekday, date }: Details): string {
  return weekday === undefined ? String(date) : (WEEKDAYS[Number(weekday)] ?? "");
}

/** Sentences for the failures of people, departments and calendars: what is wrong, where, what to do. */
export const en: Readonly<Record<keyof typeof zh, (details: Details) => string>> = {
  "calendar-name-missing": () => "The working calendar has no name; give it one.",
  "calendar-name-too-long": ({ limit }) =>
    `The name of the working calendar has more than ${limit} characters; shorten it.`,
  "calendar-zone-unknown": ({ zone }) =>
    `There is no time zone "${zone}"; choose one from the list, for example Asia/Shanghai.`,
  "calendar-hours-unreadable": (d) =>
    `The hours "${d["from"]}–${d["to"]}" on ${hoursPlace(d)} cannot be read; write them like 09:00–12:00.`,
  "calendar-hours-backwards": (d) =>
    `The hours "${d["from"]}–${d["to"]}" on ${hoursPlace(d)} do not end after they begin; to work through midnight, split them into a part up to 24:00 and one from 00:00 on the next day.`,
  "calendar-hours-overlap": (d) =>
    `The hours "${d["from"]}–${d["to"]}" on ${hoursPlace(d)} overlap the ones before; change them so that they do not.`,
  "calendar-date-impossible": ({ date }) => `There is no day "${date}"; change it to a real date.`,
  "calendar-day-twice": ({ date }) => `${date} is set twice; keep only one.`,
  "calendar-day-off-with-hours": ({ date }) =>
    `${date} is a day off but has working hours; clear the hours, or make it a working day.`,
  "calendar-day-without-hours": ({ date }) => `${date} is a working day without hours; fill in its hours.`,
  "calendar-label-too-long": ({ date, limit }) =>
    `The label of ${date} has more than ${limit} characters; shorten it.`,
  "calendar-without-working-time": () =>
    "This calendar has no working time at all, so no deadline can be computed; fill in hours for at least one day.",
  "calendar-never-works": ({ from, years }) =>
    `From ${from} on there is no working time for ${years} years, so the deadline cannot be computed; check the weekly hours of the working calendar.`,
  "calendar-import-empty": () =>
    "The sheet has no row to import; fill in at least one row with a date and off or work.",
  "calendar-import-columns": () =>
    "The header lacks a date column or a kind column; add both and import again.",
  "calendar-row-date": ({ row, text }) =>
    `The date "${text}" in row ${row} cannot be read or does not exist; write it like 2026-02-17.`,
  "calendar-row-kind": ({ row, text }) =>
    `"${text}" in row ${row} is neither a day off nor a working day; write off or work.`,
  "calendar-row-twice": ({ row, date }) =>
    `${date} in row ${row} has stood in an earlier row; keep only one of them.`,
  "calendar-row-hours": ({ row, text }) =>
    `The hours "${text}" in row ${row} cannot be used: write them like 09:00-12:00 13:30-18:00, without overlap, and only for working days.`,
  "calendar-row-label": ({ row, limit }) =>
    `The label in row ${row} has more than ${limit} characters; shorten it.`,
};
