import type { zh } from "./zh.ts";

type Details = Readonly<Record<string, string | number>>;

const WEEKDAYS = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Hours stand on a weekday (1–7) or on a date. */
function hoursPlace({ weekday, date }: Details): string {
  return weekday === undefined ? String(date) : (WEEKDAYS[Number(weekday)] ?? "");
}

/** Sentences for the failures of people, departments and calendars: what is wrong, where, what to do. */
export const en: Readonly<Record<keyof typeof zh, (details: Details) => string>> = {
  "wrong-credentials": () =>
    'The mail address or the password is wrong; try again, or use "Forgot password".',
  "wrong-password": () => "The present password is wrong; type it again.",
  "too-many-attempts": ({ minutes }) => `Too many attempts; try again in ${minutes} minutes.`,
  "forbidden-no-organization": () =>
    "This login belongs to no organization any more; ask an administrator for a new invitation.",
  "password-too-short": ({ limit }) => `The password is too short; use at least ${limit} characters.`,
  "password-is-email": () => "The password must not be the mail address; choose another.",
  "password-too-common": () => "This password is very common and easily guessed; choose another.",
  "gone-reset-link": () =>
    "This link for a new password is wrong, was used, or is older than an hour; ask for a new one.",
  "gone-setup-link": () =>
    "This set-up link is wrong, was used, or was replaced; use the link printed in the terminal at the latest start.",
  "time-zone-unknown": ({ zone }) =>
    `There is no time zone "${zone}"; choose one from the list, for example Asia/Shanghai.`,
  "not-found-invitation": () =>
    "This invitation link is wrong; check that it is complete, or ask an administrator for a new one.",
  "gone-invitation-used": () => "This invitation was used already; if that was you, just sign in.",
  "gone-invitation-expired": () => "This invitation has expired; ask an administrator for a new one.",
  "gone-invitation-revoked": () => "This invitation was withdrawn; ask an administrator.",
  "invitation-password-missing": () =>
    "Type a password: a new one for a new login, the present one for a login that exists.",
  "conflict-invitation-accepted": ({ name }) =>
    `${name} has accepted the invitation; to end the membership, remove the person in the list of people.`,
  "conflict-user-present": ({ email }) => `${email} is a member of this organization already.`,
  "conflict-user-changed": () =>
    "Somebody else has just changed this person; reload and make the change again.",
  "conflict-own-removal": () => "One cannot remove oneself; ask another administrator.",
  "conflict-last-administrator": () =>
    "This is the last administrator who can sign in; make somebody else administrator first.",
  "conflict-login-exists": ({ email }) => `${email} has a login already; use another mail address.`,
  "conflict-login-elsewhere": ({ name }) =>
    `The login of ${name} opens another organization too, so its password cannot be reset here; ${name} can use "Forgot password" on the sign-in page.`,
  "user-without-login": ({ name }) => `${name} has no login yet; send an invitation first.`,
  "department-unknown": () => "The chosen department does not exist or is closed; choose another.",
  "department-parent-unknown": () =>
    "The chosen parent department does not exist or is closed; choose another.",
  "department-ring": ({ name }) =>
    `"${name}" cannot be placed below itself or one of its own departments; choose another parent.`,
  "conflict-department-changed": () =>
    "Somebody else has just changed this department; reload and make the change again.",
  "conflict-department-name": ({ name }) =>
    `There is a department "${name}" at that place already; choose another name.`,
  "conflict-department-people": ({ name, people }) =>
    `"${name}" still has people (${people}), so it cannot be closed; move them to other departments first.`,
  "conflict-department-parts": ({ name, parts }) =>
    `"${name}" still has departments below it (${parts}), so it cannot be closed; move or close them first.`,
  "calendar-unknown": () => "The chosen working calendar does not exist; choose another.",
  "conflict-calendar-changed": () =>
    "Somebody else has just changed this calendar; reload and make the change again.",
  "conflict-calendar-name": ({ name }) =>
    `There is a working calendar "${name}" already; choose another name.`,
  "conflict-calendar-default": ({ name }) =>
    `"${name}" is the default calendar and cannot be deleted; make another one the default first.`,
  "conflict-calendar-used": ({ name, departments }) =>
    `Departments (${departments}, closed ones included) work by "${name}", so it cannot be deleted; give them another calendar first.`,
  "cursor-unknown": () => "This place in the list is not known; begin again at the first page.",
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
