/** Minutes from one try to the next; after the last the message is given up, some two days after the first. */
const MINUTES = [1, 5, 30, 120, 360, 720, 1_440];

/** Minutes until the next try after `attempts` tries that failed; null: there is none. */
export function minutesToNextTry(attempts: number): number | null {
  return MINUTES[attempts - 1] ?? null;
}
