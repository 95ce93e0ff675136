import { createContext, use } from "react";
import { matchPath } from "react-router";
import type { ConsolePage } from "./console-page.ts";

/** All pages; by context, since pages must not import the list that imports them. */
export const PagesContext = createContext<readonly ConsolePage[]>([]);

/** Tells whether the console has a page at an address, so that nothing leads nowhere. */
export function useHasPage(): (address: string) => boolean {
  const pages = use(PagesContext);
  return (address) => pages.some(({ path }) => matchPath(path, address) !== null);
}
