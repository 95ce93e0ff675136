import { newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { registerFile } from "../../../platform/files/registered-file.ts";
import { countFiles, findFileRow, insertFileRow } from "../../store/case-files.ts";
import type { CaseRow } from "../../store/cases.ts";
import { noteEvent } from "../note-event.ts";
import { fileView, type AddedKind, type CaseFileView } from "./file-view.ts";
import type { TakenFile } from "./take-case-file.ts";

const MOST_FILES = 100;

/** What a file is to a case. */
export interface FilePlace {
  /** The measure that it is evidence of. */
  readonly measureId?: string | null | undefined;
  /** The message that it came with. */
  readonly messageId?: string | null | undefined;
  readonly note?: string | undefined;
  /** Who added it, where it is not the actor: a customer on the page, a guest, a mail. */
  readonly added?: { readonly kind: AddedKind; readonly name: string } | undefined;
}

/** @throws Failure `too-many-feedback-files` {limit} when a held case takes no more */
export async function demandRoom({ tx, actor }: Work, caseId: string): Promise<void> {
  if ((await countFiles(tx, actor.orgId, caseId)) >= MOST_FILES)
    throw new Failure("too-many-feedback-files", { limit: MOST_FILES });
}

/**
 * Puts a file that was taken (`takeCaseFile`) into a case that is held. Rolled back, its bytes are to be removed.
 * @throws Failure `too-many-feedback-files`
 */
export async function attachCaseFile(
  work: Work,
  row: CaseRow,
  taken: TakenFile,
  place: FilePlace,
): Promise<CaseFileView> {
  const { tx, actor, now } = work;
  const { measureId = null, messageId = null, note = "", added } = place;
  await demandRoom(work, row.id);
  const [id, fileId] = [newId(), newId()];
  const adder = adderOf(actor, added);
  await registerFile(tx, actor.orgId, {
    ...taken.stored,
    id: fileId,
    name: taken.name,
    mediaType: taken.mediaType,
    purpose: "feedback",
    createdBy: adder.added_by,
    createdAt: now,
  });
  await insertFileRow(tx, {
    org_id: actor.orgId,
    id,
    case_id: row.id,
    measure_id: measureId,
    message_id: messageId,
    file_id: fileId,
    ...adder,
    note,
    added_at: now,
  });
  const { mediaType, scan } = taken;
  await noteEvent(work, row, {
    act: "file",
    details: { did: "add", fileId: id, measureId, messageId, mediaType, bytes: taken.stored.bytes, scan },
    ...((added?.kind === "customer" || added?.kind === "guest") && {
      by: { kind: added.kind, name: added.name },
    }),
  });
  const stored = await findFileRow(tx, actor.orgId, row.id, id);
  if (stored === undefined) throw new Error(`file ${id} was not stored`);
  return fileView(stored);
}

function adderOf({ kind, id, name }: Work["actor"], added: FilePlace["added"]) {
  if (added !== undefined) return { added_kind: added.kind, added_by: null, added_by_name: added.name };
  return { added_kind: kind, added_by: kind === "user" ? id : null, added_by_name: name };
}
