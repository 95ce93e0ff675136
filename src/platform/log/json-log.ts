export type LogLevel = "info" | "warn" | "error";

/** Writes one line of the log. `fields` never hold bodies, cookies, contact data or secrets. */
export type Log = (level: LogLevel, event: string, fields?: Readonly<Record<string, unknown>>) => void;

/** A log of one JSON object per line: `time` (ISO, UTC), `level`, `event`, then the fields. */
export function jsonLog(
  write: (line: string) => void,
  clock: () => string = () => new Date().toISOString(),
): Log {
  return (level, event, fields = {}) => {
    write(`${JSON.stringify({ time: clock(), level, event, ...fields }, readable)}\n`);
  };
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
