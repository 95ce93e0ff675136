import type { Work } from "../../identity/service/work.ts";
import type { SearchHit, SearchSource } from "./search-source.ts";

/** Findings of all sources, `limit` of each kind at most, in the order of the sources. */
export async function searchEverything(
  work: Work,
  sources: readonly SearchSource[],
  text: string,
  limit: number,
): Promise<{ items: SearchHit[] }> {
  const items: SearchHit[] = [];
  for (const source of sources) items.push(...(await source.search(work, text, limit)));
  return { items };
}
