/** What a voice is. A complaint expects an answer (ISO 10002, 3.2). */
export const VOICES = ["complaint", "suggestion", "praise", "other"] as const;
export type Voice = (typeof VOICES)[number];

/** Type of a problem (2-capabilities, C2), with the two that the starter dictionary tells apart besides. */
export const PROBLEM_TYPES = [
  "attitude",
  "response_speed",
  "repair_quality",
  "technical_ability",
  "product_quality",
  "convenience",
  "communication",
  "price",
  "other",
] as const;
export type ProblemType = (typeof PROBLEM_TYPES)[number];

/** Nature of a problem (C4); it follows from the type. */
export const NATURES = [
  "attitude",
  "technical",
  "process_efficiency",
  "product_quality",
  "communication",
] as const;
export type Nature = (typeof NATURES)[number];

export const SCOPES = ["single", "common", "systemic"] as const;
export type Scope = (typeof SCOPES)[number];

export const NEEDS = ["functional", "service_experience", "emotional"] as const;
export type Need = (typeof NEEDS)[number];

/** Whether the words tell what happened, what was felt, or both. */
export const BASES = ["fact", "feeling", "both"] as const;
export type Basis = (typeof BASES)[number];

/** Complex cases go to qualified people. */
export const DIFFICULTIES = ["ordinary", "complex"] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

const NATURE_OF: Readonly<Record<ProblemType, Nature | null>> = {
  attitude: "attitude",
  response_speed: "process_efficiency",
  repair_quality: "technical",
  technical_ability: "technical",
  product_quality: "product_quality",
  convenience: "process_efficiency",
  communication: "communication",
  price: "communication",
  other: null,
};

/** The nature that follows from a type; null: a person names it. */
export function natureOf(type: ProblemType): Nature | null {
  return NATURE_OF[type];
}
