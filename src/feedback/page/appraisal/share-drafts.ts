import type { Share } from "./responsibility-queries.ts";

/** A share as it is typed. */
export interface ShareDraft {
  readonly departmentId: string | null;
  readonly userId: string | null;
  readonly percent: string;
}

export const EMPTY_SHARE: ShareDraft = { departmentId: null, userId: null, percent: "" };

export function draftsOf(shares: readonly Share[]): readonly ShareDraft[] {
  return shares.map(({ departmentId, userId, percent }) => ({
    departmentId,
    userId,
    percent: String(percent),
  }));
}

/** What is typed adds up to; what is no whole number counts as nothing. */
export function sumOf(drafts: readonly ShareDraft[]): number {
  return drafts.reduce((sum, { percent }) => sum + percentOf(percent), 0);
}

/** Shares to be sent; null where a department or a share is missing, or they do not make 100. */
export function sharesOf(
  drafts: readonly ShareDraft[],
): { departmentId: string; userId: string | null; percent: number }[] | null {
  if (sumOf(drafts) !== 100) return null;
  const shares = drafts.flatMap(({ departmentId, userId, percent }) =>
    departmentId === null || percentOf(percent) === 0
      ? []
      : [{ departmentId, userId, percent: percentOf(percent) }],
  );
  return shares.length === drafts.length ? shares : null;
}

/** A further share takes what is left. */
export function withAnother(drafts: readonly ShareDraft[]): readonly ShareDraft[] {
  const left = 100 - sumOf(drafts);
  return [...drafts, { ...EMPTY_SHARE, percent: left > 0 ? String(left) : "" }];
}

function percentOf(typed: string): number {
  return /^\d{1,3}$/u.test(typed.trim()) ? Number(typed) : 0;
}
