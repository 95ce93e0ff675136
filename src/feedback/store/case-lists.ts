import { sql, type Expression, type ExpressionBuilder, type SqlBool } from "kysely";
import { readPhoneNumber } from "../../customer/domain/phone-number.ts";
import { asksForContact } from "../../identity/domain/mask-text.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { Schema } from "../../platform/db/schema.ts";
import type { CaseScope } from "../domain/case-scope.ts";
import type { QueueName } from "../domain/queue/queue-name.ts";
import type { ShareFigure } from "../domain/figures/figure-name.ts";
import { isAfter, type CaseOrder } from "./case-order.ts";
import type { CaseRow } from "./cases.ts";
import { figureCondition } from "./figures.ts";
import { replyAwaited } from "./reply-letter/reply-awaited.ts";

/** Conditions of a list; every one given must hold. Instants are ISO. */
export interface CaseFilter {
  readonly queue?: QueueName | undefined;
  readonly stage?: string | undefined;
  readonly priority?: string | undefined;
  readonly voice?: string | undefined;
  readonly problemType?: string | undefined;
  readonly channel?: string | undefined;
  readonly outcome?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly handlerId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly typical?: string | undefined;
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  readonly closedFrom?: string | undefined;
  readonly closedBefore?: string | undefined;
  readonly search?: string | undefined;
  readonly figure?: ShareFigure | undefined;
  readonly clock?: string | undefined;
  readonly hit?: boolean | undefined;
  readonly periodFrom?: string | undefined;
  readonly periodBefore?: string | undefined;
}

/** For whom and when a list is made. */
export interface CaseReader {
  readonly orgId: number;
  readonly userId: string | null;
  /** Whether names, phones and addresses of customers are read and searched. */
  readonly seesContacts: boolean;
  /** Null: all cases. */
  readonly scope: CaseScope | null;
  /** ISO instants: now, and the end of today in the organization's zone. */
  readonly now: string;
  readonly endOfDay: string;
}

type Cases = ExpressionBuilder<Schema, "feedback_case">;
type Condition = Expression<SqlBool>;

const BEGINNING = "1970-01-01T00:00:00Z";

const EQUALS = {
  stage: "stage",
  priority: "priority",
  voice: "voice",
  problemType: "problem_type",
  channel: "channel",
  outcome: "outcome",
  departmentId: "department_id",
  handlerId: "handler_id",
  customerId: "customer_id",
  typical: "typical",
} as const;
const FROM = { from: "received_at", closedFrom: "closed_at" } as const;
const BEFORE = { before: "received_at", closedBefore: "closed_at" } as const;

/** One page in the order of `page.order`, which has an index. */
export function listCaseRows(
  tx: Tx,
  reader: CaseReader,
  filter: CaseFilter,
  page: {
    readonly order: CaseOrder;
    /** The sort key of the row before. */
    readonly after: readonly (string | number)[] | null;
    readonly limit: number;
  },
): Promise<readonly CaseRow[]> {
  const { order, after } = page;
  let query = tx
    .selectFrom("feedback_case")
    .where((eb) => eb.and(conditions(eb, reader, filter)))
    .selectAll();
  if (order.columns[0] === "closed_at") query = query.where("closed_at", "is not", null);
  if (after !== null) query = query.where(isAfter(order, after));
  for (const column of order.columns) query = query.orderBy(column, order.isDown ? "desc" : "asc");
  return query.limit(page.limit).execute();
}

