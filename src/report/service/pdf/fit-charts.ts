/** Where a block ends: page (from 1) and points from the page's top. Headings are not in the list. */
export interface BlockEnd {
  readonly index: number;
  readonly page: number;
  readonly y: number;
}

/** What the fit needs to know of each block of the report, in order. */
export interface Piece {
  readonly kind: string;
  /** Of charts: points, as drawn now. */
  readonly width?: number;
  readonly height?: number;
}

export interface Fit {
  readonly index: number;
  readonly width: number;
}

/** Points of the page the template sets: where text begins and ends, and what stands between blocks. */
const PAGE = { top: 82, bottom: 771, gap: 18, heading: 26 } as const;
/** Smaller than this the words of a chart are hard to read in print. */
const SMALLEST = 0.72;

/**
 * The first chart that went over to a new page though it would fit the rest of the page before at no less than
 * 72 % of its size, and that size; null when there is none. Keeps pages from staying half empty.
 */
export function fitChart(
  pieces: readonly Piece[],
  ends: readonly BlockEnd[],
  fitted: ReadonlySet<number>,
): Fit | null {
  for (const [place, end] of ends.entries()) {
    const before = ends[place - 1];
    const piece = pieces[end.index];
    if (piece?.kind !== "chart" || before?.page !== end.page - 1 || fitted.has(end.index)) continue;
    const headings = end.index - before.index - 1;
    const room = PAGE.bottom - before.y - PAGE.gap - headings * PAGE.heading;
    const width = shrunkWidth(piece, end.y - PAGE.top - room);
    if (width !== null) return { index: end.index, width };
  }
  return null;
}

/** The width at which a chart is `excess` points lower; null where that is too small, or needs no shrinking. */
function shrunkWidth({ width = 0, height = 1 }: Piece, excess: number): number | null {
  const factor = (height - excess) / height;
  return factor >= SMALLEST && factor < 1 ? width * factor : null;
}
