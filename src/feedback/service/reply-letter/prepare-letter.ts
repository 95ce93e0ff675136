import { getOrganization } from "../../../identity/service/get-organization.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { mayChangeFeedback } from "../../domain/permissions.ts";
import { draftLetter, type LetterFacts } from "../../domain/reply-letter/draft-letter.ts";
import type { LetterContent } from "../../domain/reply-letter/letter.ts";
import { readEventRows } from "../../store/case-events.ts";
import { readHandlerRows, readUserNames } from "../../store/case-people.ts";
import { readVoiceRow } from "../../store/cases.ts";
import type { OwnerText } from "../../store/public-owner.ts";
import { readWebFormRow } from "../../store/public-web-form.ts";
import { readWork } from "../work/read-work.ts";
import { requireExternalCase, type ExternalCase } from "./external-case.ts";

/** How a letter is begun. */
export interface LetterWish {
  readonly lang: "zh" | "en";
  /** The handler is named in it. */
  readonly names: boolean;
}

/**
 * A letter as it can be begun from the case: nothing internal in it, and no colleague's name unless wished. Nothing is
 * stored.
 * @throws Failure `not-found`, `feedback-letter-not-external`
 */
export async function prepareLetter(work: Work, id: string, wish: LetterWish): Promise<LetterContent> {
  demand(mayChangeFeedback(work.actor));
  const row = await requireExternalCase(work, id);
  return draftLetter(await factsOf(work, row, wish), wish.lang);
}

async function factsOf(work: Work, row: ExternalCase, { lang, names }: LetterWish): Promise<LetterFacts> {
  const { tx, actor, now } = work;
  const organization = await getOrganization(work);
  const dayOf = dayIn(organization.timeZone);
  const { measures } = await readWork(work, row.id);
  const contact = (await readWebFormRow(tx, actor.orgId))?.service_contact as OwnerText | undefined;
  const people = await peopleAround(work, row);
  const owners = measures.flatMap(({ ownerName, doneByName }) => [ownerName, doneByName]);
  return {
    ...toldOf(row, dayOf),
    said: row.summary === "" ? await verbatimOf(work, row) : row.summary,
    measures: measures.map(({ term, text, result, doneAt, dueOn }) => ({
      term,
      text,
      result,
      doneOn: dayOf(doneAt),
      dueOn,
    })),
    organization: organization.name,
    contact: contact?.[lang] ?? "",
    today: Temporal.Instant.from(now).toZonedDateTimeISO(organization.timeZone).toPlainDate().toString(),
    staff: [...people.all, ...owners.filter((name) => name !== null)],
    handler: names ? people.handler : null,
  };
}

/** Instants as days of the organization. */
function dayIn(timeZone: string): (at: string | null) => string | null {
  return (at) =>
    at === null ? null : Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** What the case itself says. */
function toldOf(row: ExternalCase, dayOf: (at: string | null) => string | null) {
  return {
    platform: row.external_platform,
    externalNumber: row.external_number,
    caseNumber: row.number,
    voice: row.voice as LetterFacts["voice"],
    receivedOn: dayOf(row.received_at) ?? "",
    dueOn: dayOf(row.external_due_at),
    cause: row.cause,
    product: row.product ?? "",
    orderNumber: row.order_number ?? "",
    toldOn: dayOf(row.customer_told_at),
    outcome: row.outcome,
  };
}

async function verbatimOf({ tx, actor }: Work, row: ExternalCase): Promise<string> {
  return (await readVoiceRow(tx, actor.orgId, row.id))?.verbatim ?? "";
}

/** Names of everybody who had a hand in the case. */
async function peopleAround({ tx, actor }: Work, row: ExternalCase) {
  const handlers = await readHandlerRows(tx, actor.orgId, row.id);
  const ids = [row.handler_id, row.registered_by, ...handlers.map(({ user_id }) => user_id)];
  const known = await readUserNames(tx, actor.orgId, ids);
  const acted = (await readEventRows(tx, actor.orgId, row.id)).filter(
    ({ actor_kind }) => actor_kind === "user",
  );
  return {
    all: [...known.values(), ...acted.map(({ actor_name }) => actor_name)],
    handler: known.get(row.handler_id ?? "") ?? null,
  };
}
