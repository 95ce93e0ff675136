import { useSyncExternalStore } from "react";

const MINUTE = 60_000;

/** The present minute (milliseconds since 1970, full minutes); what shows it follows the clock. */
export function useNow(): number {
  return useSyncExternalStore(everyMinute, thisMinute);
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE) * MINUTE;
}

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE / 4);
  return () => clearInterval(timer);
}
