/** What `navigate` is told as `state` once a form is stored: leaving it then asks nothing. */
export const AFTER_SAVING = { saved: true } as const;

/** Whether a way was begun with `AFTER_SAVING`. */
export function isAfterSaving(state: unknown): boolean {
  return typeof state === "object" && state !== null && "saved" in state;
}
