import type { Tx } from "../../platform/db/database.ts";
import type { SurveyDefinition } from "../../survey/domain/definition/survey-definition.ts";
import { SURVEY_EVENTS } from "../../survey/domain/events.ts";
import type { Measure } from "../../survey/domain/measures.ts";
import type { SampleResponse } from "./draw-responses.ts";
import type { DoneService } from "./draw-visits.ts";

const ROWS_AT_ONCE = 500;

/** What was done for the sample's customers, in a fixed order. */
export async function readDoneServices(tx: Tx, orgId: number): Promise<readonly DoneService[]> {
  const rows = await tx
    .selectFrom("customer_service_record as s")
    .innerJoin("customer_customer as c", (join) =>
      join.onRef("c.org_id", "=", "s.org_id").onRef("c.id", "=", "s.customer_id"),
    )
    .where("s.org_id", "=", orgId)
    .select(["s.customer_id", "s.kind", "s.product", "s.order_number", "s.served_on", "c.region"])
    .orderBy("s.external_id")
    .execute();
  return rows.map((row) => ({
    customerId: row.customer_id,
    kind: row.kind,
    product: row.product,
    orderNumber: row.order_number,
    region: row.region ?? "",
    servedAt: Date.parse(row.served_on),
  }));
}

/**
 * Stores sample responses with the instants they have: the intake's own door takes answers of this moment only. No
 * event of theirs is told: what they would set off lies long back.
 */
export async function insertSampleResponses(
  tx: Tx,
  orgId: number,
  responses: readonly SampleResponse[],
): Promise<void> {
  for (let from = 0; from < responses.length; from += ROWS_AT_ONCE) {
    const some = responses.slice(from, from + ROWS_AT_ONCE);
    await tx
      .insertInto("survey_response")
      .values(
        some.map((response) => ({
          org_id: orgId,
          id: response.id,
          survey_id: response.surveyId,
          version: response.version,
          link_id: response.linkId,
          customer_id: response.customerId,
          channel: response.channel,
          mode: response.mode,
          language: response.language,
          answers: JSON.stringify(response.answers),
          fields: JSON.stringify(response.fields),
          scores: response.scores as number[],
          seconds: response.seconds,
          answered_at: response.answeredAt,
        })),
      )
      .execute();
    await insertWords(tx, orgId, some);
    await insertLinkUses(tx, orgId, some);
  }
}

async function insertWords(tx: Tx, orgId: number, responses: readonly SampleResponse[]): Promise<void> {
  const words = responses.flatMap(({ id, words: own }) =>
    own.map((said) => ({ org_id: orgId, response_id: id, ...said })),
  );
  if (words.length > 0) await tx.insertInto("survey_verbatim").values(words).execute();
}

/** A personal link serves one response. */
async function insertLinkUses(tx: Tx, orgId: number, responses: readonly SampleResponse[]): Promise<void> {
  const uses = responses.flatMap(({ id, linkId, customerId, answeredAt }) =>
    linkId !== null && customerId !== null
      ? [{ org_id: orgId, link_id: linkId, response_id: id, used_at: answeredAt }]
      : [],
  );
  if (uses.length > 0) await tx.insertInto("survey_link_use").values(uses).execute();
}

/** Responses nobody has looked over yet, oldest first, with their words and the versions they were given to. */
export async function readUnchecked(tx: Tx, orgId: number) {
  const responses = await tx
    .selectFrom("survey_response as r")
    .leftJoin("survey_response_check as k", (join) =>
      join.onRef("k.org_id", "=", "r.org_id").onRef("k.response_id", "=", "r.id"),
    )
    .where("r.org_id", "=", orgId)
    .where("k.response_id", "is", null)
    .selectAll("r")
    .orderBy("r.answered_at")
    .orderBy("r.id")
    .execute();
  const versions = await tx
    .selectFrom("survey_version")
    .where("org_id", "=", orgId)
    .select(["survey_id", "number", "definition", "measures"])
    .execute();
  const words = await tx
    .selectFrom("survey_verbatim")
    .where("org_id", "=", orgId)
    .select(["response_id", "question", "part", "kind", "text"])
    .execute();
  return {
    responses,
    versions: new Map(
      versions.map((row) => [
        `${row.survey_id} ${row.number}`,
        { definition: row.definition as SurveyDefinition, measures: row.measures as readonly Measure[] },
      ]),
    ),
    words: Map.groupBy(
      words.map((row) => ({ ...row, kind: row.kind === "phone" ? ("phone" as const) : ("words" as const) })),
      (row) => row.response_id,
    ),
  };
}

