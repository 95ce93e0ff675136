import type { Voice } from "./classification.ts";
import type { Proposed } from "./triage-suggestion.ts";
import { INQUIRY_WORDS, REQUEST_WORDS } from "./triage-words.ts";
import { channelKind, hasReason, isNegative, isPlainQuestion, listedIn } from "./voice-reading.ts";
import type { VoiceReading } from "./voice-reading.ts";

/** Score (−1 … 1) from which a text says clearly what it thinks. */
const CLEAR = 0.5;

/**
 * What a voice is, by the starter dictionary and the facts. A complaint is dissatisfaction addressed to an organization
 * where a response is expected (ISO 10002, 3.2): it says so, threatens, reports danger, loss or a repeated fault, comes
 * through an authority, or blames by a channel by which customers turn to us. A bad answer to our own question that
 * asks for nothing is `other`: dissatisfied, and no complaint. So is a question
 * that neither blames nor clearly praises, also with a low score.
 */
export function starterVoice(voice: VoiceReading): Proposed<Voice> {
  return complaintOf(voice) ?? blameOf(voice) ?? otherVoice(voice);
}

function complaintOf(voice: VoiceReading): Proposed<Voice> | null {
  if (channelKind(voice.facts) === "external") return byWords("complaint", 0.98);
  if (hasReason(voice, "complaint", "media-or-authority")) return byWords("complaint", 0.95);
  if (hasReason(voice, "safety-risk", "heavy-loss")) return byWords("complaint", 0.88);
  if (hasReason(voice, "may-leave")) return byWords("complaint", 0.8);
  if (hasReason(voice, "repeated") && isNegative(voice)) return byWords("complaint", 0.85);
  return null;
}

function blameOf(voice: VoiceReading): Proposed<Voice> | null {
  if (!isNegative(voice)) return null;
  if (isPlainQuestion(voice)) return byWords("other", 0.6);
  const clear = Math.abs(voice.reading.score) >= CLEAR;
  if (channelKind(voice.facts) === "own") return byWords("complaint", clear ? 0.8 : 0.65);
  if (asksForHelp(voice)) return byWords("complaint", 0.65);
  return byWords("other", clear ? 0.7 : 0.55);
}

function otherVoice(voice: VoiceReading): Proposed<Voice> {
  const { reading } = voice;
  if (hasReason(voice, "suggestion")) return byWords("suggestion", asksForHelp(voice) ? 0.55 : 0.75);
  if (reading.score < CLEAR && listedIn(voice, INQUIRY_WORDS).length > 0) return byWords("other", 0.6);
  if (reading.polarity === "positive") return byWords("praise", reading.score >= CLEAR ? 0.85 : 0.65);
  if (hasReason(voice, "praise")) return byWords("praise", 0.6);
  if (hasReason(voice, "so-so", "nothing-said")) return byWords("other", 0.7);
  return { value: "other", confidence: 0.4, by: "default" };
}

function asksForHelp(voice: VoiceReading): boolean {
  return listedIn(voice, REQUEST_WORDS).length > 0;
}

function byWords(value: Voice, confidence: number): Proposed<Voice> {
  return { value, confidence, by: "words" };
}
