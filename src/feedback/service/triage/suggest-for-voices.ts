import type { Work } from "../../../identity/service/work.ts";
import type { LearnedCounts } from "../../../language/domain/learning/learned-counts.ts";
import { readLearnedCounts } from "../../../language/service/read-learned-counts.ts";
import { readTexts } from "../../../language/service/read-texts.ts";
import { suggestTriage } from "../../domain/triage/suggest-triage.ts";
import { triageHints } from "../../domain/triage/triage-hints.ts";
import type { TriageSuggestion, VoiceFacts } from "../../domain/triage/triage-suggestion.ts";
import { listOpenDepartments } from "../../store/learned-departments.ts";

/** A voice as it comes in. */
export interface IncomingVoice {
  readonly verbatim: string;
  readonly facts: VoiceFacts;
}

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
  const texts = readTexts(voices.map(({ verbatim }) => verbatim));
  const hints = voices.flatMap((voice, i) =>
    Object.values(triageHints({ ...voice, reading: texts[i]!.reading })),
  );
  const features = texts.flatMap((text) => text.features.map(({ feature }) => feature));
  const counts = await readLearnedCounts(work, { features, hints });
  const departments = await openDepartments(work, counts);
  return voices.map(({ verbatim, facts }, i) => {
    const { reading, features } = texts[i]!;
    return suggestTriage(
      verbatim,
      reading,
      facts,
      counts.size === 0 ? null : { features, counts, departments },
    );
  });
}

async function openDepartments({ tx, actor }: Work, counts: LearnedCounts): Promise<ReadonlySet<string>> {
  return listOpenDepartments(tx, actor.orgId, [...(counts.get("department")?.totals.keys() ?? [])]);
}
