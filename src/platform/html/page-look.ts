import { createHash } from "node:crypto";
import { PAGE_STYLE } from "./page-style.ts";

/** Colours of one mode of a page, `#rrggbb`. */
interface BrandMode {
  readonly main: string;
  readonly on: string;
}

/** What a page for customers shows of the organization whose page it is. */
export interface PageBrand {
  readonly colours: { readonly light: BrandMode; readonly dark: BrandMode } | null;
  /** Path on this server. */
  readonly logo: string | null;
}

/** How a page looks: whose it is, and whether it stands in another site's page. */
export interface PageLook {
  readonly brand: PageBrand | null;
  /** Asked for with `?embed=1`: without its own head. */
  readonly embedded: boolean;
  /** CSS of this kind of page beside that of all. */
  readonly style?: string | undefined;
}

export const PLAIN_LOOK: PageLook = { brand: null, embedded: false };

/** The look of the page that is asked for. */
export function lookOf(request: Request, brand: PageBrand | null, style?: string): PageLook {
  return { brand, embedded: new URL(request.url).searchParams.get("embed") === "1", style };
}

/** The style elements' contents, in order: that of all pages, that of the kind, the organization's colours. */
export function stylesOf({ brand, style = "" }: PageLook): readonly string[] {
  return [PAGE_STYLE, style, coloursOf(brand)].filter((text) => text !== "");
}

function coloursOf(brand: PageBrand | null): string {
  const colours = brand?.colours;
  if (!colours) return "";
  const set = ({ main, on }: BrandMode): string => `:root{--main:${main};--on:${on}}`;
  return `${set(colours.light)}@media(prefers-color-scheme:dark){${set(colours.dark)}}`;
}

const HASHES = new Map<string, string>();
/** Organizations change their colours rarely; past this many all are computed anew. */
const MOST_HASHES = 1_000;

function hashOf(style: string): string {
  const known = HASHES.get(style);
  if (known !== undefined) return known;
  if (HASHES.size >= MOST_HASHES) HASHES.clear();
  const hash = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
  HASHES.set(style, hash);
  return hash;
}

/**
 * Lets a page use its own script, styles and pictures and nothing else.
 * @param framing who may show it in a frame: any site, or none
 */
export function pagePolicy(look: PageLook, framing: "any" | "none"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${stylesOf(look).map(hashOf).join(" ")}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ...(framing === "none" ? ["frame-ancestors 'none'"] : []),
  ].join("; ");
}