/** How many cases `filter` names, `most` where there are more. */
export async function countCases(
  tx: Tx,
  reader: CaseReader,
  filter: CaseFilter,
  most: number,
): Promise<number> {
  const { count } = await tx
    .selectFrom((db) =>
      db
        .selectFrom("feedback_case")
        .where((eb) => eb.and(conditions(eb, reader, filter)))
        .select("id")
        .limit(most)
        .as("some"),
    )
    .select(sql<number>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Of these cases the ones somebody sees, with their revisions. */
export function readRevisions(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
  scope: CaseScope | null,
): Promise<readonly { id: string; revision: number }[]> {
  return tx
    .selectFrom("feedback_case")
    .where("org_id", "=", orgId)
    .where("id", "in", [...ids])
    .$if(scope !== null, (query) => query.where((eb) => (scope ? scopeCondition(eb, scope) : eb.lit(true))))
    .select(["id", "revision"])
    .execute();
}

/** Whether somebody sees this case: their department's, their own, those of their stages. */
export async function isInScope(tx: Tx, row: CaseRow, scope: CaseScope): Promise<boolean> {
  const found = await tx
    .selectFrom("feedback_case")
    .where("org_id", "=", row.org_id)
    .where("id", "=", row.id)
    .where((eb) => scopeCondition(eb, scope))
    .select("id")
    .executeTakeFirst();
  return found !== undefined;
}

function conditions(eb: Cases, reader: CaseReader, filter: CaseFilter): Condition[] {
  const found: Condition[] = [eb("org_id", "=", reader.orgId)];
  if (reader.scope !== null) found.push(scopeCondition(eb, reader.scope));
  if (filter.queue !== undefined) found.push(...queueConditions(eb, reader, filter.queue));
  // Behind a number stand the cases that it counted as the department's.
  const isCounted = filter.figure !== undefined;
  found.push(...columnConditions(eb, isCounted ? { ...filter, departmentId: undefined } : filter));
  // Nobody tried to reach the customer of a case that came in with its answer.
  if (filter.outcome === "unreached") found.push(eb("checked_at", "is not", null));
  if (filter.figure !== undefined) found.push(figureOf(reader, filter.figure, filter));
  if (filter.search !== undefined) found.push(searchCondition(eb, reader, filter.search));
  return found;
}

function columnConditions(eb: Cases, filter: CaseFilter): Condition[] {
  const of = <N extends keyof CaseFilter, C>(
    columns: Readonly<Record<N, C>>,
    condition: (column: C, value: string) => Condition,
  ): Condition[] =>
    (Object.entries(columns) as [N, C][]).flatMap(([name, column]) =>
      filter[name] === undefined ? [] : [condition(column, String(filter[name]))],
    );
  return [
    ...of(EQUALS, (column, value) => eb(column, "=", value)),
    ...of(FROM, (column, value) => eb(column, ">=", value)),
    ...of(BEFORE, (column, value) => eb(column, "<", value)),
  ];
}

/** The cases behind a number; without a period those of all time. */
function figureOf({ orgId, now }: CaseReader, figure: ShareFigure, filter: CaseFilter): Condition {
  const {
    clock = null,
    hit = null,
    periodFrom = BEGINNING,
    periodBefore = now,
    departmentId = null,
  } = filter;
  const period = { orgId, now, from: periodFrom, before: periodBefore, departmentId };
  return figureCondition({ figure, clock, hit }, period);
}

/** Stages of a case in which somebody has to be named to go on. */
const WITHOUT_HANDLER = ["triaged", "assigned", "planned", "executing"];

function queueConditions(eb: Cases, { userId, now, endOfDay }: CaseReader, queue: QueueName): Condition[] {
  if (queue === "closed") return [eb("is_open", "=", false)];
  // The authority waits for its answer also where the case itself is over.
  if (queue === "reply_due") return [replyAwaited(eb, now)];
  const open = eb("is_open", "=", true);
  const of: Record<Exclude<QueueName, "closed" | "open" | "reply_due">, Condition> = {
    mine: eb("handler_id", "=", userId),
    to_triage: eb("stage", "=", "registered"),
    // Also those whose handler left: they keep their stage until somebody takes them over.
    unassigned: eb.and([eb("handler_id", "is", null), eb("stage", "in", WITHOUT_HANDLER)]),
    due_today: eb.and([eb("due_sort", ">=", now), eb("due_sort", "<", endOfDay)]),
    breached: eb("due_sort", "<", now),
    to_check: eb("stage", "=", "checking"),
    to_call_back: eb("stage", "=", "calling_back"),
    in_review: eb("stage", "=", "management_review"),
    paused: eb("paused_until", ">", now),
  };
  return queue === "open" ? [open] : [open, of[queue]];
}

function scopeCondition(eb: Cases, { userId, departmentId, stages }: CaseScope): Condition {
  const seen: Condition[] = [];
  if (userId !== null)
    seen.push(
      eb("handler_id", "=", userId),
      sql<SqlBool>`exists (select from feedback_handler h where h.org_id = feedback_case.org_id
        and h.case_id = feedback_case.id and h.user_id = ${userId}::uuid)`,
      sql<SqlBool>`exists (select from feedback_measure m where m.org_id = feedback_case.org_id
        and m.case_id = feedback_case.id and m.owner_id = ${userId}::uuid and m.removed_at is null)`,
      sql<SqlBool>`exists (select from feedback_check k where k.org_id = feedback_case.org_id
        and k.case_id = feedback_case.id and k.checked_by = ${userId}::uuid)`,
      // Whoever is held responsible sees for what.
      sql<SqlBool>`exists (select from feedback_responsibility_share s where s.org_id = feedback_case.org_id
        and s.case_id = feedback_case.id and s.user_id = ${userId}::uuid)`,
    );
  if (departmentId !== null)
    seen.push(
      eb("department_id", "=", departmentId),
      sql<SqlBool>`exists (select from feedback_assisting_department a where a.org_id = feedback_case.org_id
        and a.case_id = feedback_case.id and a.department_id = ${departmentId}::uuid)`,
      sql<SqlBool>`exists (select from feedback_responsibility_share s where s.org_id = feedback_case.org_id
        and s.case_id = feedback_case.id and s.department_id = ${departmentId}::uuid)`,
    );
  if (stages.length > 0)
    seen.push(
      eb("stage", "in", [...stages]),
      // Whoever checks sees the long-term measures that are done, also once the case is closed.
      sql<SqlBool>`exists (select from feedback_measure m where m.org_id = feedback_case.org_id
        and m.case_id = feedback_case.id and m.term = 'long' and m.done_at is not null and m.removed_at is null)`,
    );
  return seen.length === 0 ? sql<SqlBool>`false` : eb.or(seen);
}

const SOME_SIGNS = /[%_\\]/gu;

/** Number or its beginning, an order number, part of the words; name, phone or address of who said it, or the customer's. */
function searchCondition(eb: Cases, { orgId, seesContacts }: CaseReader, search: string): Condition {
  const text = search.replaceAll(SOME_SIGNS, (sign) => `\\${sign}`);
  if (/^\d{4,8}(?:-|$)/u.test(search)) return eb("number", "like", `${text.toUpperCase()}%`);
  const found: Condition[] = [
    eb("number", "like", `${text.toUpperCase()}%`),
    eb("order_number", "=", search),
  ];
  const part = `%${text}%`;
  // A number found in the words would tell who sees none that it is there.
  if (seesContacts || !asksForContact(search))
    found.push(sql<SqlBool>`exists (select from feedback_voice v where v.org_id = ${orgId}
      and v.case_id = feedback_case.id and v.verbatim ilike ${part})`);
  if (seesContacts)
    found.push(
      sql<SqlBool>`feedback_case.id in (select c.case_id from feedback_contact c where c.org_id = ${orgId}
        and (c.phone = ${readPhoneNumber(search).value} or c.email = ${search.toLowerCase()} or c.name ilike ${part}))`,
      sql<SqlBool>`feedback_case.customer_id in (select c.id from customer_customer c where c.org_id = ${orgId} and c.name ilike ${part})`,
    );
  return eb.or(found);
}
