/** Duties that are kept apart when an appeal is ruled on. */
export type RulingDuty = "another-than-decider" | "no-party";

/**
 * Which duties a person would mix by ruling: they decided themself, or they are held responsible or appealed. A team
 * too small for separated duties may pass over them, with its reason on record.
 */
export function mixedDuties(
  userId: string | null,
  sides: { readonly deciders: readonly string[]; readonly parties: readonly string[] },
): readonly RulingDuty[] {
  if (userId === null) return [];
  return [
    ...(sides.deciders.includes(userId) ? (["another-than-decider"] as const) : []),
    ...(sides.parties.includes(userId) ? (["no-party"] as const) : []),
  ];
}
