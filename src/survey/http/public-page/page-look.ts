import { createHash } from "node:crypto";
import type { BrandMode } from "../../domain/channels/brand-colours.ts";
import type { PageBrand } from "../../service/channels/branding.ts";
import { PAGE_STYLE } from "./page-style.ts";

/** How a page looks: whose it is, and whether it stands in another site's page. */
export interface PageLook {
  readonly brand: PageBrand | null;
  /** Asked for with `?embed=1`: without its own head. */
  readonly embedded: boolean;
}

export const PLAIN_LOOK: PageLook = { brand: null, embedded: false };

/** The look of the page that is asked for. */
export function lookOf(request: Request, brand: PageBrand | null): PageLook {
  return { brand, embedded: new URL(request.url).searchParams.get("embed") === "1" };
}

/** The organization's colours in place of those of `PAGE_STYLE`; "" where it has none. */
export function brandStyle({ brand }: PageLook): string {
  const colours = brand?.colours;
  if (!colours) return "";
  const set = ({ main, on }: BrandMode): string => `:root{--main:${main};--on:${on}}`;
  return `${set(colours.light)}@media(prefers-color-scheme:dark){${set(colours.dark)}}`;
}

const hashOf = (style: string): string => `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
const STYLE_HASH = hashOf(PAGE_STYLE);

/** Lets the page use its own script, styles and pictures and nothing else; any site may show it in a frame. */
export function pagePolicy(look: PageLook): string {
  const own = brandStyle(look);
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${STYLE_HASH}${own === "" ? "" : ` ${hashOf(own)}`}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}
