import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const PACKAGE = "@fontsource/noto-sans-sc";
const require = createRequire(import.meta.url);

/** The part that holds almost every Chinese text; all others only serve what it lacks. */
export const MAIN_PART = "chinese-simplified";
export const MAIN_FAMILY = "Huiyin Sans";

export type Weight = 400 | 700;

/** The family name under which a part of the face is unpacked: "Huiyin Sans" or, for the others, "Huiyin Sans 102". */
export function familyOf(part: string): string {
  return part === MAIN_PART ? MAIN_FAMILY : `${MAIN_FAMILY} ${part}`;
}

/** Folder and version of the installed font package. */
export function fontPackage(): { readonly folder: string; readonly version: string } {
  const manifest = require.resolve(`${PACKAGE}/package.json`);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return { folder: path.dirname(manifest), version };
}

/** Path of a part's WOFF file inside the package. */
export function woffOf(folder: string, part: string, weight: Weight): string {
  return path.join(folder, "files", `noto-sans-sc-${part}-${weight}-normal.woff`);
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly part: string;
}

/** The stretches of code points each part promises, as the package states them in unicode.json. */
export function readRanges(folder: string): Range[] {
  const stated = JSON.parse(readFileSync(path.join(folder, "unicode.json"), "utf8")) as Record<
    string,
    string
  >;
  return Object.entries(stated).flatMap(([key, ranges]) => {
    const part = key.replace(/[[\]]/gu, "");
    return ranges.split(",").map((range) => {
      const [low = "", high = low] = range.trim().replace(/^U\+/u, "").split("-");
      return { low: Number.parseInt(low, 16), high: Number.parseInt(high, 16), part };
    });
  });
}
