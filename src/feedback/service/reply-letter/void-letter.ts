import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayChangeFeedback } from "../../domain/permissions.ts";
import { mayApproveLetters } from "../../domain/reply-letter/letter.ts";
import { changeLetterRow } from "../../store/reply-letter/letters.ts";
import { noteEvent } from "../note-event.ts";
import { holdLetter, type LetterName } from "./hold-letter.ts";

/**
 * Gives up a letter that was not sent, so that another can be begun; an approved one only by who may approve.
 * @throws Failure `forbidden`, `not-found`, `conflict-feedback-letter-changed`, `conflict-feedback-letter-sent`
 */
export async function voidLetter(
  work: Work,
  name: LetterName,
  { revision, reason }: { readonly revision: number; readonly reason: string },
): Promise<void> {
  demand(mayChangeFeedback(work.actor));
  const { row, letter } = await holdLetter(work, name, revision);
  if (letter.state === "sent" || letter.state === "void") throw new Failure("conflict-feedback-letter-sent");
  if (letter.state === "approved") demand(mayApproveLetters(work.actor));
  await changeLetterRow(work.tx, letter, { state: "void", void_reason: reason, updated_at: work.now });
  await noteEvent(work, row, { act: "letter_void", reason, details: { letterId: letter.id } });
}
