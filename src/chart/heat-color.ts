/** From the worst to the best value; ever lighter, so that grey print shows the worst darkest. */
const STOPS = [
  [226, 113, 86],
  [240, 163, 138],
  [250, 222, 209],
  [243, 245, 247],
  [214, 227, 240],
] as const;

/**
 * Colour of a value on the way from `low` (worst) to `high` (best); values outside take the end's colour.
 * Dark text has a contrast of at least 4.5 on all of them.
 */
export function heatColor(value: number, low: number, high: number): string {
  const share = high === low ? 0.5 : Math.min(Math.max((value - low) / (high - low), 0), 1);
  const place = share * (STOPS.length - 1);
  const from = STOPS[Math.floor(place)] ?? STOPS[0];
  const to = STOPS[Math.ceil(place)] ?? from;
  const part = place - Math.floor(place);
  const mixed = from.map((channel, index) => Math.round(channel + ((to[index] ?? channel) - channel) * part));
  return `rgb(${mixed.join(",")})`;
}
