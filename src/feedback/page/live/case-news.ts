import { useSyncExternalStore } from "react";

/** Cases that somebody else changed while they are being written to, with the revision they have now. */
const news = new Map<string, number>();
const listeners = new Set<() => void>();

export function noteNews(id: string, revision: number): void {
  news.set(id, revision);
  for (const listener of listeners) listener();
}

export function dropNews(id: string): void {
  if (!news.delete(id)) return;
  for (const listener of listeners) listener();
}

/** The revision that somebody else has made of the case; null: what is shown is what there is. */
export function useNews(id: string): number | null {
  return useSyncExternalStore(subscribe, () => news.get(id) ?? null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
