import type { Audience } from "./alarms-due.ts";

/** People around a case; ids of present users. */
export interface CasePeople {
  /** Who has the work: the handler, the checkers, or the caller. */
  readonly responsible: readonly string[];
  /** Heads of its department; where it has none, of the nearest department above that has. */
  readonly heads: readonly string[];
  /** After-sales managers. */
  readonly managers: readonly string[];
  /** Those away now, with who stands in for them; null: nobody was named. */
  readonly absent: ReadonlyMap<string, string | null>;
}

/**
 * Who is told: each person once, whatever they are to the case. Somebody who is away is stood in for by their deputy,
 * or, without one who is there, by the next rung of the ladder. Where nobody is found the managers are told, even
 * those away: somebody has to know.
 */
export function chooseRecipients(audience: readonly Audience[], people: CasePeople): readonly string[] {
  const found = new Set(audience.flatMap((one) => reach(one, people)));
  return found.size > 0 ? [...found] : [...new Set(people.managers)];
}

const ABOVE: Readonly<Record<Audience, Audience | null>> = {
  responsible: "heads",
  heads: "managers",
  managers: null,
};

function reach(audience: Audience, people: CasePeople): readonly string[] {
  const there = people[audience].flatMap((id) => presentFor(id, people.absent));
  const above = ABOVE[audience];
  return there.length > 0 || above === null ? there : reach(above, people);
}

/** The person, or a deputy who is there, through as many absences as it takes. */
function presentFor(id: string, absent: CasePeople["absent"]): readonly string[] {
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && absent.has(at) && !seen.has(at)) {
    seen.add(at);
    at = absent.get(at) ?? null;
  }
  return at === null || seen.has(at) ? [] : [at];
}
