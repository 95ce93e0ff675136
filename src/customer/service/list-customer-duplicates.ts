import { demand, type Work } from "../../identity/service/work.ts";
import { judgeDuplicate, type DuplicateJudgement } from "../domain/duplicate-score.ts";
import { mayMergeCustomers } from "../domain/permissions.ts";
import { readCustomerRows, type CustomerRow } from "../store/customers.ts";
import { findCandidatePairs, readSearchStretch, type CandidatePair } from "../store/duplicate-candidates.ts";
import { decodeCursor, encodeCursor, UUID_FORM } from "./list-cursor.ts";
import { presentCustomers, type CustomerView } from "./present-customers.ts";
import { requireCustomer } from "./require-customer.ts";

/** Customers searched in one step, and steps in one call. */
const STRETCH = 500;
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
 * Pairs that may be one customer, latest customers first, each step's likeliest first. A call searches at most
 * 3,000 customers: a page may hold few pairs or none while `nextCursor` leads on. A page ends with a whole step, so
 * it may hold more than `limit`.
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
  let after = decodeCursor(query.cursor, { id: UUID_FORM })?.id ?? null;
  const pairs: JudgedPair[] = [];
  for (let step = 0; step < STEPS && pairs.length < query.limit; step++) {
    const ids = await readSearchStretch(work.tx, work.actor.orgId, after, STRETCH);
    pairs.push(...(await judgePairs(work, ids, false)));
    after = ids.length < STRETCH ? null : (ids.at(-1) ?? null);
    if (after === null) break;
  }
  const nextCursor = after === null ? null : encodeCursor({ id: after });
  return { items: await presentPairs(work, pairs), nextCursor };
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
  return candidates.flatMap((pair) => judgePair(pair, rows)).toSorted((a, b) => b.score - a.score);
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
