import type { Log } from "../log/json-log.ts";

/** Milliseconds during which the same trouble is told once. */
const QUIET = 60_000;

/** Tells each trouble at most once a minute: while the database is away every worker runs into it each second. */
export function oncePerMinute(log: Log): (event: string, error: unknown) => void {
  const told = new Map<string, number>();
  return (event, error) => {
    const reason = reasonOf(error);
    const key = `${event} ${reason}`;
    const last = told.get(key);
    const now = performance.now();
    if (last !== undefined && now - last < QUIET) return;
    if (told.size > 100) told.clear();
    told.set(key, now);
    log("warn", event, { reason });
  };
}

/** One line on what was thrown. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  if (error instanceof Error) return error.message || error.name;
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return typeof error === "string" ? error : JSON.stringify(error);
}
