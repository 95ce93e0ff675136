import { PgBoss } from "pg-boss";
import { openDatabase, type Database, type Tx } from "../db/database.ts";
import { surviveDeafOwners } from "../db/deaf-clients.ts";
import type { DomainEvent } from "../events/append-event.ts";
import { consumeEvent, type Consumer } from "../events/consumer.ts";
import { consumerJobName, dispatchOutbox, type OutgoingJob } from "../events/dispatch-outbox.ts";
import { startDispatcher } from "../events/dispatcher.ts";
import type { Log } from "../log/json-log.ts";
import { handledBy, type JobData, type JobHandler, type Schedule } from "./job.ts";
import { prepareQueues, prepareSchedules } from "./prepare-queues.ts";
import { oncePerMinute } from "./queue-log.ts";
import { PACE, type QueuePace } from "./queue-settings.ts";
import { sendJobs } from "./send-jobs.ts";
import { workDeadLetters, workJob } from "./work-jobs.ts";

export interface QueueOptions {
  /** What handlers and consumers work with; the queue has a few connections of its own besides. */
  readonly database: Database;
  readonly handlers: readonly JobHandler[];
  readonly consumers: readonly Consumer[];
  readonly schedules: readonly Schedule[];
  readonly log: Log;
  /** ISO instant of now. */
  readonly clock: () => string;
  /** What differs from the usual pace. */
  readonly pace?: Partial<QueuePace>;
}

/** The jobs and events of a worker. */
export interface Queue {
  /** Makes or upgrades the tables (schema `pgboss`, under a lock) and begins to work. */
  start(): Promise<void>;
  /** Takes no new jobs and waits up to 10 s for those under way; what is not done by then is done after a restart. */
  stop(): Promise<void>;
}

/**
 * The queue of a worker process. Only workers open one: whoever wants something done leaves an event (`appendEvent`)
 * or asks for a job (`enqueue`) in its transaction, and this hands them on.
 */
export function openQueue(options: QueueOptions): Queue {
  const pace = { ...PACE, ...options.pace };
  const tell = oncePerMinute(options.log);
  surviveDeafOwners();
  const boss = new PgBoss({
    connectionString: options.database.url,
    application_name: "huiyin-queue",
    schema: "pgboss",
    max: 4,
    useListenNotify: true,
    superviseIntervalSeconds: pace.supervise,
    monitorIntervalSeconds: pace.supervise,
    maintenanceIntervalSeconds: 3_600,
    cronMonitorIntervalSeconds: 15,
    cronWorkerIntervalSeconds: 5,
  });
  boss.on("error", (error) => tell("queue-in-trouble", error));
  boss.on("warning", (warning) => tell("queue-warning", warning.message));
  const handlers = [...options.handlers, ...options.consumers.map((consumer) => deliver(options, consumer))];
  let halt: (() => Promise<void>)[] = [];

  return {
    start: async () => {
      halt = [() => boss.stop({ graceful: true, timeout: pace.patience * 1_000 })];
      await boss.start();
      await prepareQueues(boss, handlers, pace);
      await prepareSchedules(boss, options.schedules);
      await workDeadLetters(boss, options, pace);
      for (const handler of handlers) await workJob(boss, handler, { log: options.log, pace });
      halt.unshift(dispatchTo(boss, options, handlers));
    },
    stop: async () => {
      for (const end of halt.splice(0)) await end();
    },
  };
}

/** The outbox is emptied over a connection of its own, so that the pool's releases are those of the app. */
function dispatchTo(
  boss: PgBoss,
  options: QueueOptions,
  handlers: readonly JobHandler[],
): () => Promise<void> {
  const database = openDatabase(options.database.url, { connections: 1 });
  const tell = oncePerMinute(options.log);
  const routes = {
    consumers: options.consumers,
    jobs: handlers.map((handler) => handler.job.name),
    send: (tx: Tx, jobs: readonly OutgoingJob[]) => sendJobs(boss, tx, jobs),
  };
  const stop = startDispatcher({
    dispatch: () => dispatchOutbox(database, routes),
    pool: options.database.pool,
    failed: (error) => tell("outbox-not-emptied", error),
  });
  return async () => {
    await stop();
    await database.close();
  };
}

function deliver(options: QueueOptions, consumer: Consumer): JobHandler {
  const job = {
    name: consumerJobName(consumer),
    retryLimit: 8,
    retryDelay: 5,
    concurrency: 2,
    keepSeconds: 3_600,
  };
  return handledBy<JobData>(job, async (data) => {
    await consumeEvent(options.database, consumer, data as DomainEvent, options.clock());
  });
}
