/** A store, product or counter that gets a code of its own. */
export interface Place {
  /** Goes along with every answer. */
  readonly code: string;
  /** Printed below the code. */
  readonly name: string;
}

export interface PlaceFault {
  /** From 1. */
  readonly line: number;
  readonly code: "code-missing" | "code-too-long" | "name-too-long" | "code-twice" | "too-many-lines";
}

/** Places at once. */
export const MOST_PLACES = 200;
const CODE_LENGTH = 60;
const NAME_LENGTH = 100;
/** As columns are parted when they are copied from a sheet or typed. */
const SEPARATOR = /[,，;；\t]/u;

/**
 * Reads one place a line: `SH01, 人民广场店`, parted by a comma, semicolon or tab; a code alone is its own name; empty
 * lines are passed over. Never throws; at most 200 places.
 */
export function readPlaceLines(text: string): {
  readonly places: readonly Place[];
  readonly faults: readonly PlaceFault[];
} {
  const places: Place[] = [];
  const faults: PlaceFault[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === "") continue;
    const place = placeOf(line);
    const fault = places.length >= MOST_PLACES ? "too-many-lines" : faultOf(place, seen);
    if (fault === null) places.push(place);
    else faults.push({ line: index + 1, code: fault });
    seen.add(place.code);
    if (fault === "too-many-lines") break;
  }
  return { places, faults };
}

function placeOf(line: string): Place {
  const at = line.search(SEPARATOR);
  const code = (at < 0 ? line : line.slice(0, at)).trim();
  return { code, name: (at < 0 ? "" : line.slice(at + 1).trim()) || code };
}

function faultOf({ code, name }: Place, seen: ReadonlySet<string>): PlaceFault["code"] | null {
  if (code === "") return "code-missing";
  if (code.length > CODE_LENGTH) return "code-too-long";
  if (name.length > NAME_LENGTH) return "name-too-long";
  return seen.has(code) ? "code-twice" : null;
}
