/** Steps back and forth of something that is never changed in place. */
export interface EditHistory<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Changes with the same name that follow soon after another are one step: typing in one field. */
  readonly last: { readonly name: string; readonly at: number } | null;
}

const MOST_STEPS = 200;
/** A pause in typing longer than this begins a new step. */
const PAUSE_MS = 1_500;

export function beginHistory<T>(present: T): EditHistory<T> {
  return { past: [], present, future: [], last: null };
}

/** A change at `at` (milliseconds, any origin); the same value again is no step. `name` null: a step of its own. */
export function record<T>(
  history: EditHistory<T>,
  next: T,
  { name, at }: { readonly name: string | null; readonly at: number },
): EditHistory<T> {
  const { past, present, last } = history;
  if (next === present) return history;
  const joins = name !== null && last?.name === name && at - last.at <= PAUSE_MS && past.length > 0;
  return {
    past: joins ? past : [...past.slice(1 - MOST_STEPS), present],
    present: next,
    future: [],
    last: name === null ? null : { name, at },
  };
}

export function undo<T>(history: EditHistory<T>): EditHistory<T> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), present: past.at(-1) as T, future: [present, ...future], last: null };
}

export function redo<T>(history: EditHistory<T>): EditHistory<T> {
  const [next, ...rest] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future: rest, last: null };
}
