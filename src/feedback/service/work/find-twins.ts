import type { Work } from "../../../identity/service/work.ts";
import { caseScope } from "../../domain/case-scope.ts";
import { isRepeatOf } from "../../domain/work/repeat.ts";
import { bigramsOf, likenessOf, reasonsOf, wordsLikeness, type Shared } from "../../domain/work/likeness.ts";
import { isInScope } from "../../store/case-lists.ts";
import { readCaseRow, readContactRow, readVoiceRow, type CaseRow } from "../../store/cases.ts";
import { findTwinRows, type TwinRow } from "../../store/twins.ts";
import { requireCase } from "../hold-case.ts";
import { readerWords, type ReaderWords } from "../reader-words.ts";

/** Cases received within so many days of each other may be one matter. */
const TWIN_DAYS = 90;
/** A matter that was closed 30 days ago may have been open for long. */
const REPEAT_LOOK_BACK_DAYS = 365;
const MOST = 10;
const EXCERPT_LENGTH = 120;

/** Cases that may be the same matter, the likeliest first, as far as the reader may see them. @throws Failure `not-found` */
export async function listTwins(work: Work, id: string) {
  const row = await requireCase(work, id);
  const said = await readVoiceRow(work.tx, work.actor.orgId, id);
  const own = bigramsOf((said?.verbatim ?? "").slice(0, 1_000));
  const found = await searchAround(work, row, { before: TWIN_DAYS, after: TWIN_DAYS });
  const alike = found
    .map((twin) => ({ twin, shared: sharedBy(twin, own) }))
    .filter(({ shared }) => reasonsOf(shared).length > 0)
    .toSorted((a, b) => likenessOf(b.shared) - likenessOf(a.shared) || newer(a.twin, b.twin));
  const words = await readerWords(
    work,
    alike.map(({ twin }) => twin.id),
  );
  const items = [];
  for (const { twin, shared } of alike) {
    if (items.length === MOST) break;
    if (await mayRead(work, twin.id)) items.push(twinView(twin, shared, words));
  }
  return { items };
}

/**
 * The closed case that this one seems to repeat: of the same customer or contact, of the same type, closed within 30
 * days before. The one closed last; null: none. Proposed at registration, confirmed by a person.
 */
export async function proposeRepeat(
  work: Work,
  caseId: string,
): Promise<{ readonly id: string; readonly number: string; readonly closedAt: string } | null> {
  const row = await readCaseRow(work.tx, work.actor.orgId, caseId);
  if (row === undefined) return null;
  const found = await searchAround(work, row, { before: REPEAT_LOOK_BACK_DAYS, after: 0 });
  const { customer_id: customerId, problem_type: problemType, voice, received_at: receivedAt } = row;
  const [last] = found
    .filter((twin) => isRepeatOf({ customerId, problemType, voice, receivedAt }, sideOf(twin)))
    .toSorted((a, b) => Temporal.Instant.compare(b.closed_at ?? "", a.closed_at ?? ""));
  return last?.closed_at ? { id: last.id, number: last.number, closedAt: last.closed_at } : null;
}

async function searchAround(
  { tx, actor }: Work,
  row: CaseRow,
  days: { readonly before: number; readonly after: number },
): Promise<readonly TwinRow[]> {
  const contact = await readContactRow(tx, actor.orgId, row.id);
  const received = Temporal.Instant.from(row.received_at);
  return findTwinRows(tx, actor.orgId, {
    caseId: row.id,
    customerId: row.customer_id,
    phone: contact?.phone ?? null,
    email: contact?.email ?? null,
    orderNumber: row.order_number,
    from: received.subtract({ hours: days.before * 24 }).toString(),
    at: row.received_at,
    to: received.add({ hours: days.after * 24 }).toString(),
  });
}

function sharedBy(twin: TwinRow, own: ReadonlySet<string>): Shared {
  return {
    customer: twin.same_customer,
    contact: twin.same_contact,
    order: twin.same_order,
    words: wordsLikeness(own, bigramsOf(twin.words)),
  };
}

function twinView(twin: TwinRow, shared: Shared, words: ReaderWords) {
  return {
    id: twin.id,
    number: twin.number,
    stage: twin.stage,
    excerpt: words(twin.id, twin.words).slice(0, EXCERPT_LENGTH),
    receivedAt: twin.received_at,
    reasons: [...reasonsOf(shared)],
    likeness: likenessOf(shared),
  };
}

function sideOf(twin: TwinRow) {
  return {
    customerId: twin.customer_id,
    isSameContact: twin.same_contact,
    problemType: twin.problem_type,
    voice: twin.voice,
    closedAt: twin.closed_at,
  };
}

const newer = (a: TwinRow, b: TwinRow): number => Temporal.Instant.compare(b.received_at, a.received_at);

async function mayRead({ tx, actor }: Work, id: string): Promise<boolean> {
  const scope = caseScope(actor);
  if (scope === null) return true;
  const row = await readCaseRow(tx, actor.orgId, id);
  return row !== undefined && isInScope(tx, row, scope);
}
