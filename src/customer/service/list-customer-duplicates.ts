import { demand, type Work } from "../../identity/service/work.ts";
import { judgeDuplicate, type DuplicateJudgement } from "../domain/duplicate-score.ts";
import { mayMergeCustomers } from "../domain/permissions.ts";
import { readCustomerRows, type CustomerRow } from "../store/customers.ts";
import { findCandidatePairs, readSearchStretch, type CandidatePair } from "../store/duplicate-candidates.ts";
import { decodeCursor, encodeCursor, UUID_FORM } from "./list-cursor.ts";
import { presentCustomers, type CustomerView } from "./present-customers.ts";
import { requireCustomer } from "./require-customer.ts";

/** Customers searched in one step, and steps in one call. */
const STRETCH = 250;
const STEPS = 6;

export interface DuplicateQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Only the pairs of this customer. */
  readonly customerId?: string | undefined;
}

interface JudgedPair extends DuplicateJudgement {
  readonly first: CustomerRow;
  readonly second: CustomerRow;
}

interface PairView {
  first: CustomerView;
  second: CustomerView;
  reasons: DuplicateJudgement["reasons"][number][];
  score: number;
}

/**
 * Pairs that may be one customer: the search goes from the latest customer to the oldest, a page shows its likeliest
 * first. A call searches at most 1,500 customers: a page may hold few pairs or none while `nextCursor` leads on. Of a
 * customer with very many pairs the likeliest that fit are shown; `customerId` asks for all of one customer.
 * @throws Failure `not-found` | `invalid-cursor`
 */
export async function listCustomerDuplicates(
  work: Work,
  query: DuplicateQuery,
): Promise<{ items: PairView[]; nextCursor: string | null }> {
  demand(mayMergeCustomers(work.actor));
  if (query.customerId !== undefined) {
    await requireCustomer(work, query.customerId);
    const pairs = await judgePairs(work, [query.customerId], true);
    return { items: await presentPairs(work, pairs), nextCursor: null };
  }
  const start = decodeCursor(query.cursor, { id: UUID_FORM })?.id ?? null;
  const { pairs, after } = await searchFrom(work, start, query.limit);
  const nextCursor = after === null ? null : encodeCursor({ id: after });
  return { items: await presentPairs(work, pairs), nextCursor };
}

/** Goes through the customers from newest to oldest until there are enough pairs or the call has done its part. */
async function searchFrom(
  work: Work,
  start: string | null,
  limit: number,
): Promise<{ readonly pairs: readonly JudgedPair[]; readonly after: string | null }> {
  const pairs: JudgedPair[] = [];
  let after = start;
  for (let step = 0; step < STEPS; step++) {
    const ids = await readSearchStretch(work.tx, work.actor.orgId, after, STRETCH);
    const found = Map.groupBy(await judgePairs(work, ids, false), (pair) => pair.first.id);
    for (const id of ids) {
      pairs.push(...(found.get(id) ?? []).slice(0, limit - pairs.length));
      after = id;
      if (pairs.length >= limit) return { pairs: byScore(pairs), after };
    }
    if (ids.length < STRETCH) return { pairs: byScore(pairs), after: null };
  }
  return { pairs: byScore(pairs), after };
}

function byScore(pairs: readonly JudgedPair[]): readonly JudgedPair[] {
  return pairs.toSorted((a, b) => b.score - a.score);
}

async function judgePairs(
  work: Work,
  ids: readonly string[],
  anyAge: boolean,
): Promise<readonly JudgedPair[]> {
  if (ids.length === 0) return [];
  const { tx, actor } = work;
  const candidates = await findCandidatePairs(tx, actor.orgId, ids, anyAge);
  const involved = [...new Set(candidates.flatMap((pair) => [pair.first_id, pair.second_id]))];
  const rows = new Map((await readCustomerRows(tx, actor.orgId, involved)).map((row) => [row.id, row]));
  return byScore(candidates.flatMap((pair) => judgePair(pair, rows)));
}

function judgePair(pair: CandidatePair, rows: ReadonlyMap<string, CustomerRow>): readonly JudgedPair[] {
  const first = rows.get(pair.first_id);
  const second = rows.get(pair.second_id);
  if (!first || !second || first.merged_into !== null || second.merged_into !== null) return [];
  const shared = { phone: pair.same_phone, email: pair.same_email };
  const judgement = judgeDuplicate(candidateOf(first), candidateOf(second), shared);
  return judgement ? [{ first, second, ...judgement }] : [];
}

function candidateOf({ kind, name_key: nameKey, region }: CustomerRow) {
  return { kind, nameKey, region };
}

async function presentPairs(work: Work, pairs: readonly JudgedPair[]): Promise<PairView[]> {
  const rows = new Map(pairs.flatMap(({ first, second }) => [first, second]).map((row) => [row.id, row]));
  const views = new Map((await presentCustomers(work, [...rows.values()])).map((view) => [view.id, view]));
  return pairs.flatMap((pair) => {
    const first = views.get(pair.first.id);
    const second = views.get(pair.second.id);
    return first && second ? [{ first, second, reasons: [...pair.reasons], score: pair.score }] : [];
  });
}
