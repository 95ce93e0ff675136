/** What every job carries: the organization it works for, null for work of the installation. */
export interface JobData {
  readonly orgId: number | null;
}

/** How a kind of job is run and retried. */
export interface JobPolicy {
  /** `module.what-it-does`; stable. */
  readonly name: string;
  /** Tries after the first; 5 unless told. */
  readonly retryLimit?: number;
  /** Seconds before the first retry; 10 unless told. */
  readonly retryDelay?: number;
  /** Doubles the delay at each retry (with some chance, up to an hour), unless false. */
  readonly retryBackoff?: boolean;
  /** Seconds after which a try that does not end counts as failed; 900 unless told. */
  readonly expireInSeconds?: number;
  /** Jobs of this kind that one process runs at once; 1 unless told. */
  readonly concurrency?: number;
  /** A job that failed for good is shown to the administrators of its organization, unless false. */
  readonly deadLetter?: boolean;
  /** Seconds that a finished job with its data is kept; a day unless told. */
  readonly keepSeconds?: number;
  /** True: of the jobs with one `singletonKey` only one waits at a time; all need a key then. Fixed once in use. */
  readonly oneWaitingPerKey?: boolean;
}

/** A kind of job; `T` is the data it needs, plain JSON. */
export interface Job<T extends JobData> extends JobPolicy {
  /** Never set: holds the type of the data. */
  readonly dataType?: T;
}

/** One try of a job under way. */
export interface JobTry {
  readonly jobId: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** True when a failure of this try is final. */
  readonly last: boolean;
  /** Aborted when the server stops before the job is done; the job is then tried again after the restart. */
  readonly signal: AbortSignal;
}

/** A kind of job with what does it. Throwing makes the try fail; the job is retried by its policy. */
export interface JobHandler {
  readonly job: JobPolicy;
  handle(data: JobData, attempt: JobTry): Promise<void>;
}

/** Declares a kind of job. */
export function defineJob<T extends JobData>(policy: JobPolicy): Job<T> {
  return policy;
}

/** Ties `handle` to a kind of job. */
export function handledBy<T extends JobData>(
  job: Job<T>,
  handle: (data: T, attempt: JobTry) => Promise<void>,
): JobHandler {
  return { job, handle: (data, attempt) => handle(data as T, attempt) };
}

/** A job that is begun again and again. */
export interface Schedule {
  readonly job: JobPolicy;
  /** Five fields of cron: minute, hour, day, month, weekday. */
  readonly cron: string;
  /** IANA name; UTC unless told. */
  readonly timeZone?: string;
  readonly data: JobData;
}
