import { createContext, use } from "react";
import type { Area } from "../console-page.ts";

/** Open tasks per place of the rail; a place without tasks has no entry. */
export const CountersContext = createContext<ReadonlyMap<Area, number>>(new Map());

export function useCounters(): ReadonlyMap<Area, number> {
  return use(CountersContext);
}