export interface SampleCheck {
  readonly id: string;
  readonly surveyId: string;
  readonly fingerprint: number;
  readonly flags: readonly string[];
  readonly exclusion: string | null;
  /** ISO instant. */
  readonly checkedAt: string;
  readonly eventId: string;
}

/** Stores what the check found, each with the event that tells of it. */
export async function insertSampleChecks(
  tx: Tx,
  orgId: number,
  checks: readonly SampleCheck[],
): Promise<void> {
  for (let from = 0; from < checks.length; from += ROWS_AT_ONCE) {
    const some = checks.slice(from, from + ROWS_AT_ONCE);
    await tx
      .insertInto("survey_response_check")
      .values(
        some.map((check) => ({
          org_id: orgId,
          response_id: check.id,
          survey_id: check.surveyId,
          fingerprint: check.fingerprint,
          flags: [...check.flags],
          exclusion: check.exclusion,
          checked_at: check.checkedAt,
        })),
      )
      .execute();
    await tx
      .insertInto("system.outbox")
      .values(
        some.map((check) => ({
          id: check.eventId,
          org_id: orgId,
          type: SURVEY_EVENTS.responseJudged,
          payload: JSON.stringify({ responseId: check.id, surveyId: check.surveyId }),
          occurred_at: check.checkedAt,
        })),
      )
      .execute();
  }
}

/** Says of what waits to be told that it is of the sample: nobody is to answer voices of years ago. */
export async function markSampleEvents(tx: Tx, orgId: number): Promise<void> {
  const events = await tx
    .deleteFrom("system.outbox")
    .where("org_id", "=", orgId)
    .where("type", "=", SURVEY_EVENTS.responseJudged)
    .returningAll()
    .execute();
  for (let from = 0; from < events.length; from += ROWS_AT_ONCE)
    await tx
      .insertInto("system.outbox")
      .values(
        events.slice(from, from + ROWS_AT_ONCE).map((event) => ({
          ...event,
          payload: JSON.stringify({ ...(event.payload as object), sample: true }),
        })),
      )
      .execute();
}

interface FlaggedRow {
  readonly id: string;
  readonly surveyId: string;
  readonly flags: readonly string[];
  /** ISO instant. */
  readonly answeredAt: string;
}

/** Flagged responses that nobody has decided about, oldest first. */
export async function readFlagged(tx: Tx, orgId: number): Promise<readonly FlaggedRow[]> {
  const rows = await tx
    .selectFrom("survey_response_check as k")
    .innerJoin("survey_response as r", (join) =>
      join.onRef("r.org_id", "=", "k.org_id").onRef("r.id", "=", "k.response_id"),
    )
    .where("k.org_id", "=", orgId)
    .where("k.decision", "is", null)
    .select(["r.id", "r.survey_id as surveyId", "k.flags", "r.answered_at as answeredAt"])
    .orderBy("r.answered_at")
    .orderBy("r.id")
    .execute();
  return rows.filter(({ flags }) => flags.length > 0);
}

/** Ids of people of the organization by name. */
export async function readPeople(tx: Tx, orgId: number): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom("identity_user")
    .where("org_id", "=", orgId)
    .select(["id", "name"])
    .execute();
  return new Map(rows.map((row) => [row.name, row.id]));
}

/** The survey whose public link is shown, or null where there is none yet. */
export async function findSampleSurvey(tx: Tx, orgId: number, template: string): Promise<string | null> {
  const row = await tx
    .selectFrom("survey_survey")
    .where("org_id", "=", orgId)
    .where("template", "=", template)
    .select("id")
    .orderBy("created_at")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
