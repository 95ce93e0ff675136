/** What was typed into a form and not sent, as this tab keeps it; null where there is nothing or it cannot be read. */
export function keptValues(key: string): Readonly<Record<string, unknown>> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    const isForm = typeof kept === "object" && kept !== null && !Array.isArray(kept);
    return isForm && Object.keys(kept).length > 0 ? { ...kept } : null;
  } catch {
    return null;
  }
}

/** Adds the fields just changed: the others may be newer when the form is opened again. */
export function keepValues(
  key: string,
  changed: readonly string[],
  values: Readonly<Record<string, unknown>>,
): void {
  const fields = changed.map((name) => [name, values[name] ?? null] as const);
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...keptValues(key), ...Object.fromEntries(fields) }));
  } catch {
    // A full or forbidden storage costs the kept copy only; the words on the screen go on.
  }
}

/** For when the form was sent, or given up on purpose. */
export function dropValues(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // What cannot be stored was not kept either.
  }
}
