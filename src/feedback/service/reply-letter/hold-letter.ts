import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { holdLetterRow, type LetterRow } from "../../store/reply-letter/letters.ts";
import { holdExternalCase, type ExternalCase } from "./external-case.ts";

/** Which letter of which case. */
export interface LetterName {
  readonly id: string;
  readonly letterId: string;
}

/**
 * A letter with its case, held until the transaction ends.
 * @throws Failure those of `holdExternalCase`, `not-found`, `conflict-feedback-letter-changed`
 */
export async function holdLetter(
  work: Work,
  { id, letterId }: LetterName,
  revision: number,
): Promise<{ readonly row: ExternalCase; readonly letter: LetterRow }> {
  const row = await holdExternalCase(work, id);
  const letter = await holdLetterRow(work.tx, work.actor.orgId, { caseId: id, id: letterId });
  if (letter === undefined) throw new Failure("not-found", { record: "feedback-letter" });
  if (letter.revision !== revision) throw new Failure("conflict-feedback-letter-changed");
  return { row, letter };
}
