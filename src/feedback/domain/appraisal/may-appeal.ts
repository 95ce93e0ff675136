import { partyOf, type ResponsibilityShare } from "./responsibility.ts";

/** On whose behalf somebody appeals. */
export type Party = Omit<ResponsibilityShare, "percent">;

/**
 * For whom a person may appeal now: for themself where they are named, and for a department that they head. Each
 * party is heard once for a case.
 * @param heads departments that the person heads, those below included
 * @param appealed parties that were heard already
 */
export function partiesFor(
  actor: { readonly userId: string | null; readonly heads: readonly string[] },
  shares: readonly ResponsibilityShare[],
  appealed: readonly Party[],
): readonly Party[] {
  const heard = new Set(appealed.map(partyOf));
  const own = shares
    .filter(({ userId }) => userId !== null && userId === actor.userId)
    .map(({ departmentId, userId }) => ({ departmentId, userId }));
  const headed = [...new Set(shares.map(({ departmentId }) => departmentId))]
    .filter((departmentId) => actor.heads.includes(departmentId))
    .map((departmentId) => ({ departmentId, userId: null }));
  return [...own, ...headed].filter((party) => !heard.has(partyOf(party)));
}

/** Whether a person speaks for a party: for themself, and for a department that they head. */
export function speaksFor(
  actor: { readonly userId: string | null; readonly heads: readonly string[] },
  { departmentId, userId }: Party,
): boolean {
  return userId === null ? actor.heads.includes(departmentId) : userId === actor.userId;
}

/** True when somebody who may still appeal carries more than before: their department, or they themself. */
export function isObjectable(
  before: readonly ResponsibilityShare[],
  after: readonly ResponsibilityShare[],
  appealed: readonly Party[],
): boolean {
  const heard = new Set(appealed.map(partyOf));
  return after.some((share) => {
    const { departmentId, userId } = share;
    if (userId !== null && !heard.has(partyOf(share)) && share.percent > ofPerson(before, share)) return true;
    if (heard.has(partyOf({ departmentId, userId: null }))) return false;
    return ofDepartment(after, departmentId) > ofDepartment(before, departmentId);
  });
}

function ofPerson(shares: readonly ResponsibilityShare[], party: Party): number {
  return shares.find((one) => partyOf(one) === partyOf(party))?.percent ?? 0;
}

function ofDepartment(shares: readonly ResponsibilityShare[], departmentId: string): number {
  return shares
    .filter((one) => one.departmentId === departmentId)
    .reduce((sum, { percent }) => sum + percent, 0);
}
