import { gatherLines } from "./gather-lines.ts";

export type LogLevel = "info" | "warn" | "error";

/** Writes one line of the log. `fields` never hold bodies, cookies, contact data or secrets. */
export type Log = (level: LogLevel, event: string, fields?: Readonly<Record<string, unknown>>) => void;

export interface LogOptions {
  /** The present ISO instant, UTC. */
  clock?(): string;
  /** Each line in a write of its own, before the call returns. */
  readonly atOnce?: boolean;
}

/**
 * A log of one JSON object per line: `time` (ISO, UTC), `level`, `event`, then the fields. The lines of one turn of the
 * event loop go to `write` together; an error waits for nothing.
 */
export function jsonLog(
  write: (text: string) => void,
  { clock = () => new Date().toISOString(), atOnce = false }: LogOptions = {},
): Log {
  const lines = gatherLines(write);
  return (level, event, fields = {}) => {
    const replacer = Object.values(fields).some(needsReading) ? readable : undefined;
    lines.add(`${JSON.stringify({ time: clock(), level, event, ...fields }, replacer)}\n`);
    if (atOnce || level === "error") lines.flush();
  };
}

function needsReading(value: unknown): boolean {
  return typeof value === "bigint" || (typeof value === "object" && value !== null);
}

/**
 * Errors with what helps to find the cause; JSON alone would write `{}`. Without PostgreSQL's `detail`, which quotes
 * the row ("Key (email)=(…) already exists").
 */
function readable(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (!(value instanceof Error)) return value;
  const { name, message, stack, cause } = value;
  return { ...value, detail: undefined, name, message, stack, cause };
}
