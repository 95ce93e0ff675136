import type { PriorityReason as WordReason } from "../../../language/domain/verbatim-reading.ts";
import type { Priority } from "../life/stage.ts";
import type { Voice } from "./classification.ts";
import { PRIORITY_REASONS } from "./triage-suggestion.ts";
import type { PriorityReason, Proposed } from "./triage-suggestion.ts";
import { INQUIRY_WORDS } from "./triage-words.ts";
import {
  blamesByWords,
  channelKind,
  hasLowScore,
  isNegative,
  isPlainQuestion,
  isServiceRequest,
  listedIn,
} from "./voice-reading.ts";
import type { VoiceReading } from "./voice-reading.ts";

/** Money at stake that makes a case high, in yuan. */
const LARGE_AMOUNT = 10_000;
const NEUTRAL_SCORE = 3;
const FAULT = "malfunction";
/** From this confidence confirmed cases that say "praise" take back what the starter held for blame. */
const SURE_PRAISE = 0.7;

const REASON_OF: Readonly<Record<WordReason, PriorityReason>> = {
  complaint: "complaint",
  "may-leave": "may_leave",
  "safety-risk": "safety_risk",
  "heavy-loss": "heavy_loss",
  "media-or-authority": "media_or_authority",
  dissatisfied: "dissatisfied",
  repeated: "repeated",
  suggestion: "suggestion",
  "so-so": "so_so",
  praise: "praise",
  "nothing-said": "nothing_said",
};

/** The reason by the code of triage. */
export function reasonOfWord(reason: WordReason): PriorityReason {
  return REASON_OF[reason];
}

const MEDIUM: ReadonlySet<PriorityReason> = new Set(["suggestion", "so_so", "inquiry"]);
const LOW: ReadonlySet<PriorityReason> = new Set(["praise", "nothing_said"]);
/** What stays although confirmed cases call such words praise. */
const GRAVE: ReadonlySet<PriorityReason> = new Set(["safety_risk", "heavy_loss", "media_or_authority"]);

/**
 * Priority on arrival with its reasons (2-capabilities, C3), in the order of `PRIORITY_REASONS`, each once, at least
 * one. High: complaint, dissatisfied, may leave, danger, heavy loss, authorities; a score of 1 or 2; a core or
 * high-value customer who blames; 10,000 yuan at stake or an open complaint of the customer (unless it is praise); an
 * external platform. Medium: a suggestion, so-so, a question or a request for service. Low: praise, nothing said. Never urgent: that is for people and
 * escalation.
 */
export function triagePriority(
  voice: VoiceReading,
  kind: Proposed<Voice>,
): { priority: Priority; priorityReasons: PriorityReason[] } {
  const reasons = new Set([...wordReasons(voice, kind), ...factReasons(voice, kind.value)]);
  if (reasons.size === 0) reasons.add(quietReason(voice, kind.value));
  const priority = priorityOf(reasons);
  const shown = [...reasons].filter((reason) => tells(reason, priority));
  return { priority, priorityReasons: PRIORITY_REASONS.filter((reason) => shown.includes(reason)) };
}

function wordReasons(voice: VoiceReading, kind: Proposed<Voice>): PriorityReason[] {
  const { reading } = voice;
  const blames = blamesByWords(voice);
  const told = reading.reasons.map(({ reason }) => REASON_OF[reason]);
  const said = told.filter(
    (reason) => blames || reason !== "dissatisfied" || reading.polarity !== "negative",
  );
  if (blames) said.push("dissatisfied");
  if (kind.by === "learned" && kind.value === "praise" && kind.confidence >= SURE_PRAISE) {
    return [...said.filter((reason) => GRAVE.has(reason)), "praise"];
  }
  if (kind.value === "complaint") said.push("complaint");
  if (kind.by === "learned" && kind.value === "suggestion") said.push("suggestion");
  return said;
}

function factReasons(voice: VoiceReading, kind: Voice): PriorityReason[] {
  const { facts } = voice;
  const found = kind === "praise" ? [] : stakeReasons(voice, kind);
  if (hasLowScore(facts)) found.push("low_score");
  else if (facts.score !== null && Math.round(facts.score) === NEUTRAL_SCORE) found.push("so_so");
  if (channelKind(facts) === "external") found.push("external_platform");
  return found;
}

/** What is at stake with this customer. */
function stakeReasons(voice: VoiceReading, kind: Voice): PriorityReason[] {
  const { tier, amount, openComplaints } = voice.facts;
  const found: PriorityReason[] = [];
  const blames = kind === "complaint" || isNegative(voice);
  if (blames && (tier === "core" || tier === "high_value")) found.push("core_customer");
  if ((amount ?? 0) >= LARGE_AMOUNT) found.push("large_amount");
  if (openComplaints > 0) found.push("open_complaints");
  return found;
}

function quietReason(voice: VoiceReading, kind: Voice): PriorityReason {
  const { facts } = voice;
  const isQuestion = listedIn(voice, INQUIRY_WORDS).length > 0 || isPlainQuestion(voice);
  const asks = isQuestion || isServiceRequest(voice) || reportsFault(voice);
  if (kind === "other" && asks) return "inquiry";
  return kind === "praise" || (facts.score !== null && facts.score > NEUTRAL_SCORE)
    ? "praise"
    : "nothing_said";
}

/** Names a fault without blame (烟感一直报警): who turns to us with it wants it seen to. */
function reportsFault(voice: VoiceReading): boolean {
  const named = voice.reading.themes.some(({ theme, polarity }) => theme === FAULT && polarity === "neutral");
  return named && channelKind(voice.facts) === "own";
}

function priorityOf(reasons: ReadonlySet<PriorityReason>): Priority {
  let priority: Priority = "low";
  for (const reason of reasons) {
    if (MEDIUM.has(reason)) priority = "medium";
    else if (!LOW.has(reason)) return "high";
  }
  return priority;
}

/** Reasons of a lower priority are not told beside those that decided. */
function tells(reason: PriorityReason, priority: Priority): boolean {
  if (priority === "high") return !MEDIUM.has(reason) && !LOW.has(reason);
  return priority === "low" || MEDIUM.has(reason);
}
