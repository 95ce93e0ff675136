import type { Span } from "../../../language/domain/verbatim-reading.ts";
import type { Need, ProblemType, Voice } from "./classification.ts";
import type { Mark } from "./deciding-words.ts";
import { civicWordsOf, tellingThemes, typeOfTheme } from "./starter-type.ts";
import { reasonOfWord } from "./triage-priority.ts";
import type { DecidedField, PriorityReason, TriageSuggestion } from "./triage-suggestion.ts";
import { EMOTIONAL_WORDS, FUNCTIONAL_WORDS, REQUEST_WORDS, SERVICE_WORDS } from "./triage-words.ts";
import { channelKind, listedIn } from "./voice-reading.ts";
import type { VoiceReading } from "./voice-reading.ts";

const NEED_WORDS = {
  functional: FUNCTIONAL_WORDS,
  service_experience: SERVICE_WORDS,
  emotional: EMOTIONAL_WORDS,
} as const;

const MOST_FEELINGS = 8;

/** Reasons whose words make a voice what it is. */
const SPEAKS_FOR: Readonly<Record<Voice, ReadonlySet<PriorityReason>>> = {
  complaint: new Set([
    "complaint",
    "media_or_authority",
    "safety_risk",
    "heavy_loss",
    "may_leave",
    "repeated",
    "dissatisfied",
  ]),
  suggestion: new Set(["suggestion"]),
  praise: new Set(["praise"]),
  other: new Set(["dissatisfied", "so_so", "nothing_said"]),
};

type Shown = Pick<TriageSuggestion, "voice" | "problemType" | "need" | "basis" | "priorityReasons">;

/** Words by which the starter decided; a field that was learned has none here. */
export function starterMarks(voice: VoiceReading, shown: Shown): Mark[] {
  const { reading } = voice;
  const told = reading.reasons.filter(({ reason }) => shown.priorityReasons.includes(reasonOfWord(reason)));
  const marks = mark("priority", told);
  if (shown.voice.by === "words") marks.push(...mark("voice", voiceWords(voice, shown.voice.value)));
  if (shown.problemType.by === "words")
    marks.push(...mark("problemType", typeWords(voice, shown.problemType.value)));
  if (shown.need.by === "words") marks.push(...mark("need", needWords(voice, shown.need.value)));
  if (shown.basis.value !== "fact") marks.push(...mark("basis", feelingWords(voice)));
  return marks;
}

function voiceWords(voice: VoiceReading, kind: Voice): readonly Span[] {
  const said = voice.reading.reasons.filter(({ reason }) => SPEAKS_FOR[kind].has(reasonOfWord(reason)));
  const asks = kind === "complaint" && channelKind(voice.facts) === "asked";
  return asks ? [...said, ...listedIn(voice, REQUEST_WORDS)] : said;
}

/** Words that named the type of a problem, whichever; a matter of towns and estates is named by its own. */
export function typeMarks(voice: VoiceReading): Mark[] {
  return mark("problemType", tellingThemes(voice));
}

function typeWords(voice: VoiceReading, type: ProblemType): readonly Span[] {
  if (type === "other") {
    const civic = civicWordsOf(voice);
    if (civic.length > 0) return civic;
  }
  return tellingThemes(voice).filter((theme) => typeOfTheme(theme) === type);
}

/** The first words that judge; single characters (好, 小) would only litter a long text. */
function feelingWords({ reading }: VoiceReading): readonly Span[] {
  return reading.sentimentWords.filter(({ word }) => word.length > 1).slice(0, MOST_FEELINGS);
}

function needWords(voice: VoiceReading, need: Need): readonly Span[] {
  return listedIn(voice, NEED_WORDS[need]);
}

function mark(field: DecidedField, spans: readonly Span[]): Mark[] {
  return spans.map(({ start, end }) => ({ start, end, field }));
}
