/** Whose a case was, in kind. The first three are the organization's own, and somebody carries them. */
export const RESPONSIBILITY_KINDS = [
  "service",
  "product",
  "process",
  "customer",
  "third_party",
  "none",
] as const;
export type ResponsibilityKind = (typeof RESPONSIBILITY_KINDS)[number];

/** What somebody who did not decide makes of an appeal: it stands, it is decided anew, it is taken back. */
export const RULINGS = ["uphold", "change", "withdraw"] as const;
export type Ruling = (typeof RULINGS)[number];

/** A part of the responsibility. All parts of a case make 100. */
export interface ResponsibilityShare {
  readonly departmentId: string;
  /** Null: the department as a whole. */
  readonly userId: string | null;
  /** Whole, 1–100. */
  readonly percent: number;
}

/** Most departments and people that share one case. */
export const MOST_SHARES = 10;

/** True for kinds that departments and people carry; the others are nobody's here. */
export function isCarried(kind: ResponsibilityKind): boolean {
  return kind === "service" || kind === "product" || kind === "process";
}

/** Why shares do not fit their kind; null: they do. */
export type ShareFault =
  | "feedback-responsibility-shares-missing"
  | "feedback-responsibility-shares-sum"
  | "feedback-responsibility-shares-twice"
  | "feedback-responsibility-shares-unfit";

/** What is wrong with the shares of a decision. */
export function shareFault(
  kind: ResponsibilityKind,
  shares: readonly ResponsibilityShare[],
): ShareFault | null {
  if (!isCarried(kind)) return shares.length === 0 ? null : "feedback-responsibility-shares-unfit";
  if (shares.length === 0) return "feedback-responsibility-shares-missing";
  if (new Set(shares.map(partyOf)).size < shares.length) return "feedback-responsibility-shares-twice";
  const sum = shares.reduce((total, { percent }) => total + percent, 0);
  return sum === 100 ? null : "feedback-responsibility-shares-sum";
}

/** Who carries a share, as one key: the department, or a person of it. */
export function partyOf({ departmentId, userId }: Omit<ResponsibilityShare, "percent">): string {
  return `${departmentId}/${userId ?? ""}`;
}
