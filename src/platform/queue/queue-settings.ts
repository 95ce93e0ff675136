import type { JobPolicy } from "./job.ts";

/** How quick the queue is; seconds. The defaults are for production, tests are in a hurry. */
export interface QueuePace {
  /** Between looks for jobs whose time has come; new jobs wake a worker at once. */
  readonly poll: number;
  /** A job whose worker was not heard of for so long is given to another; at least 10. */
  readonly heartbeat: number;
  /** Between looks for such jobs. */
  readonly supervise: number;
  /** That running jobs have to end when the server stops. */
  readonly patience: number;
}

export const PACE: QueuePace = { poll: 5, heartbeat: 60, supervise: 15, patience: 10 };

/** The queue in which pg-boss puts jobs that failed for good. */
export const DEAD_LETTERS: JobPolicy = {
  name: "dead-letter",
  retryLimit: 1_000,
  retryDelay: 30,
  retryBackoff: false,
  deadLetter: false,
};

const DAY = 86_400;

/** pg-boss's words for a policy, with our defaults. */
export function queueSettings(job: JobPolicy, pace: QueuePace) {
  const backoff = job.retryBackoff ?? true;
  return {
    retryLimit: job.retryLimit ?? 5,
    retryDelay: job.retryDelay ?? 10,
    retryBackoff: backoff,
    retryDelayMax: backoff ? 3_600 : null,
    expireInSeconds: job.expireInSeconds ?? 900,
    deleteAfterSeconds: job.keepSeconds ?? DAY,
    retentionSeconds: 90 * DAY,
    heartbeatSeconds: pace.heartbeat,
    deadLetter: (job.deadLetter ?? true) ? DEAD_LETTERS.name : null,
    notify: true,
  };
}
