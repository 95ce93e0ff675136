import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { COUNTED, selectedFrom, type ResultSelection } from "./results.ts";

export interface VerbatimRow {
  readonly id: string;
  readonly version: number;
  readonly scores: readonly (number | null)[];
  readonly answered_at: string;
  readonly question: string;
  /** Row of a matrix; empty for the question itself. */
  readonly part: string;
  readonly text: string;
}

/** Place of the last row of a page. */
export type VerbatimKey = readonly [answeredAt: string, id: string, question: string, part: string];

/** What was written in counted responses, newest first; numbers to call back are no words. */
export async function listVerbatimRows(
  tx: Tx,
  orgId: number,
  selection: ResultSelection & { readonly question?: string | undefined },
  page: { readonly after: VerbatimKey | null; readonly limit: number },
): Promise<readonly VerbatimRow[]> {
  const { question } = selection;
  const { after, limit } = page;
  const ofQuestion = question === undefined ? sql`` : sql`and w.question = ${question}`;
  const later =
    after === null
      ? sql`true`
      : sql`r.answered_at <= ${after[0]}::timestamptz and ((r.answered_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)
             or r.id = ${after[1]}::uuid and (said.question, said.part) > (${after[2]}, ${after[3]}))`;
  // `offset 0` keeps the words behind each response: read in the order of time until the page is full.
  const { rows } = await sql<VerbatimRow>`
    select r.id, r.version, r.scores, r.answered_at, said.question, said.part, said.text
      from (select r.* from ${selectedFrom(orgId, selection)} and ${COUNTED}) r
     cross join lateral (
       select w.question, w.part, w.text from survey_words w
        where w.org_id = ${orgId} and w.response_id = r.id and w.kind = 'words' ${ofQuestion} offset 0) said
     where ${later}
     order by r.answered_at desc, r.id desc, said.question, said.part
     limit ${limit}`.execute(tx);
  return rows;
}
