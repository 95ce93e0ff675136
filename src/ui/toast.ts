/** A short word about something done; what needs an answer belongs in a dialog or beside its field. */
export interface Toast {
  readonly id: number;
  readonly kind: "good" | "bad";
  readonly text: string;
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Says it in the corner of the screen and to screen readers; goes away after six seconds (a fault: ten). */
export function toast(text: string, kind: Toast["kind"] = "good"): void {
  const id = nextId++;
  set([...toasts.slice(-2), { id, kind, text }]);
  setTimeout(() => dismissToast(id), kind === "good" ? 6_000 : 10_000);
}

export function dismissToast(id: number): void {
  set(toasts.filter((shown) => shown.id !== id));
}

export function readToasts(): readonly Toast[] {
  return toasts;
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
