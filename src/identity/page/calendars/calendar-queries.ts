import { queryOptions } from "@tanstack/react-query";
import type { getCalendar, getCalendarYear } from "../../contract/calendar.ts";
import { request, type Answer } from "../../../ui/api-client.ts";

export type CalendarWithDays = Answer<typeof getCalendar>;
export type OwnDay = CalendarWithDays["ownDays"][number];
export type CalendarYear = Answer<typeof getCalendarYear>;
export type CalendarMonth = CalendarYear["months"][number];
export type ViewedDay = CalendarMonth["days"][number];

/** One calendar with its own days. */
export const calendarQuery = (id: string) =>
  queryOptions({
    queryKey: ["calendars", id],
    queryFn: ({ signal }) =>
      request<typeof getCalendar>({ method: "get", path: "/api/v1/calendars/{id}", params: { id }, signal }),
  });

/** A year of a calendar, month by month. */
export const yearQuery = (id: string, year: number) =>
  queryOptions({
    queryKey: ["calendars", id, "years", year],
    queryFn: ({ signal }) =>
      request<typeof getCalendarYear>({
        method: "get",
        path: "/api/v1/calendars/{id}/years/{year}",
        params: { id, year },
        signal,
      }),
  });
