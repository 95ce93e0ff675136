import type { Work } from "../../../identity/service/work.ts";
import { DEFAULT_SETTINGS } from "../../domain/feedback-settings.ts";
import { mayChangeFeedback } from "../../domain/permissions.ts";
import {
  mayApproveLetters,
  missingPart,
  type LetterContent,
  type LetterState,
} from "../../domain/reply-letter/letter.ts";
import {
  listLetterRows,
  listLetterVersions,
  type LetterRow,
  type LetterVersionRow,
} from "../../store/reply-letter/letters.ts";
import { findSettings } from "../../store/settings.ts";
import { requireExternalCase } from "./external-case.ts";

/** Letters of a case with what the reader may do. @throws Failure `not-found`, `feedback-letter-not-external` */
export async function readLetters(work: Work, caseId: string) {
  const row = await requireExternalCase(work, caseId);
  const { tx, actor } = work;
  const letters = await listLetterRows(tx, actor.orgId, caseId);
  const versions = await listLetterVersions(
    tx,
    actor.orgId,
    letters.map(({ id }) => id),
  );
  const { mayOverride } = (await findSettings(tx, actor.orgId)) ?? DEFAULT_SETTINGS;
  const mayWrite = mayChangeFeedback(actor) && row.stage !== "merged";
  const hasOpen = letters.some(({ state }) => state === "draft" || state === "approved");
  return {
    platform: row.external_platform,
    number: row.external_number,
    receivedAt: row.received_at,
    dueAt: row.external_due_at,
    repliedAt: row.external_replied_at,
    mayBegin: mayWrite && !hasOpen,
    items: letters.map((letter) =>
      letterView(
        letter,
        versions.filter(({ letter_id }) => letter_id === letter.id),
        { mayWrite, mayApprove: mayApproveLetters(actor), mayOverride, readerId: actor.id },
      ),
    ),
  };
}

interface Reader {
  readonly mayWrite: boolean;
  readonly mayApprove: boolean;
  readonly mayOverride: boolean;
  readonly readerId: string | null;
}

function letterView(letter: LetterRow, versions: readonly LetterVersionRow[], reader: Reader) {
  const state = letter.state as LetterState;
  const last = versions.at(-1);
  if (last === undefined) throw new Error(`letter ${letter.id} has no version`);
  const content = last.content as LetterContent;
  const isOwn = versions.some(({ written_by }) => written_by !== null && written_by === reader.readerId);
  return {
    id: letter.id,
    language: letter.language as "zh" | "en",
    state,
    content,
    missing: missingPart(content),
    versions: versions.map((one) => ({
      version: one.version,
      writtenByName: one.written_by_name,
      writtenAt: one.written_at,
      content: one.content as LetterContent,
    })),
    approvedByName: letter.approved_by_name,
    approvedAt: letter.approved_at,
    sentOn: letter.sent_on,
    sentVia: letter.sent_via,
    receipt: letter.receipt,
    sentByName: letter.sent_by_name,
    voidReason: letter.void_reason,
    revision: letter.revision,
    mayEdit: reader.mayWrite && state === "draft",
    /** `own`: who wrote it does not approve it; `override`: in this small team with a reason. */
    approval: approvalOf(state, isOwn, reader),
    maySend: reader.mayWrite && state === "approved",
    mayVoid: reader.mayWrite && (state === "draft" || (state === "approved" && reader.mayApprove)),
  };
}

function approvalOf(
  state: LetterState,
  isOwn: boolean,
  { mayApprove, mayOverride }: Reader,
): "no" | "yes" | "own" | "override" {
  if (state !== "draft" || !mayApprove) return "no";
  if (!isOwn) return "yes";
  return mayOverride ? "override" : "own";
}
