import type { VerbatimReading } from "../../../language/domain/verbatim-reading.ts";
import { natureOf, NEEDS, PROBLEM_TYPES, SCOPES, VOICES } from "./classification.ts";
import type { Nature, ProblemType, Voice } from "./classification.ts";
import { mergeMarks } from "./deciding-words.ts";
import type { Mark } from "./deciding-words.ts";
import { hearLearned, learnedDepartment } from "./hear-learned.ts";
import type { Decided } from "./hear-learned.ts";
import type { LearnedSuggestions, TriageTask } from "./learned-suggestions.ts";
import { starterBasis, starterDifficulty, starterNeed, starterScope } from "./starter-kind.ts";
import { settleType, unclearMarks } from "./settle-type.ts";
import { starterMarks, typeMarks } from "./starter-marks.ts";
import { starterType } from "./starter-type.ts";
import { starterVoice } from "./starter-voice.ts";
import { triageHints } from "./triage-hints.ts";
import { triagePriority } from "./triage-priority.ts";
import type { DecidedField, Proposed, TriageSuggestion, VoiceFacts } from "./triage-suggestion.ts";
import { channelKind } from "./voice-reading.ts";
import type { VoiceReading } from "./voice-reading.ts";

/**
 * Everything that triage decides about a voice, proposed from its words, the facts, and what the organization's
 * confirmed cases taught. Works on any text in any language; where nothing speaks, the likeliest default with a
 * confidence below one half (`scope`, `difficulty`: 0.6). A type below `settleType`'s bound is `other`. What comes
 * through an authority stays a complaint whatever was learned. Deciding words lie inside the verbatim, in its order,
 * and do not overlap.
 * @param reading of this very verbatim
 * @param learned counts for its words; null: nothing has been taught
 */
export function suggestTriage(
  verbatim: string,
  reading: VerbatimReading,
  facts: VoiceFacts,
  learned: LearnedSuggestions | null,
): TriageSuggestion {
  const voice: VoiceReading = { verbatim, reading, facts };
  const hints = triageHints(voice);
  const decide = <T extends string>(question: StarterQuestion<T>): Decided<T> =>
    hearLearned({ ...question, hint: hints[question.task] }, learned, verbatim) ?? {
      proposed: question.starter,
      words: [],
    };
  const kind = decideVoice(voice, decide);
  const named = decide({ task: "problemType", starter: starterType(voice), labels: PROBLEM_TYPES });
  const type = settleType(named);
  const need = decide({ task: "need", starter: starterNeed(voice, named.proposed), labels: NEEDS });
  const scope = decide({ task: "scope", starter: starterScope(voice, kind.proposed.value), labels: SCOPES });
  const department = learnedDepartment(learned, hints.department, verbatim);
  const shown = {
    voice: kind.proposed,
    problemType: type.proposed,
    need: need.proposed,
    basis: starterBasis(voice),
    ...triagePriority(voice, kind.proposed),
  };
  return {
    ...shown,
    nature: natureProposed(type.proposed),
    scope: scope.proposed,
    difficulty: starterDifficulty(voice),
    departmentId: department.proposed,
    decidingWords: mergeMarks(verbatim, [
      ...starterMarks(voice, shown),
      ...learnedMarks("voice", kind),
      ...learnedMarks("problemType", type),
      ...unclearMarks(named, type, typeMarks(voice)),
      ...learnedMarks("need", need),
      ...learnedMarks("department", department),
    ]),
  };
}

interface StarterQuestion<T extends string> {
  readonly task: Exclude<TriageTask, "department">;
  readonly starter: Proposed<T>;
  readonly labels: readonly T[];
}

function decideVoice(
  voice: VoiceReading,
  decide: (question: StarterQuestion<Voice>) => Decided<Voice>,
): Decided<Voice> {
  const starter = starterVoice(voice);
  if (channelKind(voice.facts) === "external") return { proposed: starter, words: [] };
  return decide({ task: "voice", starter, labels: VOICES });
}

function natureProposed({ value, confidence, by }: Proposed<ProblemType>): Proposed<Nature | null> {
  return { value: natureOf(value), confidence, by };
}

function learnedMarks(field: DecidedField, { words }: Decided<unknown>): Mark[] {
  return words.map(({ start, end }) => ({ start, end, field }));
}
