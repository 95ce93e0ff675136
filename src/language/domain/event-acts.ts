import { endReach, isNumberAt, passPlainWord } from "./clause-state.ts";
import type { ClauseState } from "./clause-state.ts";
import type { LexiconEntry } from "./lexicon-entry.ts";

type Act = (state: ClauseState, index: number, entry: LexiconEntry) => void;

/** A fault that was found or mended, and an errand done at once, praise even where no word of praise stands. */
const MENDED = 1;
const PROMPT = 1.2;

/** How words of events change a clause: faults and their mending, their return, promptness, claims. */
export const EVENT_ACTS = {
  trouble: (state, index, entry) => {
    if (state.againAt >= 0 && !state.turned) state.relapses = true;
    else if (state.mends) dropTroubles(state, index + 1);
    passUnlessJudged(state, entry);
  },
  mends: (state, index, entry) => {
    if (!state.turned && state.wish < 0 && !state.asks && !state.conditional) {
      state.mends = true;
      if (dropTroubles(state, index) && !entry.judges) state.scored.push({ index, value: MENDED });
    }
    passUnlessJudged(state, entry);
  },
  again: (state, index, entry) => {
    state.againAt = index;
    if (entry.judges && !state.turned) state.relapses = true;
    endReach(state, index);
  },
  soon: (state, index) => {
    state.soonAt = index;
    passPlainWord(state);
  },
  prompt: (state, index) => {
    if (state.soonAt >= 0 || state.unitAt >= 0) state.promptAt = index;
    endReach(state, index);
  },
  deed: (state, index, entry) => {
    if (state.promptAt >= 0 && !state.turned) {
      state.scored.push({ index, value: PROMPT });
      state.promptAt = -1;
    }
    passUnlessJudged(state, entry);
  },
  claim: (state, index, entry) => {
    const said = entry.weight > 0 || isSpeaker(state.words[index - 1]?.entry);
    if (said) state.claimAt = index;
    if (entry.weight > 1) state.claimFalse = true;
    passUnlessJudged(state, entry);
  },
  count: (state, index) => {
    if (isNumberAt(state, index - 1)) state.countAt = index;
    else passPlainWord(state);
  },
} satisfies Record<string, Act>;

function passUnlessJudged(state: ClauseState, entry: LexiconEntry): void {
  if (!entry.judges) passPlainWord(state);
}

/** Takes back the blame and the risk of troubles before `end`; true if there was any. */
function dropTroubles(state: ClauseState, end: number): boolean {
  const isTrouble = (index: number) => index < end && state.words[index]!.entry?.role === "trouble";
  const kept = state.scored.filter(({ index, value }) => value > 0 || !isTrouble(index));
  state.scored = kept;
  state.risks = state.risks.map((risk) => (isTrouble(risk.index) ? { ...risk, denied: true } : risk));
  for (let index = state.clause.from; index < end; index++) if (isTrouble(index)) return true;
  return false;
}

/** Staff and firms, whom themes name as subjects of pairs. */
function isSpeaker(entry: LexiconEntry | null | undefined): boolean {
  return entry !== null && entry !== undefined && entry.pairSubjectOf.length > 0;
}
