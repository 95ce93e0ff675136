import { draftLetter } from "../../feedback/domain/reply-letter/draft-letter.ts";
import { missingPart, type LetterContent } from "../../feedback/domain/reply-letter/letter.ts";
import type { Tx } from "../../platform/db/database.ts";
import { SENT_VIA } from "./case-letter.ts";
import type { CaseWorld, SampleCase, SampleLetter } from "./sample-case.ts";
import { SERVICE_CONTACT } from "./sample-form.ts";
import { ORGANIZATION_NAME } from "./sample-staff.ts";

interface LetterOf {
  readonly one: SampleCase;
  readonly letter: SampleLetter;
}

/** Stores the answers to authorities, each worded as the letter of a case is begun. */
export async function storeLetters(tx: Tx, world: CaseWorld, cases: readonly SampleCase[]): Promise<void> {
  const letters = cases.flatMap((one): LetterOf[] => (one.letter ? [{ one, letter: one.letter }] : []));
  if (letters.length === 0) return;
  const day = dayIn(world.calendar.timeZone);
  await tx
    .insertInto("feedback_letter")
    .values(letters.map(({ one, letter }) => letterRow(one, letter, day)))
    .execute();
  await tx
    .insertInto("feedback_letter_version")
    .values(
      letters.map(({ one, letter }) => ({
        org_id: one.row.org_id,
        letter_id: letter.id,
        version: 1,
        content: JSON.stringify(contentOf(world, one, letter)),
        written_by: letter.writtenBy.id,
        written_by_name: letter.writtenBy.name,
        written_at: letter.writtenAt,
      })),
    )
    .execute();
}

type DayOf = (at: string | null | undefined) => string | null;

function dayIn(timeZone: string): DayOf {
  return (at) =>
    at ? Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString() : null;
}

function letterRow({ row }: SampleCase, letter: SampleLetter, day: DayOf) {
  return {
    org_id: row.org_id,
    id: letter.id,
    case_id: row.id,
    language: "zh",
    state: letter.sentBy !== null ? "sent" : letter.approvedBy !== null ? "approved" : "draft",
    version: 1,
    ...approvalOf(letter),
    ...sendingOf(letter, day),
    revision: 1 + Number(letter.approvedBy !== null) + Number(letter.sentBy !== null),
    created_at: letter.writtenAt,
    updated_at: letter.sentAt ?? letter.approvedAt ?? letter.writtenAt,
  };
}

function approvalOf({ approvedBy, approvedAt }: SampleLetter) {
  return {
    approved_by: approvedBy?.id ?? null,
    approved_by_name: approvedBy?.name ?? null,
    approved_at: approvedAt,
  };
}

function sendingOf({ sentBy, sentAt, receipt }: SampleLetter, day: DayOf) {
  if (sentBy === null) return { sent_on: null, sent_via: null, sent_by_name: null, receipt };
  return { sent_on: day(sentAt), sent_via: SENT_VIA, sent_by_name: sentBy.name, receipt };
}

/** @throws Error where a part is missing without which none is approved */
function contentOf(
  world: CaseWorld,
  { row, said, measures }: SampleCase,
  letter: SampleLetter,
): LetterContent {
  const day = dayIn(world.calendar.timeZone);
  const isKnown = (at: string | null | undefined): boolean => !!at && at <= letter.writtenAt;
  const content = draftLetter(
    {
      platform: row.external_platform ?? "",
      externalNumber: row.external_number ?? "",
      caseNumber: row.number,
      voice: "complaint",
      receivedOn: day(row.received_at) ?? "",
      dueOn: day(row.external_due_at),
      said: row.summary === "" ? said : row.summary,
      cause: row.cause,
      product: row.product ?? "",
      orderNumber: row.order_number ?? "",
      measures: measures
        .filter(({ created_at }) => isKnown(String(created_at)))
        .map(({ term, text, result, done_at, due_on }) => ({
          term: term as "short" | "long",
          text,
          result: isKnown(done_at ? String(done_at) : null) ? (result ?? "") : "",
          doneOn: isKnown(done_at ? String(done_at) : null) ? day(String(done_at)) : null,
          dueOn: due_on ? String(due_on) : null,
        })),
      toldOn: day(row.customer_told_at),
      outcome: null,
      organization: ORGANIZATION_NAME,
      contact: SERVICE_CONTACT.zh,
      today: day(letter.writtenAt) ?? "",
      staff: world.people.map(({ name }) => name),
      handler: null,
    },
    "zh",
  );
  const part = missingPart(content);
  if (part !== null && letter.approvedBy !== null) throw new Error(`sample letter without ${part}`);
  return content;
}
