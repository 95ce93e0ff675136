import { demand, newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayChangeFeedback } from "../../domain/permissions.ts";
import type { LetterContent } from "../../domain/reply-letter/letter.ts";
import {
  changeLetterRow,
  insertLetterRow,
  insertLetterVersion,
  listLetterVersions,
} from "../../store/reply-letter/letters.ts";
import { noteEvent } from "../note-event.ts";
import { holdExternalCase } from "./external-case.ts";
import { holdLetter, type LetterName } from "./hold-letter.ts";

/**
 * Begins the letter of a case with its first version.
 * @throws Failure `not-found`, `feedback-letter-not-external`, `conflict-feedback-letter-merged`,
 *   `conflict-feedback-letter-open` when the case has one that is neither sent nor given up
 */
export async function beginLetter(
  work: Work,
  caseId: string,
  { language, content }: { readonly language: "zh" | "en"; readonly content: LetterContent },
): Promise<void> {
  demand(mayChangeFeedback(work.actor));
  const { tx, actor, now } = work;
  const row = await holdExternalCase(work, caseId);
  const letter = await insertLetterRow(tx, {
    org_id: actor.orgId,
    id: newId(),
    case_id: caseId,
    language,
    state: "draft",
    version: 1,
    created_at: now,
    updated_at: now,
  });
  if (letter === undefined) throw new Failure("conflict-feedback-letter-open");
  await addVersion(work, { letterId: letter.id, version: 1, content });
  await noteEvent(work, row, { act: "letter_write", details: { letterId: letter.id, version: 1 } });
}

/**
 * Saves another version; the former ones stay. What was approved is frozen.
 * @throws Failure `not-found`, `conflict-feedback-letter-changed`, `conflict-feedback-letter-frozen`
 */
export async function saveLetterVersion(
  work: Work,
  name: LetterName,
  { revision, content }: { readonly revision: number; readonly content: LetterContent },
): Promise<void> {
  demand(mayChangeFeedback(work.actor));
  const { row, letter } = await holdLetter(work, name, revision);
  if (letter.state !== "draft") throw new Failure("conflict-feedback-letter-frozen");
  const last = (await listLetterVersions(work.tx, work.actor.orgId, [letter.id])).at(-1);
  if (last !== undefined && isSame(last.content as LetterContent, content)) return;
  const version = letter.version + 1;
  await addVersion(work, { letterId: letter.id, version, content });
  await changeLetterRow(work.tx, letter, { version, updated_at: work.now });
  await noteEvent(work, row, { act: "letter_write", details: { letterId: letter.id, version } });
}

function isSame(a: LetterContent, b: LetterContent): boolean {
  return (Object.keys(b) as (keyof LetterContent)[]).every((part) => a[part] === b[part]);
}

async function addVersion(
  { tx, actor, now }: Work,
  {
    letterId,
    version,
    content,
  }: { readonly letterId: string; readonly version: number; readonly content: LetterContent },
): Promise<void> {
  await insertLetterVersion(tx, {
    org_id: actor.orgId,
    letter_id: letterId,
    version,
    content: JSON.stringify(content),
    written_by: actor.kind === "user" ? actor.id : null,
    written_by_name: actor.name,
    written_at: now,
  });
}
