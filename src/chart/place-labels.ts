import type { Box } from "./shapes.ts";

export interface LabelWish {
  /** The point the label belongs to, pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelPlace extends Box {
  /** True when the label had to move away: a thin line then leads to its point. */
  readonly led: boolean;
}

/** Directions in the order a reader prefers them: right, left, above, below, then the corners. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;
const DISTANCES = [8, 20, 34, 50, 70, 95];
const POINT_RADIUS = 7;

/**
 * Finds a place for each label beside its point, free of points, of `taken` boxes, of each other and inside `area`;
 * crowded points go first. Where nothing is free the place with the least overlap is taken.
 */
export function placeLabels(wishes: readonly LabelWish[], area: Box, taken: readonly Box[]): LabelPlace[] {
  const obstacles = [...taken, ...wishes.map(pointBox)];
  const order = wishes
    .map((_, index) => index)
    .toSorted((a, b) => crowd(wishes, b) - crowd(wishes, a) || a - b);
  const places = new Map<number, LabelPlace>();
  for (const index of order) {
    const wish = wishes[index];
    if (wish === undefined) continue;
    const place = bestPlace(wish, area, obstacles);
    places.set(index, place);
    obstacles.push(place);
  }
  return wishes.map((wish, index) => places.get(index) ?? { ...wish, led: false });
}

function pointBox({ x, y }: LabelWish): Box {
  return { x: x - POINT_RADIUS, y: y - POINT_RADIUS, width: POINT_RADIUS * 2, height: POINT_RADIUS * 2 };
}

/** How many other points are near. */
function crowd(wishes: readonly LabelWish[], index: number): number {
  const own = wishes[index];
  if (own === undefined) return 0;
  return wishes.filter((other) => Math.abs(other.x - own.x) < own.width && Math.abs(other.y - own.y) < 40)
    .length;
}

function bestPlace(wish: LabelWish, area: Box, obstacles: readonly Box[]): LabelPlace {
  let best: LabelPlace | null = null;
  let least = Infinity;
  for (const [step, distance] of DISTANCES.entries()) {
    for (const [dx, dy] of DIRECTIONS) {
      const place = { ...boxAt(wish, dx, dy, distance), led: step > 1 };
      const cost = obstacles.reduce((sum, box) => sum + overlap(place, box), outside(place, area) * 4);
      if (cost < least) {
        best = place;
        least = cost;
      }
      if (least === 0) return best ?? place;
    }
  }
  return best ?? { ...boxAt(wish, 1, 0, 8), led: false };
}

function boxAt(wish: LabelWish, dx: number, dy: number, distance: number): Box {
  return {
    x: wish.x + dx * distance + (dx < 0 ? -wish.width : dx === 0 ? -wish.width / 2 : 0),
    y: wish.y + dy * distance + (dy < 0 ? -wish.height : dy === 0 ? -wish.height / 2 : 0),
    width: wish.width,
    height: wish.height,
  };
}

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

function outside(box: Box, area: Box): number {
  // Whole pixels: a product of widths is seldom exact.
  return Math.round(box.width * box.height - overlap(box, area));
}
