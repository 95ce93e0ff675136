import { CONTACT_EVENTS } from "../domain/mailing/contact-events.ts";
import { SURVEY_EVENTS } from "../domain/events.ts";
import { openSession, systemActor } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Database, Tx } from "../../platform/db/database.ts";
import type { DomainEvent } from "../../platform/events/append-event.ts";
import type { Consumer } from "../../platform/events/consumer.ts";
import { handledBy, type JobHandler, type Schedule } from "../../platform/queue/job.ts";
import { advanceMailing } from "../service/mailing/advance-mailing.ts";
import { advanceMailingJob, sweepMailingsJob } from "../service/mailing/mailing-job.ts";
import { noteAnswer, noteRefusal } from "../service/mailing/note-contact-change.ts";
import { sweepMailings } from "../service/mailing/sweep-mailings.ts";

/** What sends mailings. */
export interface MailingJobDeps {
  readonly database: Database;
  /** Signs links. */
  readonly secret: string;
  /** ISO instant of now. */
  readonly clock: () => string;
}

/** The jobs of mailings. */
export function mailingJobs(deps: MailingJobDeps): readonly JobHandler[] {
  const { database, clock } = deps;
  return [
    handledBy(advanceMailingJob, async ({ orgId, mailingId }, { signal }) => {
      const session = openSession(database, systemActor(orgId), { requestId: null, address: null }, clock);
      for (;;) {
        signal.throwIfAborted();
        const next = await session.begin((work) => advanceMailing(work, deps, mailingId));
        if (next === null || Date.parse(next) > Date.parse(clock())) return;
      }
    }),
    handledBy(sweepMailingsJob, () => sweepMailings(database, clock())),
  ];
}

/** When they begin by themselves. */
export const MAILING_SCHEDULES: readonly Schedule[] = [
  { job: sweepMailingsJob, cron: "*/10 * * * *", data: { orgId: null } },
];

/** What mailings do when a customer answered or wants to be left in peace. */
export function mailingConsumers(clock: () => string): readonly Consumer[] {
  const workOf = ({ orgId }: DomainEvent, tx: Tx): Work => ({
    tx,
    actor: systemActor(orgId),
    now: clock(),
    requestId: null,
    address: null,
  });
  return [
    {
      name: "survey.note-answer",
      types: [SURVEY_EVENTS.responseReceived],
      handle: async (event, tx) => {
        const { surveyId, customerId } = event.payload;
        if (typeof customerId !== "string" || typeof surveyId !== "string") return;
        await noteAnswer(workOf(event, tx), { surveyId, customerId, at: event.occurredAt });
      },
    },
    {
      name: "survey.note-refusal",
      types: CONTACT_EVENTS,
      handle: async (event, tx) => {
        const { customerId, purpose, granted, channel } = event.payload;
        if (typeof customerId !== "string") return;
        const refuses = purpose === "survey" ? granted === false : channel === "email" || channel === "all";
        if (refuses) await noteRefusal(workOf(event, tx), customerId);
      },
    },
  ];
}
