import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { CaseRow } from "../../store/cases.ts";
import { holdCase, requireCase } from "../hold-case.ts";

/** A case that came by an authority or a marketplace. */
export interface ExternalCase extends CaseRow {
  readonly external_platform: string;
  readonly external_number: string;
}

/** @throws Failure `not-found`, `feedback-letter-not-external` */
export async function requireExternalCase(work: Work, id: string): Promise<ExternalCase> {
  return external(await requireCase(work, id));
}

/** Held until the transaction ends. @throws Failure those of `requireExternalCase`, `conflict-feedback-letter-merged` */
export async function holdExternalCase(work: Work, id: string): Promise<ExternalCase> {
  const row = external(await holdCase(work, id));
  if (row.stage === "merged") throw new Failure("conflict-feedback-letter-merged");
  return row;
}

/** One that came without a number is named by ours. */
function external(row: CaseRow): ExternalCase {
  const { channel, external_platform: platform, external_number: number } = row;
  if (channel !== "external" && platform === null) throw new Failure("feedback-letter-not-external");
  return { ...row, external_platform: platform ?? "", external_number: number ?? row.number };
}
