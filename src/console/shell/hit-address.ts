import { matchPath } from "react-router";
import type { ConsolePage } from "../console-page.ts";

/** Page of each kind of record that the search finds. */
const RECORD_PATHS = new Map([["customer", "/customers/:id"]]);

/** Where a found record opens; null while the console has no page for its kind. */
export function hitAddress(pages: readonly ConsolePage[], kind: string, id: string): string | null {
  const address = RECORD_PATHS.get(kind)?.replace(":id", encodeURIComponent(id));
  if (address === undefined) return null;
  return pages.some(({ path }) => matchPath(path, address)) ? address : null;
}
