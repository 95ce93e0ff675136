import type { Work } from "../../../identity/service/work.ts";
import type { LearnedCounts } from "../../../language/domain/learning/learned-counts.ts";
import { readLearnedCounts } from "../../../language/service/read-learned-counts.ts";
import { suggestTriage } from "../../domain/triage/suggest-triage.ts";
import { triageHints } from "../../domain/triage/triage-hints.ts";
import { placedWords } from "../../domain/triage/heard-words.ts";
import type { TriageSuggestion } from "../../domain/triage/triage-suggestion.ts";
import { listOpenDepartments } from "../../store/learned-departments.ts";
import { readVoices, type IncomingVoice } from "./read-voices.ts";

/** Voices whose words are looked up by one query. */
const CHUNK = 500;

/**
 * What triage would decide about each voice, in their order: by the starter dictionary, and by what the organization's
 * confirmed cases taught. Reads only; three queries for every 500 voices.
 */
export async function suggestForVoices(
  work: Work,
  voices: readonly IncomingVoice[],
): Promise<TriageSuggestion[]> {
  const suggestions: TriageSuggestion[] = [];
  for (let from = 0; from < voices.length; from += CHUNK) {
    suggestions.push(...(await suggestChunk(work, voices.slice(from, from + CHUNK))));
  }
  return suggestions;
}

async function suggestChunk(work: Work, voices: readonly IncomingVoice[]): Promise<TriageSuggestion[]> {
  const read = readVoices(voices);
  const hints = read.flatMap((voice) => Object.values(triageHints(voice)));
  const features = read.flatMap((voice) => voice.features.map(({ feature }) => feature));
  const counts = await readLearnedCounts(work, { features, hints });
  const departments = await openDepartments(work, counts);
  return read.map(({ verbatim, reading, features, facts, heard }) => {
    const learned = counts.size === 0 ? null : { features, counts, departments };
    const suggestion = suggestTriage(verbatim, reading, facts, learned);
    return { ...suggestion, decidingWords: placedWords(heard, suggestion.decidingWords) };
  });
}

async function openDepartments({ tx, actor }: Work, counts: LearnedCounts): Promise<ReadonlySet<string>> {
  return listOpenDepartments(tx, actor.orgId, [...(counts.get("department")?.totals.keys() ?? [])]);
}
