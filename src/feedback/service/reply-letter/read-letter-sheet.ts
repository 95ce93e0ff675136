import { recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { LetterContent } from "../../domain/reply-letter/letter.ts";
import { letterSheet, type LetterSheet } from "../../domain/reply-letter/letter-sheet.ts";
import { listLetterRows, listLetterVersions } from "../../store/reply-letter/letters.ts";
import { requireExternalCase } from "./external-case.ts";
import type { LetterName } from "./hold-letter.ts";

/** A version of a letter, ready to print; the last one unless told. @throws Failure `not-found` */
export async function readLetterSheet(
  work: Work,
  { id, letterId }: LetterName,
  version: number | undefined,
): Promise<LetterSheet> {
  const row = await requireExternalCase(work, id);
  const { tx, actor } = work;
  const letter = (await listLetterRows(tx, actor.orgId, id)).find((one) => one.id === letterId);
  const versions = letter === undefined ? [] : await listLetterVersions(tx, actor.orgId, [letter.id]);
  const wanted = version ?? letter?.version;
  const found = versions.find((one) => one.version === wanted);
  if (letter === undefined || found === undefined)
    throw new Failure("not-found", { record: "feedback-letter" });
  await recordAct(work, {
    action: "feedback-letter.print",
    recordType: "feedback-letter",
    recordId: letter.id,
    recordLabel: row.number,
    details: { version: found.version },
  });
  const isFinal =
    (letter.state === "approved" || letter.state === "sent") && found.version === letter.version;
  return letterSheet(found.content as LetterContent, {
    language: letter.language as "zh" | "en",
    draftVersion: isFinal ? null : found.version,
    caseNumber: row.number,
  });
}
