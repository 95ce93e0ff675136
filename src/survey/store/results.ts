import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { AnswerPlace } from "../domain/results/answer-places.ts";
import type { NumberSummary } from "../domain/results/number-figure.ts";
import type { StateCount } from "../domain/results/response-counts.ts";

/** Which responses of one survey the figures are of. */
export interface ResultSelection {
  readonly surveyId: string;
  readonly version?: number | undefined;
  readonly linkId?: string | undefined;
  readonly channel?: string | undefined;
  /** ISO instants: answered from, and before. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

/** Responses of the selection with their check: `r` and `k`. */
export function selectedFrom(orgId: number, selection: ResultSelection): RawBuilder<unknown> {
  const { surveyId, version, linkId, channel, from, before } = selection;
  return sql`survey_response r
    left join survey_response_check k on k.org_id = r.org_id and k.response_id = r.id
    where r.org_id = ${orgId} and r.survey_id = ${surveyId}::uuid
      ${version === undefined ? sql`` : sql`and r.version = ${version}`}
      ${linkId === undefined ? sql`` : sql`and r.link_id = ${linkId}::uuid`}
      ${channel === undefined ? sql`` : sql`and r.channel = ${channel}`}
      ${from === undefined ? sql`` : sql`and r.answered_at >= ${from}::timestamptz`}
      ${before === undefined ? sql`` : sql`and r.answered_at < ${before}::timestamptz`}`;
}

/** True where a response counts: a person's word outweighs the check's. */
export const COUNTED = sql<boolean>`coalesce(k.decision = 'included', k.exclusion is null)`;

/** Responses by version and by what the check found and a person decided. */
export async function countStates(
  tx: Tx,
  orgId: number,
  selection: ResultSelection,
): Promise<readonly StateCount[]> {
  const { rows } = await sql<StateCount>`
    select r.version, k.checked_at is not null as checked, coalesce(k.flags, '{}') as flags, k.exclusion, k.decision,
           count(*) as count
      from ${selectedFrom(orgId, selection)}
     group by 1, 2, 3, 4, 5`.execute(tx);
  return rows;
}

/** PostgreSQL takes 1,664 columns; a pass over so few is quick, and most surveys need one. */
const PLACES_A_PASS = 120;

/**
 * Counted answers by place and value, the value as text. One pass over the responses for every 120 places: one set of
 * grouping for each place (100,000 responses with 12 places: 0.3 s on two cores).
 */
export async function countAnswers(
  tx: Tx,
  orgId: number,
  selection: ResultSelection,
  places: readonly AnswerPlace[],
): Promise<readonly ReadonlyMap<string, number>[]> {
  const counts: Map<string, number>[] = places.map(() => new Map());
  for (let first = 0; first < places.length; first += PLACES_A_PASS) {
    const some = places.slice(first, first + PLACES_A_PASS);
    for (const row of await countPass(tx, orgId, selection, some))
      counts[first + row.place]?.set(row.value, row.count);
  }
  return counts;
}

interface PlaceCount {
  readonly place: number;
  readonly value: string;
  readonly count: number;
}

async function countPass(
  tx: Tx,
  orgId: number,
  selection: ResultSelection,
  places: readonly AnswerPlace[],
): Promise<readonly PlaceCount[]> {
  const columns = places.map((_, i) => sql.ref(`v${i}`));
  const values = places.map((place, i) => sql`${valueOf(place)} as ${columns[i]}`);
  const numbered = columns.map((column, i) => sql`when ${column} is not null then ${sql.lit(i)}`);
  const { rows } = await sql<PlaceCount>`
    select case ${sql.join(numbered, sql` `)} end as place, coalesce(${sql.join(columns)}) as value, count(*) as count
      from (select ${sql.join(values)} from ${selectedFrom(orgId, selection)} and ${COUNTED}) given
     group by grouping sets (${sql.join(columns.map((column) => sql`(${column})`))})
    having num_nonnulls(${sql.join(columns)}) > 0`.execute(tx);
  return rows;
}

function valueOf(place: AnswerPlace): RawBuilder<unknown> {
  if (place.kind === "score") {
    const cases = place.at.map(
      ({ version, place: at }) => sql`when ${sql.lit(version)} then r.scores[${sql.lit(at + 1)}]`,
    );
    return sql`(case r.version ${sql.join(cases, sql` `)} end)::text`;
  }
  const value = answerText(place.question, place.row);
  return sql`case when r.version in (${sql.join(place.versions)}) then ${value} end`;
}

/** An answer as text; a row of a matrix may be the grade alone, or hold it. */
export function answerText(question: string, row: string | null): RawBuilder<string | null> {
  if (row === null) return sql`(r.answers ->> ${question}::text)`;
  const given = sql`(r.answers -> ${question}::text -> ${row}::text)`;
  return sql`(case jsonb_typeof(${given}) when 'number' then ${given} #>> '{}' else ${given} ->> 'value' end)`;
}

/** What was answered to a number question by counted responses. */
export async function summarizeNumbers(
  tx: Tx,
  orgId: number,
  selection: ResultSelection,
  asked: { readonly question: string; readonly versions: readonly number[] },
): Promise<NumberSummary> {
  const { rows } = await sql<NumberSummary>`
    select count(value) as n, avg(value) as mean, var_samp(value) as variance,
           percentile_cont(0.5) within group (order by value) as median, min(value) as min, max(value) as max
      from (select (r.answers ->> ${asked.question}::text)::float8 as value
              from ${selectedFrom(orgId, selection)} and ${COUNTED}
               and r.version in (${sql.join(asked.versions)})
               and jsonb_typeof(r.answers -> ${asked.question}::text) = 'number') given`.execute(tx);
  return rows[0] ?? { n: 0, mean: null, variance: null, median: null, min: null, max: null };
}

/** How many counted responses have words at a question or row. */
export interface WordCount {
  readonly question: string;
  /** Row of a matrix; empty for the question itself. */
  readonly part: string;
  readonly kind: "words" | "phone";
  readonly count: number;
}

export async function countWords(
  tx: Tx,
  orgId: number,
  selection: ResultSelection,
): Promise<readonly WordCount[]> {
  const { rows } = await sql<WordCount>`
    select w.question, w.part, w.kind, count(*) as count
      from survey_words w
     where w.org_id = ${orgId}
       and w.response_id in (select r.id from ${selectedFrom(orgId, selection)} and ${COUNTED})
     group by 1, 2, 3`.execute(tx);
  return rows;
}
