import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { timeZoneShape } from "./person-fields.ts";

/** `{from: "09:00", to: "12:00"}`; the end may be `24:00`. What is wrong with hours the service says. */
const clockIntervalShape = z.object({ from: z.string().max(10), to: z.string().max(10) });
const dayHoursShape = z.array(clockIntervalShape).max(12);

/** Hours of each weekday, Monday first. */
const weeklyHoursShape = z.tuple([
  dayHoursShape,
  dayHoursShape,
  dayHoursShape,
  dayHoursShape,
  dayHoursShape,
  dayHoursShape,
  dayHoursShape,
]);

const dayKindShape = z.enum(["off", "work"]);
const dayLabelShape = z.object({ zh: z.string(), en: z.string() });

/** A date that the organization decided for itself. */
const ownDayShape = z.object({
  date: z.iso.date(),
  kind: dayKindShape,
  /** Null: the hours of a full working day. */
  hours: dayHoursShape.nullable(),
  label: z.string(),
  source: z.enum(["hand", "import"]),
});

export const calendarShape = z.object({
  id: z.uuid(),
  name: z.string(),
  timeZone: z.string(),
  weeklyHours: weeklyHoursShape,
  /** Whether China's statutory holidays and make-up days apply. */
  statutoryHolidays: z.boolean(),
  /** The calendar of every department that has none of its own. */
  isDefault: z.boolean(),
  updatedAt: z.iso.datetime(),
  revision: z.int(),
});

export type Calendar = z.output<typeof calendarShape>;

export const listCalendars = route({
  method: "get",
  path: "/api/v1/calendars",
  summary: "The working calendars in the order they were made.",
  query: pageQuery,
  answer: listPage(calendarShape),
});

export const getCalendar = route({
  method: "get",
  path: "/api/v1/calendars/{id}",
  summary: "One working calendar with its own days.",
  params: idParams,
  answer: calendarShape.extend({ ownDays: z.array(ownDayShape) }),
});

export const createCalendar = route({
  method: "post",
  path: "/api/v1/calendars",
  summary: "Adds a working calendar.",
  body: z.object({
    name: z.string().max(200),
    timeZone: timeZoneShape,
    /** Absent: Monday to Friday 09:00–12:00 and 13:30–18:00. */
    weeklyHours: weeklyHoursShape.optional(),
    statutoryHolidays: z.boolean().default(true),
  }),
  answer: calendarShape,
  status: 201,
});

export const updateCalendar = route({
  method: "patch",
  path: "/api/v1/calendars/{id}",
  summary: "Changes a working calendar, or makes it the default.",
  params: idParams,
  body: z.object({
    name: z.string().max(200).optional(),
    timeZone: timeZoneShape.optional(),
    weeklyHours: weeklyHoursShape.optional(),
    statutoryHolidays: z.boolean().optional(),
    /** True makes it the default in place of the present one. */
    isDefault: z.literal(true).optional(),
    revision: z.int(),
  }),
  answer: calendarShape,
});

export const deleteCalendar = route({
  method: "delete",
  path: "/api/v1/calendars/{id}",
  summary: "Deletes a working calendar that no department uses and that is not the default.",
  params: idParams,
});

const viewedDayShape = z.object({
  date: z.iso.date(),
  /** 1 Monday … 7 Sunday. */
  weekday: z.int(),
  kind: z.enum(["working", "weekend", "holiday", "make-up", "own-off", "own-work"]),
  label: dayLabelShape.nullable(),
  /** May yet change when the year's holidays are announced. */
  provisional: z.boolean(),
  workingMinutes: z.number(),
});

export const getCalendarYear = route({
  method: "get",
  path: "/api/v1/calendars/{id}/years/{year}",
  summary: "A year of a working calendar, month by month.",
  params: idParams.extend({ year: z.coerce.number().int().min(2004).max(2100) }),
  answer: z.object({
    year: z.int(),
    months: z.array(
      z.object({
        month: z.int(),
        days: z.array(viewedDayShape),
        workingDays: z.int(),
        workingMinutes: z.number(),
      }),
    ),
    workingDays: z.int(),
    workingMinutes: z.number(),
    provisional: z.boolean(),
  }),
});

const overrideParams = idParams.extend({ day: z.string().max(20) });

export const putCalendarOverride = route({
  method: "put",
  path: "/api/v1/calendars/{id}/overrides/{day}",
  summary: "Makes a date (YYYY-MM-DD) a day off or a working day in this calendar.",
  params: overrideParams,
  body: z.object({
    kind: dayKindShape,
    hours: dayHoursShape.nullable().default(null),
    label: z.string().trim().max(200).default(""),
  }),
  answer: ownDayShape,
});

export const deleteCalendarOverride = route({
  method: "delete",
  path: "/api/v1/calendars/{id}/overrides/{day}",
  summary: "Gives a date back to the week and the statutory holidays.",
  params: overrideParams,
});

export const importCalendarOverrides = route({
  method: "post",
  path: "/api/v1/calendars/{id}/override-imports",
  summary:
    "Takes over days from a sheet's rows (date, off or work, label, hours); good rows count, bad ones are told.",
  params: idParams,
  body: z.object({
    rows: z
      .array(z.array(z.string().max(200)).max(20))
      .min(1)
      .max(2000),
  }),
  answer: z.object({
    imported: z.int(),
    /** One per bad row; `message` is the sentence in the caller's language. */
    errors: z.array(
      z.object({
        row: z.int().nullable(),
        code: z.string(),
        message: z.string(),
      }),
    ),
  }),
});
