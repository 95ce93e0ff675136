import { approvedOver } from "../../feedback/domain/reply-letter/letter.ts";
import { handlerOf, leader } from "./case-people.ts";
import type { CaseWalk } from "./case-walk.ts";

/** The authority that passed a complaint on is answered by letter: the handler writes it, the manager approves and sends it. */
export function replyByLetter(walk: CaseWalk): void {
  const { row, parts, draw } = walk;
  if (parts.letter !== null) return;
  const writer = handlerOf(walk);
  const manager = leader(walk);
  walk.wait(15, 90);
  const id = walk.id();
  const letter = {
    id,
    writtenBy: writer,
    writtenAt: walk.now,
    approvedBy: null,
    approvedAt: null,
    sentBy: null,
    sentAt: null,
    receipt: "",
  };
  parts.letter = letter;
  walk.note(writer, "letter_write", { letterId: id, version: 1 });
  walk.wait(10, 60);
  approvedOver(manager.id, [writer.id], { mayOverride: false, reason: undefined });
  const approved = { ...letter, approvedBy: manager, approvedAt: walk.now };
  parts.letter = approved;
  walk.note(manager, "letter_approve", { letterId: id, version: 1 });
  walk.wait(5, 40);
  const receipt = `HZ${draw.between(100_000, 999_999)}`;
  parts.letter = { ...approved, sentBy: manager, sentAt: walk.now, receipt };
  row.external_replied_at = walk.now;
  const { timeZone } = walk.world.calendar;
  const sentOn = Temporal.Instant.from(walk.now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  walk.note(manager, "letter_send", { letterId: id, sentOn, via: SENT_VIA, receipt });
}

/** How letters go out in the sample. */
export const SENT_VIA = "平台在线回复";
