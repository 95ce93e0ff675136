import { randomUUIDv7 } from "node:crypto";
import { deliverMail } from "../notification/service/deliver-mail.ts";
import { inOrganization, type Database } from "../platform/db/database.ts";
import { consumeEvent } from "../platform/events/consumer.ts";
import type { Mailer } from "../platform/mail/mailer.ts";
import { mailingConsumers, mailingJobs } from "../survey/jobs/mailing-jobs.ts";
import { submitAnswers } from "../survey/service/answering/submit-answers.ts";
import { surveyEntries } from "../survey/service/answering/survey-entries.ts";
import { responseIntake } from "../survey/service/intake/response-intake.ts";
import { LINKS } from "./survey.ts";

/** What the worker of an organization does for mailings, step by step. */
export function mailingWorker(parts: {
  readonly database: Database;
  readonly orgId: number;
  readonly clock: () => string;
  readonly mailer: Mailer;
}) {
  const { database, orgId, clock, mailer } = parts;
  const [advance] = mailingJobs({ database, secret: LINKS.secret, clock });
  return {
    /** Runs the job of a mailing once, as a worker does. */
    async advance(mailingId: string): Promise<void> {
      const signal = new AbortController().signal;
      await advance?.handle({ orgId, mailingId } as never, {
        jobId: randomUUIDv7(),
        attempt: 1,
        last: false,
        signal,
      });
    },
    /** Hands every waiting mail whose moment has come to the mail server. */
    async deliver(by: Mailer = mailer): Promise<void> {
      const due = await inOrganization(database, orgId, (tx) =>
        tx
          .selectFrom("notification_delivery")
          .where("org_id", "=", orgId)
          .where("status", "in", ["queued", "failed"])
          .select("id")
          .orderBy("id")
          .execute(),
      );
      for (const { id } of due) await deliverMail({ database, mailer: by, clock }, { orgId, deliveryId: id });
    },
    /** Lets mailings hear of every event so far. */
    async hear(): Promise<void> {
      const rows = await database.kysely
        .selectFrom("system.outbox")
        .selectAll()
        .where("org_id", "=", orgId)
        .execute();
      for (const row of rows) {
        const event = {
          id: row.id,
          orgId,
          type: row.type,
          payload: row.payload as Record<string, unknown>,
          occurredAt: row.occurred_at,
        };
        for (const consumer of mailingConsumers(clock))
          if (consumer.types.includes(row.type)) await consumeEvent(database, consumer, event, clock());
      }
    },
  };
}

/** What customers do with their links. */
export function answeringOf(database: Database, clock: () => string) {
  return {
    /** Answers the survey behind a token as a customer does. */
    async answer(token: string): Promise<void> {
      const entries = surveyEntries({ database, secret: LINKS.secret, clock });
      const entry = await entries.find(token);
      if (!entry) throw new Error(`nothing behind ${token}`);
      const outcome = await submitAnswers(
        responseIntake({ database, clock, isDatabaseAway: () => false }),
        entry,
        {
          version: entry.version,
          answers: { overall: 5 },
          id: randomUUIDv7(),
          mode: "script",
          language: "zh",
          fields: {},
          seconds: 40,
        },
      );
      if ("faults" in outcome) throw new Error(JSON.stringify(outcome.faults));
    },
  };
}
