import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { DEFAULT_SETTINGS } from "../../domain/feedback-settings.ts";
import {
  approvedOver,
  mayApproveLetters,
  missingPart,
  type LetterContent,
} from "../../domain/reply-letter/letter.ts";
import { changeLetterRow, listLetterVersions } from "../../store/reply-letter/letters.ts";
import { findSettings } from "../../store/settings.ts";
import { noteEvent } from "../note-event.ts";
import { holdLetter, type LetterName } from "./hold-letter.ts";

export interface LetterApproval {
  readonly revision: number;
  /** In a team too small for separation of duties. */
  readonly override?: { readonly reason: string } | undefined;
}

/**
 * Approves the last version of a letter; from then on it is frozen.
 * @throws Failure `forbidden`, `not-found`, `conflict-feedback-letter-changed`, `conflict-feedback-letter-frozen`,
 *   `feedback-letter-incomplete` {part}, `forbidden-feedback-letter-own`
 */
export async function approveLetter(
  work: Work,
  name: LetterName,
  { revision, override }: LetterApproval,
): Promise<void> {
  demand(mayApproveLetters(work.actor));
  const { tx, actor, now } = work;
  const { row, letter } = await holdLetter(work, name, revision);
  if (letter.state !== "draft") throw new Failure("conflict-feedback-letter-frozen");
  const versions = await listLetterVersions(tx, actor.orgId, [letter.id]);
  const last = versions.at(-1);
  if (last === undefined) throw new Error(`letter ${letter.id} has no version`);
  const part = missingPart(last.content as LetterContent);
  if (part !== null) throw new Failure("feedback-letter-incomplete", { part });
  const { mayOverride } = (await findSettings(tx, actor.orgId)) ?? DEFAULT_SETTINGS;
  const writers = versions.map(({ written_by }) => written_by);
  const overridden = approvedOver(actor.id, writers, { mayOverride, reason: override?.reason });
  await changeLetterRow(tx, letter, {
    state: "approved",
    approved_by: actor.kind === "user" ? actor.id : null,
    approved_by_name: actor.name,
    approved_at: now,
    updated_at: now,
  });
  await noteEvent(work, row, {
    act: "letter_approve",
    overridden,
    overrideReason: overridden.length > 0 ? (override?.reason ?? "") : "",
    details: { letterId: letter.id, version: letter.version },
  });
  await recordAct(work, {
    action: "feedback-letter.approve",
    recordType: "feedback-letter",
    recordId: letter.id,
    recordLabel: row.number,
    details: { version: letter.version, overridden: overridden.length > 0 },
  });
}
