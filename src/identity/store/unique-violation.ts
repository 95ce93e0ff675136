const UNIQUE_VIOLATION = "23505";

/** True when the database refused a row because of the unique index `index`. */
export function violates(error: unknown, index: string): boolean {
  if (!(error instanceof Error) || !("code" in error) || !("constraint" in error)) return false;
  return error.code === UNIQUE_VIOLATION && error.constraint === index;
}
