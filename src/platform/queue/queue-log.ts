type Facts = Readonly<Record<string, unknown>>;

/** Where the queue writes what went on. */
export interface QueueLog {
  info(message: string, facts?: Facts): void;
  warn(message: string, facts?: Facts): void;
  error(message: string, facts?: Facts): void;
}

/** Milliseconds during which the same trouble is told once. */
const QUIET = 60_000;

/** Tells each trouble at most once a minute: while the database is away every worker runs into it each second. */
export function oncePerMinute(log: QueueLog): (message: string, error: unknown) => void {
  const told = new Map<string, number>();
  return (message, error) => {
    const reason = reasonOf(error);
    const key = `${message} ${reason}`;
    const last = told.get(key);
    const now = performance.now();
    if (last !== undefined && now - last < QUIET) return;
    if (told.size > 100) told.clear();
    told.set(key, now);
    log.warn(message, { reason });
  };
}

/** One line on what was thrown. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  if (error instanceof Error) return error.message || error.name;
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return typeof error === "string" ? error : JSON.stringify(error);
}
