/** Errors of the network below the connection. */
const NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "ENOENT",
]);
/** operator_intervention of a server that stops or starts, and too_many_connections. */
const SERVER_AWAY = new Set(["57P01", "57P02", "57P03", "53300"]);
/** pg tells these without a code. */
const LOST =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection ended unexpectedly/iu;
const CONFLICTS = new Map([
  ["23505", "conflict-duplicate"],
  ["23503", "conflict-reference"],
  ["40001", "conflict-concurrent"],
  ["40P01", "conflict-concurrent"],
  ["22021", "invalid-text"],
]);

/** True when the error says that the database cannot be reached just now: gone, restarting, or full of connections. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  const code = codeOf(error);
  return (
    LOST.test(error.message) ||
    SERVER_AWAY.has(code) ||
    code.startsWith("08") ||
    (NETWORK.has(code) && isFromDriver(error))
  );
}

/** The code of a failure for a constraint that a use case did not foresee, or null. */
export function constraintCode(error: unknown): string | null {
  return error instanceof Error ? (CONFLICTS.get(codeOf(error)) ?? null) : null;
}

/** The mail server or a webhook may be away too; only connections made by the driver count. */
function isFromDriver(error: Error): boolean {
  return /[\\/]node_modules[\\/]pg(?:-pool)?[\\/]/u.test(error.stack ?? "");
}

function codeOf(error: Error): string {
  return "code" in error ? String(error.code) : "";
}
