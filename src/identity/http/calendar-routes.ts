import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/calendar.ts";
import { clearOwnDay } from "../service/clear-own-day.ts";
import { createCalendar } from "../service/create-calendar.ts";
import { deleteCalendar } from "../service/delete-calendar.ts";
import { getCalendar } from "../service/get-calendar.ts";
import { importOwnDays } from "../service/import-own-days.ts";
import { listCalendars } from "../service/list-calendars.ts";
import type { Session } from "../service/session.ts";
import { setOwnDay } from "../service/set-own-day.ts";
import { updateCalendar } from "../service/update-calendar.ts";
import { viewCalendarYear } from "../service/view-calendar-year.ts";
import type { Work } from "../service/work.ts";
import { answerCopy, rowError } from "./calendar-answers.ts";

/** Working calendars, their own days and their years. */
export function calendarRoutes(api: Api<Work, Session>): void {
  api.route(contract.listCalendars, async ({ query }, work) => answerCopy(await listCalendars(work, query)));

  api.route(contract.getCalendar, async ({ params }, work) => answerCopy(await getCalendar(work, params.id)));

  api.route(contract.createCalendar, async ({ body }, work) => answerCopy(await createCalendar(work, body)));

  api.route(contract.updateCalendar, async ({ params, body }, work) =>
    answerCopy(await updateCalendar(work, params.id, body)),
  );

  api.route(contract.deleteCalendar, ({ params }, work) => deleteCalendar(work, params.id));

  api.route(contract.getCalendarYear, async ({ params }, work) =>
    answerCopy(await viewCalendarYear(work, params.id, params.year)),
  );

  api.route(contract.putCalendarOverride, async ({ params, body }, work) =>
    answerCopy(await setOwnDay(work, params.id, { ...body, date: params.day })),
  );

  api.route(contract.deleteCalendarOverride, ({ params }, work) => clearOwnDay(work, params.id, params.day));

  api.route(contract.importCalendarOverrides, async ({ params, body }, work) => {
    const { imported, faults } = await importOwnDays(work, params.id, body.rows);
    return { imported, errors: faults.map((fault) => rowError(fault, work.actor.language)) };
  });
}
