import { matchPath } from "react-router";
import type { Area, ConsolePage } from "../console-page.ts";

/** The rail's place of the page at `pathname`; null where there is none. */
export function areaOf(pages: readonly ConsolePage[], pathname: string): Area | null {
  return pages.find(({ path }) => matchPath(path, pathname))?.area ?? null;
}
