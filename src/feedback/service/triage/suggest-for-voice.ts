import type { Work } from "../../../identity/service/work.ts";
import type { TriageSuggestion } from "../../domain/triage/triage-suggestion.ts";
import { suggestForVoices } from "./suggest-for-voices.ts";
import type { IncomingVoice } from "./read-voices.ts";

/** What triage would decide about one voice, with the words that decided; reads only, three queries. */
export async function suggestForVoice(work: Work, voice: IncomingVoice): Promise<TriageSuggestion> {
  const [suggestion] = await suggestForVoices(work, [voice]);
  return suggestion!;
}
