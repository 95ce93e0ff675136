import { getOrganization } from "../../../identity/service/get-organization.ts";
import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayChangeFeedback } from "../../domain/permissions.ts";
import { changeLetterRow, setRepliedRow } from "../../store/reply-letter/letters.ts";
import { noteEvent } from "../note-event.ts";
import { holdLetter, type LetterName } from "./hold-letter.ts";

/** How a letter went out. */
export interface SentLetter {
  readonly revision: number;
  /** `YYYY-MM-DD`. */
  readonly sentOn: string;
  /** The platform's page, by post, by hand … */
  readonly via: string;
  /** Number of the receipt there; "": none. */
  readonly receipt: string;
}

/**
 * Notes that an approved letter went out; the authority has its answer, and nobody is reminded of it any more.
 * @throws Failure `not-found`, `conflict-feedback-letter-changed`, `conflict-feedback-letter-unapproved`,
 *   `feedback-letter-sent-later`, `feedback-letter-sent-early` {day}
 */
export async function sendLetter(work: Work, name: LetterName, sent: SentLetter): Promise<void> {
  demand(mayChangeFeedback(work.actor));
  const { tx, actor, now } = work;
  const { row, letter } = await holdLetter(work, name, sent.revision);
  if (letter.state !== "approved" || letter.approved_at === null)
    throw new Failure("conflict-feedback-letter-unapproved");
  const { timeZone } = await getOrganization(work);
  const dayOf = (at: string): Temporal.PlainDate =>
    Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const day = Temporal.PlainDate.from(sent.sentOn);
  const approvedOn = dayOf(letter.approved_at);
  if (Temporal.PlainDate.compare(day, dayOf(now)) > 0) throw new Failure("feedback-letter-sent-later");
  if (Temporal.PlainDate.compare(day, approvedOn) < 0)
    throw new Failure("feedback-letter-sent-early", { day: approvedOn.toString() });
  await changeLetterRow(tx, letter, {
    state: "sent",
    sent_on: sent.sentOn,
    sent_via: sent.via,
    receipt: sent.receipt,
    sent_by_name: actor.name,
    updated_at: now,
  });
  await setRepliedRow(tx, row, day.equals(dayOf(now)) ? now : endOf(day, timeZone));
  const details = { letterId: letter.id, sentOn: sent.sentOn, via: sent.via, receipt: sent.receipt };
  await noteEvent(work, row, { act: "letter_send", details });
  await recordAct(work, {
    action: "feedback-letter.send",
    recordType: "feedback-letter",
    recordId: letter.id,
    recordLabel: row.number,
    details: { sentOn: sent.sentOn },
  });
}

/** A day without an hour counts to its end. */
function endOf(day: Temporal.PlainDate, timeZone: string): string {
  return day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().subtract({ minutes: 1 }).toString();
}
