import type { TriageTask } from "./learned-suggestions.ts";
import { starterNeed, starterScope } from "./starter-kind.ts";
import { starterType } from "./starter-type.ts";
import type { Proposed } from "./triage-suggestion.ts";
import { channelKind, hasReason, isNegative } from "./voice-reading.ts";
import type { VoiceReading } from "./voice-reading.ts";

/** Nothing was read on the task. */
const NOTHING = "";

/**
 * What the starter dictionary reads in a voice, as a code for each task: confirmed labels are counted under it, so that
 * an organization's practice replaces the starter's say reading by reading.
 */
export function triageHints(voice: VoiceReading): Readonly<Record<TriageTask, string>> {
  const type = starterType(voice);
  return {
    voice: `${toneOf(voice)}/${channelKind(voice.facts)}`,
    problemType: spoken(type),
    need: spoken(starterNeed(voice, type)),
    scope: spoken(starterScope(voice, "other")),
    department: NOTHING,
  };
}

function spoken({ value, by }: Proposed<string>): string {
  return by === "default" ? NOTHING : value;
}

function toneOf(voice: VoiceReading): string {
  const { score } = voice.reading;
  if (hasReason(voice, "complaint", "media-or-authority")) return "complaint";
  if (hasReason(voice, "safety-risk", "heavy-loss")) return "harm";
  if (hasReason(voice, "may-leave")) return "leaving";
  if (isNegative(voice)) return `blame${strength(score)}`;
  if (hasReason(voice, "suggestion")) return "wish";
  if (score > 0) return `praise${strength(score)}`;
  return hasReason(voice, "so-so") ? "so-so" : "plain";
}

/** Thirds of the score's range, −1 … 1. */
function strength(score: number): number {
  return Math.round(Math.abs(score) * 3);
}
