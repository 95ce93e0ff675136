import { useSyncExternalStore } from "react";

/** Columns of the table besides the number, which is always there, in their order. */
export const TABLE_COLUMNS = [
  "customer",
  "words",
  "type",
  "priority",
  "stage",
  "department",
  "handler",
  "received",
  "due",
  "score",
  "closed",
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

const KEY = "huiyin.inbox-columns";
const USUAL: readonly TableColumn[] = TABLE_COLUMNS.filter(
  (name) => name !== "closed" && name !== "score" && name !== "department",
);

let shown: readonly TableColumn[] = readColumns(stored());
const listeners = new Set<() => void>();

/** The columns that this person chose on this device. */
export function useShownColumns(): readonly [
  readonly TableColumn[],
  (columns: readonly TableColumn[]) => void,
] {
  return [useSyncExternalStore(subscribe, () => shown), choose];
}

/** What cannot be meant is left out; nothing that can: the usual ones. */
export function readColumns(text: string | null): readonly TableColumn[] {
  const names = new Set((text ?? "").split(","));
  const known = TABLE_COLUMNS.filter((name) => names.has(name));
  return known.length > 0 ? known : USUAL;
}

function choose(columns: readonly TableColumn[]): void {
  shown = TABLE_COLUMNS.filter((name) => columns.includes(name));
  try {
    localStorage.setItem(KEY, shown.join(","));
  } catch {
    // A full or forbidden storage costs only the memory of the choice.
  }
  for (const listener of listeners) listener();
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
