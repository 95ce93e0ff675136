import type { Area } from "../console-page.ts";

const NONE: ReadonlyMap<Area, number> = new Map();

/**
 * Open tasks per place of the rail; a place without tasks has no entry. Modules whose work waits for people (cases,
 * call-backs) add their count here; customers and settings have none.
 */
export function useCounters(): ReadonlyMap<Area, number> {
  return NONE;
}
