import type { Work } from "../../../identity/service/work.ts";
import { requireCase } from "../hold-case.ts";
import { presentResponsibility, type ResponsibilityView } from "./present-responsibility.ts";
import { responsibilityStand } from "./responsibility-stand.ts";

/** Whose a case was, for everybody who sees the case. @throws Failure `not-found` */
export async function readResponsibility(work: Work, caseId: string): Promise<ResponsibilityView> {
  return presentResponsibility(work, await responsibilityStand(work, await requireCase(work, caseId)));
}
