/** Where a decision stands. `none`: nobody has decided yet; only what is `final` counts. */
export type Standing = "none" | "decided" | "appealed" | "final";

/** What happens to a decision. `lapse`: its time for appeals ends. */
export type ResponsibilityAct =
  "decide" | "revise" | "appeal" | "retract" | "lapse" | "uphold" | "change" | "withdraw";

/** What decides where an act leads. */
export interface DecisionFacts {
  /** Somebody who may still appeal carries (more of) it. */
  readonly isObjectable: boolean;
  /** Others' appeals wait for a ruling still. */
  readonly isAppealed?: boolean;
}

interface Transition {
  readonly from: Standing;
  readonly act: ResponsibilityAct;
  readonly to: Standing;
  /** Only then; otherwise whatever the facts. */
  readonly isObjectable?: boolean;
  readonly isAppealed?: boolean;
}

/**
 * The life of a decision on responsibility. What nobody carries is final at once; what somebody carries becomes so
 * when the time for appeals is over, or when another person has ruled on the appeals. A ruling that puts (more of) it
 * on somebody who has not appealed yet may be appealed in its turn, and an appeal that is taken back was none: nothing counts that could not be objected to.
 */
export const TRANSITIONS: readonly Transition[] = [
  { from: "none", act: "decide", to: "decided", isObjectable: true },
  { from: "none", act: "decide", to: "final", isObjectable: false },
  { from: "decided", act: "revise", to: "decided", isObjectable: true },
  { from: "decided", act: "revise", to: "final", isObjectable: false },
  { from: "decided", act: "appeal", to: "appealed" },
  { from: "decided", act: "lapse", to: "final" },
  { from: "appealed", act: "appeal", to: "appealed" },
  { from: "appealed", act: "retract", to: "decided", isAppealed: false },
  { from: "appealed", act: "retract", to: "appealed", isAppealed: true },
  { from: "appealed", act: "uphold", to: "final" },
  { from: "appealed", act: "change", to: "decided", isObjectable: true },
  { from: "appealed", act: "change", to: "final", isObjectable: false },
  { from: "appealed", act: "withdraw", to: "final" },
];

/** Where `act` leads from `from`; null: it cannot be done there. */
export function nextStanding(from: Standing, act: ResponsibilityAct, facts: DecisionFacts): Standing | null {
  const found = TRANSITIONS.find(
    (one) =>
      one.from === from &&
      one.act === act &&
      (one.isObjectable === undefined || one.isObjectable === facts.isObjectable) &&
      (one.isAppealed === undefined || one.isAppealed === (facts.isAppealed ?? false)),
  );
  return found?.to ?? null;
}

/**
 * Where a stored decision stands at an instant: what was not appealed in time is final by itself.
 * @param stored null: there is none; `appealUntil` and `now` are ISO instants
 */
export function standingOf(
  stored: { readonly state: Exclude<Standing, "none">; readonly appealUntil: string | null } | null,
  now: string,
): Standing {
  if (stored === null) return "none";
  const { state, appealUntil } = stored;
  const isOver =
    appealUntil === null ||
    Temporal.Instant.compare(Temporal.Instant.from(now), Temporal.Instant.from(appealUntil)) >= 0;
  return (isOver ? nextStanding(state, "lapse", { isObjectable: false }) : null) ?? state;
}
