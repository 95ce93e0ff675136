import type { Basis, Difficulty, Need, ProblemType, Scope, Voice } from "./classification.ts";
import { blamedTypes } from "./starter-type.ts";
import type { Proposed } from "./triage-suggestion.ts";
import {
  COMMON_WORDS,
  EMOTIONAL_WORDS,
  FUNCTIONAL_WORDS,
  LEGAL_WORDS,
  SERVICE_WORDS,
  SYSTEMIC_WORDS,
} from "./triage-words.ts";
import { hasReason, listedIn } from "./voice-reading.ts";
import type { VoiceReading } from "./voice-reading.ts";

/** So many types of problem in one voice make it complex. */
const SEVERAL_TYPES = 3;

const NEED_OF_TYPE: Readonly<Record<ProblemType, Need | null>> = {
  attitude: "service_experience",
  response_speed: "service_experience",
  repair_quality: "functional",
  technical_ability: "functional",
  product_quality: "functional",
  convenience: "service_experience",
  communication: "service_experience",
  price: "service_experience",
  other: null,
};

/** Systemic when rules, systems or all outlets are named; common when it hits many or comes again; else single. */
export function starterScope(voice: VoiceReading, kind: Voice): Proposed<Scope> {
  if (kind !== "praise") {
    if (listedIn(voice, SYSTEMIC_WORDS).length > 0)
      return { value: "systemic", confidence: 0.65, by: "words" };
    const isCommon = listedIn(voice, COMMON_WORDS).length > 0 || hasReason(voice, "repeated");
    if (isCommon) return { value: "common", confidence: 0.65, by: "words" };
  }
  return { value: "single", confidence: 0.6, by: "default" };
}

/**
 * What the customer needs: the thing to work (functional), to be served well (service experience), or to be heard
 * (emotional). Feelings decide only where they outweigh what happened; a fault goes before the waiting it caused.
 */
export function starterNeed(voice: VoiceReading, type: Proposed<ProblemType>): Proposed<Need> {
  const functional = listedIn(voice, FUNCTIONAL_WORDS).length;
  const service = listedIn(voice, SERVICE_WORDS).length;
  const emotional = listedIn(voice, EMOTIONAL_WORDS).length;
  const sum = functional + service + emotional;
  if (sum === 0) return needOfType(type);
  if (emotional > functional + service) return byShare("emotional", emotional, sum);
  return functional >= service
    ? byShare("functional", functional, sum)
    : byShare("service_experience", service, sum);
}

function byShare(value: Need, part: number, sum: number): Proposed<Need> {
  return { value, confidence: Math.min(0.85, 0.35 + (0.5 * part) / sum), by: "words" };
}

function needOfType(type: Proposed<ProblemType>): Proposed<Need> {
  const need = type.by === "words" ? NEED_OF_TYPE[type.value] : null;
  if (need !== null) return { value: need, confidence: 0.6, by: "words" };
  return { value: "service_experience", confidence: 0.35, by: "default" };
}

export function starterBasis({ reading }: VoiceReading): Proposed<Basis> {
  if (reading.nature === "none") return { value: "feeling", confidence: 0.4, by: "default" };
  return { value: reading.nature, confidence: 0.7, by: "words" };
}

/** Complex: danger, heavy loss, authorities or the law, a repeated fault, or three types of problem at once. */
export function starterDifficulty(voice: VoiceReading): Proposed<Difficulty> {
  const isComplex =
    hasReason(voice, "safety-risk", "heavy-loss", "media-or-authority", "repeated") ||
    listedIn(voice, LEGAL_WORDS).length > 0 ||
    blamedTypes(voice).size >= SEVERAL_TYPES;
  if (isComplex) return { value: "complex", confidence: 0.75, by: "words" };
  return { value: "ordinary", confidence: 0.6, by: "default" };
}
