import type { ProblemClass, ThemeMention } from "../../../language/domain/verbatim-reading.ts";
import { civicWords } from "./civic-words.ts";
import type { ProblemType } from "./classification.ts";
import type { FoundWord } from "./listed-words.ts";
import type { Proposed } from "./triage-suggestion.ts";
import type { VoiceReading } from "./voice-reading.ts";

const TYPE_OF: Readonly<Record<ProblemClass, ProblemType>> = {
  attitude: "attitude",
  "response-speed": "response_speed",
  "repair-quality": "repair_quality",
  "technical-ability": "technical_ability",
  "product-quality": "product_quality",
  convenience: "convenience",
  communication: "communication",
  price: "price",
  other: "other",
};

/** Themes without a class of their own weigh less than any that has one. */
const OTHER_WEIGHT = 0.4;
/** A matter of towns and estates, for which there is no type. */
const CIVIC: Proposed<ProblemType> = { value: "other", confidence: 0.6, by: "words" };
const UNKNOWN: Proposed<ProblemType> = { value: "other", confidence: 0.3, by: "default" };

/** Themes that tell the type: the blamed ones; else those neither blamed nor praised; else all. */
export function tellingThemes({ reading }: VoiceReading): readonly ThemeMention[] {
  for (const polarity of ["negative", "neutral"] as const) {
    const found = reading.themes.filter((theme) => theme.polarity === polarity);
    if (found.length > 0) return found;
  }
  return reading.themes;
}

export function typeOfTheme({ problemClass }: ThemeMention): ProblemType {
  return TYPE_OF[problemClass];
}

/** Types of problem that are blamed. */
export function blamedTypes({ reading }: VoiceReading): ReadonlySet<ProblemType> {
  const blamed = reading.themes.filter(({ polarity }) => polarity === "negative");
  return new Set(blamed.map(typeOfTheme).filter((type) => type !== "other"));
}

/** Words of a matter of towns and estates that outweigh the themes of service; none where they do not. */
export function civicWordsOf(voice: VoiceReading): readonly FoundWord[] {
  const typed = onePerPlace(tellingThemes(voice)).map(typeOfTheme);
  return civicWords(voice.verbatim, typed.filter((type) => type !== "other").length);
}

/** The type named most often; of two, the one named first. The confidence is its share of what was named. */
export function starterType(voice: VoiceReading): Proposed<ProblemType> {
  if (civicWordsOf(voice).length > 0) return CIVIC;
  const weights = new Map<ProblemType, number>();
  let sum = 0;
  for (const theme of onePerPlace(tellingThemes(voice))) {
    const type = typeOfTheme(theme);
    const weight = type === "other" ? OTHER_WEIGHT : 1;
    weights.set(type, (weights.get(type) ?? 0) + weight);
    sum += weight;
  }
  let best: ProblemType | null = null;
  for (const [type, weight] of weights) if (best === null || weight > weights.get(best)!) best = type;
  if (best === null) return UNKNOWN;
  return {
    value: best,
    confidence: Math.min(0.9, (0.85 * weights.get(best)!) / Math.max(1, sum)),
    by: "words",
  };
}

/** A word that names two themes of one type counts once. */
function onePerPlace(themes: readonly ThemeMention[]): ThemeMention[] {
  const seen = new Set<string>();
  return themes.filter((theme) => {
    const key = `${theme.start} ${theme.problemClass}`;
    return !seen.has(key) && seen.add(key);
  });
}
