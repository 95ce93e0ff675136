import { chooseRecipients } from "./choose-recipients.ts";
import { headsOf, type Placed } from "./heads-of.ts";

/** Work of one department that is left without its owner. */
export interface Burden {
  readonly departmentId: string | null;
  readonly cases: number;
  readonly measures: number;
}

/** What falls to one leader, of all the departments that they head. */
export type LeaderShare = Omit<Burden, "departmentId">;

export interface Leaders {
  readonly departments: readonly Placed[];
  /** Ids of people by the department that they head. */
  readonly heads: ReadonlyMap<string, readonly string[]>;
  readonly managers: readonly string[];
  readonly absent: ReadonlyMap<string, string | null>;
}

/**
 * What falls to whom when work is left without its owner: to the heads of each department, or those above, or the
 * managers. By id of the person, in the order of the ids.
 */
export function leaderShares(
  { departments, heads, managers, absent }: Leaders,
  burdens: readonly Burden[],
): readonly (readonly [userId: string, share: LeaderShare])[] {
  const shares = new Map<string, LeaderShare>();
  for (const { departmentId, cases, measures } of burdens) {
    const own = headsOf(departmentId, departments, heads);
    for (const id of chooseRecipients(["heads"], { responsible: [], heads: own, managers, absent })) {
      const known = shares.get(id) ?? { cases: 0, measures: 0 };
      shares.set(id, { cases: known.cases + cases, measures: known.measures + measures });
    }
  }
  return [...shares].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
