/** What decides which call comes next. ISO instants. */
export interface Waiting {
  readonly dueAt: string | null;
  /** The customer asked to be called then; null: no appointment stands. */
  readonly againAt: string | null;
}

/**
 * Sorts calls to make: appointments whose time has come first, oldest first; then by deadline; appointments still to
 * come last, since nobody is called before the hour they asked for.
 */
export function callOrder(now: string): (a: Waiting, b: Waiting) => number {
  return (a, b) => groupOf(a, now) - groupOf(b, now) || earlier(momentOf(a, now), momentOf(b, now));
}

function groupOf({ againAt }: Waiting, now: string): number {
  if (againAt === null) return 1;
  return Temporal.Instant.compare(againAt, now) <= 0 ? 0 : 2;
}

function momentOf(waiting: Waiting, now: string): string | null {
  return groupOf(waiting, now) === 1 ? waiting.dueAt : waiting.againAt;
}

function earlier(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return Temporal.Instant.compare(a, b);
}
