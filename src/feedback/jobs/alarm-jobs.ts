import { IDENTITY_EVENTS } from "../../identity/domain/events.ts";
import { openSession, systemActor } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Database, Tx } from "../../platform/db/database.ts";
import type { DomainEvent } from "../../platform/events/append-event.ts";
import type { Consumer } from "../../platform/events/consumer.ts";
import { handledBy, type JobHandler, type Schedule } from "../../platform/queue/job.ts";
import { soundAlarmsJob } from "../service/alarms/alarm-job.ts";
import { soundAllAlarms } from "../service/alarms/sound-all-alarms.ts";
import { moveDepartmentCases } from "../service/hand-over/move-department-cases.ts";
import { releaseCases } from "../service/hand-over/release-cases.ts";
import { refreshAllDeadlines } from "../service/policies/refresh-all-deadlines.ts";
import { refreshDeadlines } from "../service/policies/refresh-deadlines.ts";
import {
  askForRefresh,
  refreshAllDeadlinesJob,
  refreshDeadlinesJob,
} from "../service/policies/refresh-job.ts";

/** What keeps the clocks. */
export interface AlarmJobDeps {
  readonly database: Database;
  /** ISO instant of now. */
  readonly clock: () => string;
}

/** The jobs of clocks. */
export function alarmJobs({ database, clock }: AlarmJobDeps): readonly JobHandler[] {
  return [
    handledBy(soundAlarmsJob, (_, { signal }) => soundAllAlarms(database, clock, signal)),
    handledBy(refreshAllDeadlinesJob, () => refreshAllDeadlines(database, clock())),
    handledBy(refreshDeadlinesJob, async ({ orgId, after }) => {
      const session = openSession(database, systemActor(orgId), { requestId: null, address: null }, clock);
      await session.begin((work) => refreshDeadlines(work, after));
    }),
  ];
}

/** When they begin by themselves. */
export function alarmSchedules(timeZone: string): readonly Schedule[] {
  return [
    { job: soundAlarmsJob, cron: "* * * * *", data: { orgId: null } },
    { job: refreshAllDeadlinesJob, cron: "20 3 * * *", timeZone, data: { orgId: null } },
  ];
}

/** What clocks and owners do when people, departments and calendars change. */
export function alarmConsumers(clock: () => string): readonly Consumer[] {
  const workOf = ({ orgId }: DomainEvent, tx: Tx): Work => ({
    tx,
    actor: systemActor(orgId),
    now: clock(),
    requestId: null,
    address: null,
  });
  return [
    {
      name: "feedback.follow-calendars",
      types: [IDENTITY_EVENTS.calendarChanged, IDENTITY_EVENTS.departmentCalendarChanged],
      handle: (event, tx) => askForRefresh(workOf(event, tx)),
    },
    {
      name: "feedback.release-cases",
      types: [IDENTITY_EVENTS.userRemoved],
      handle: async (event, tx) => {
        await releaseCases(workOf(event, tx), String(event.payload["userId"]));
      },
    },
    {
      name: "feedback.move-department-cases",
      types: [IDENTITY_EVENTS.departmentClosed],
      handle: async (event, tx) => {
        await moveDepartmentCases(workOf(event, tx), String(event.payload["departmentId"]));
      },
    },
  ];
}
