import { readFileSync } from "node:fs";
import { familyOf, fontPackage, MAIN_PART, readRanges, type Weight } from "./font-parts.ts";
import { standIns, type Covers } from "./printable-text.ts";
import { readCoverage } from "./read-coverage.ts";
import { unpackPart } from "./unpack-part.ts";

const WEIGHTS: readonly Weight[] = [400, 700];

/** The fonts that print a text: TrueType files of weights 400 and 700, and their families in the order of use. */
export interface PrintFonts {
  readonly files: readonly string[];
  readonly families: readonly string[];
  readonly covers: Covers;
  /** The family that has the character; the main one when none has. */
  readonly familyFor: (code: number) => string;
}

interface Part {
  readonly family: string;
  readonly files: readonly string[];
  readonly coverage: ReadonlySet<number>;
}

const opened = new Map<string, Part>();
let ranges: ReturnType<typeof readRanges> | null = null;

/** Unpacks the parts of the face that the text needs: always the main one, the others only for characters it lacks. */
export function printFonts(text: string): PrintFonts {
  const main = openPart(MAIN_PART);
  const parts = [main];
  const add = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0;
    if (parts.some((part) => part.coverage.has(code))) return true;
    const found = findPart(code);
    if (found !== null) parts.push(found);
    return found !== null;
  };
  for (const character of new Set(text)) {
    if (!add(character)) for (const each of standIns(character).join("")) add(each);
  }
  const holder = (code: number) => parts.find((part) => part.coverage.has(code));
  return {
    files: WEIGHTS.flatMap((_, index) => parts.map((part) => part.files[index] ?? "")),
    families: parts.map((part) => part.family),
    covers: (code) => holder(code) !== undefined,
    familyFor: (code) => (holder(code) ?? main).family,
  };
}

/** The part that really has the character: the stated ranges promise more than the files hold. */
function findPart(code: number): Part | null {
  ranges ??= readRanges(fontPackage().folder);
  const names = ranges.filter(({ low, high }) => code >= low && code <= high).map(({ part }) => part);
  for (const name of names) {
    const part = openPart(name);
    if (part.coverage.has(code)) return part;
  }
  return null;
}

function openPart(name: string): Part {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const files = WEIGHTS.map((weight) => unpackPart(name, weight));
  const part = { family: familyOf(name), files, coverage: readCoverage(readFileSync(files[0] ?? "")) };
  opened.set(name, part);
  return part;
}
