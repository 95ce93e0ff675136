import { useSyncExternalStore } from "react";

type Choice = ReadonlySet<string>;

let chosen: Choice = new Set();
const listeners = new Set<() => void>();

/** What is chosen in the inbox; it stays when a case is opened, and when the view is changed. */
export function useKeptChoice(): readonly [Choice, (choice: Choice) => void] {
  return [useSyncExternalStore(subscribe, () => chosen), choose];
}

function choose(choice: Choice): void {
  chosen = choice;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
