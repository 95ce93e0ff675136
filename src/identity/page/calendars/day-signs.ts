/** The sign of a kind of day, so that colour is never alone; null where the plain number says enough. */
export const SIGNS = {
  working: null,
  weekend: null,
  holiday: "signOff",
  "make-up": "signWork",
  "own-off": "signOff",
  "own-work": "signWork",
} as const;
