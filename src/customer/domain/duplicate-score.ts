/** Why two records may be one customer. */
export const DUPLICATE_REASONS = ["same-phone", "same-email", "same-name", "similar-name"] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What is compared of a record; `nameKey` is the name without width, case, signs and legal form. */
export interface DuplicateCandidate {
  readonly kind: string;
  readonly nameKey: string;
  readonly region: string | null;
}

export interface DuplicateJudgement {
  readonly reasons: readonly DuplicateReason[];
  /** 0–1. */
  readonly score: number;
}

/** Share of common pairs of letters from which two names count as similar. */
const SIMILAR = 0.75;
/** Least score that is suggested. */
const ENOUGH = 0.5;
/** How sure each reason alone makes; several combine as 1 − Π(1 − p). */
const WEIGHT: Readonly<Record<DuplicateReason, number>> = {
  "same-phone": 0.7,
  "same-email": 0.7,
  "same-name": 0.8,
  "similar-name": 0.5,
};
/** Many people have one name: for persons it counts little without a number or address, in one region a bit more. */
const PERSON_NAME_WEIGHT = { sameRegion: 0.5, elsewhere: 0.35 };
/** Records of two regions may be branches, a company and a person are rarely one. */
const DIFFERENCE = 0.8;

/**
 * Judges a pair; null when it should not be suggested. `shared` names the contact data both have.
 * Two persons of one name are suggested only with a shared number or address, or in the same region.
 */
export function judgeDuplicate(
  a: DuplicateCandidate,
  b: DuplicateCandidate,
  shared: { readonly phone: boolean; readonly email: boolean },
): DuplicateJudgement | null {
  const name = nameReason(a.nameKey, b.nameKey);
  const reasons: DuplicateReason[] = [];
  if (shared.phone) reasons.push("same-phone");
  if (shared.email) reasons.push("same-email");
  if (name) reasons.push(name);
  const persons = a.kind === "individual" && b.kind === "individual";
  const personName = PERSON_NAME_WEIGHT[inSameRegion(a, b) ? "sameRegion" : "elsewhere"];
  const weigh = (reason: DuplicateReason): number =>
    persons && reason === name ? personName : WEIGHT[reason];
  const doubt = reasons.reduce((left, reason) => left * (1 - weigh(reason)), 1);
  const score = (1 - doubt) * unlikeness(a, b);
  return score >= ENOUGH ? { reasons, score: Math.round(score * 100) / 100 } : null;
}

function inSameRegion(a: DuplicateCandidate, b: DuplicateCandidate): boolean {
  return a.region !== null && a.region === b.region;
}

/** Factor on the score for what speaks against one customer. */
function unlikeness(a: DuplicateCandidate, b: DuplicateCandidate): number {
  const apart = a.region !== null && b.region !== null && a.region !== b.region;
  return (apart ? DIFFERENCE : 1) * (a.kind === b.kind ? 1 : DIFFERENCE);
}

function nameReason(a: string, b: string): DuplicateReason | null {
  if (a.length < 2 || b.length < 2) return null;
  if (a === b) return "same-name";
  return nameSimilarity(a, b) >= SIMILAR ? "similar-name" : null;
}

/** Dice coefficient over pairs of neighbouring letters, 0–1 (Dice 1945). */
export function nameSimilarity(a: string, b: string): number {
  const pairsA = letterPairs(a);
  const pairsB = letterPairs(b);
  const left = new Map<string, number>();
  for (const pair of pairsA) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsB) {
    const count = left.get(pair) ?? 0;
    if (count > 0) common += 1;
    left.set(pair, count - 1);
  }
  return pairsA.length + pairsB.length === 0 ? 0 : (2 * common) / (pairsA.length + pairsB.length);
}

function letterPairs(text: string): readonly string[] {
  const letters = [...text];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
