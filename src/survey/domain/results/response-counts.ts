import { RESPONSE_FLAGS, type ResponseFlag } from "../response-quality.ts";

/** Responses that are alike in what the check found and a person decided. */
export interface StateCount {
  readonly version: number;
  readonly checked: boolean;
  readonly flags: readonly string[];
  readonly exclusion: string | null;
  readonly decision: "included" | "excluded" | null;
  readonly count: number;
}

/** How many responses there are, how many count, and why the rest does not (S8). */
export interface ResponseCounts {
  readonly received: number;
  /** Those that count in the figures. */
  readonly valid: number;
  /** By reason: what the check found, or `person`. */
  readonly excluded: readonly { readonly reason: string; readonly count: number }[];
  /** Put back by a person against the check. */
  readonly putBack: number;
  /** With at least one flag, counted or not. */
  readonly flagged: number;
  readonly flags: readonly { readonly flag: ResponseFlag; readonly count: number }[];
  /** Flagged or left out by the check, and nobody has decided yet. */
  readonly toReview: number;
  /** Not looked over yet; they count until the check says otherwise. */
  readonly unchecked: number;
}

const isCounted = ({ decision, exclusion }: StateCount): boolean =>
  decision === null ? exclusion === null : decision === "included";

export function countResponses(states: readonly StateCount[]): ResponseCounts {
  const sum = (which: (state: StateCount) => boolean): number =>
    states.reduce((total, state) => total + (which(state) ? state.count : 0), 0);
  const reasons = new Map<string, number>();
  for (const state of states) {
    if (isCounted(state)) continue;
    const reason = state.decision === "excluded" ? "person" : (state.exclusion ?? "person");
    reasons.set(reason, (reasons.get(reason) ?? 0) + state.count);
  }
  return {
    received: sum(() => true),
    valid: sum(isCounted),
    excluded: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    putBack: sum(({ decision, exclusion }) => decision === "included" && exclusion !== null),
    flagged: sum(({ flags }) => flags.length > 0),
    flags: RESPONSE_FLAGS.map((flag) => ({ flag, count: sum(({ flags }) => flags.includes(flag)) })).filter(
      ({ count }) => count > 0,
    ),
    toReview: sum(
      ({ decision, flags, exclusion }) => decision === null && (flags.length > 0 || exclusion !== null),
    ),
    unchecked: sum(({ checked }) => !checked),
  };
}

/** Counted responses of those versions. */
export function countedIn(states: readonly StateCount[], versions: readonly number[]): number {
  return states.reduce(
    (total, state) => total + (isCounted(state) && versions.includes(state.version) ? state.count : 0),
    0,
  );
}
