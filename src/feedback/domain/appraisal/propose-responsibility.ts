import type { ProblemType, Voice } from "../triage/classification.ts";
import type { Stage } from "../life/stage.ts";
import { isCarried, type ResponsibilityKind, type ResponsibilityShare } from "./responsibility.ts";

const KIND_OF: Readonly<Record<ProblemType, ResponsibilityKind>> = {
  attitude: "service",
  response_speed: "process",
  repair_quality: "service",
  technical_ability: "service",
  product_quality: "product",
  convenience: "process",
  communication: "service",
  price: "process",
  other: "service",
};

/** What a proposal goes by. */
export interface ProposalFacts {
  readonly voice: Voice;
  readonly problemType: ProblemType;
  readonly departmentId: string | null;
}

/** A proposal: nothing is decided by it. */
export interface ResponsibilityProposal {
  readonly kind: ResponsibilityKind;
  readonly shares: readonly ResponsibilityShare[];
}

/**
 * What is proposed: the kind from the type of the problem, all of it on the department that had the case. Nobody is
 * named by a machine. Where nobody complained nobody is responsible.
 */
export function proposeResponsibility({
  voice,
  problemType,
  departmentId,
}: ProposalFacts): ResponsibilityProposal {
  if (voice === "praise" || voice === "suggestion") return { kind: "none", shares: [] };
  const kind = KIND_OF[problemType];
  const shares =
    isCarried(kind) && departmentId !== null ? [{ departmentId, userId: null, percent: 100 }] : [];
  return { kind, shares };
}

/** From the check on it is known what happened; before, nobody is held responsible for anything. */
export const DECIDABLE_STAGES = [
  "checking",
  "calling_back",
  "management_review",
  "closed",
] as const satisfies readonly Stage[];
