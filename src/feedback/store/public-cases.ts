import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** What a customer may learn of a case; nothing else is read. */
export interface PublicCaseRow {
  readonly org_id: number;
  readonly id: string;
  readonly number: string;
  readonly stage: string;
  readonly round: number;
  readonly outcome: string | null;
  readonly received_at: string;
  readonly closed_at: string | null;
  readonly is_paused: boolean;
  readonly result_score: number | null;
  readonly department_id: string | null;
  readonly department: string | null;
  readonly merged_into: string | null;
  /** Whose it is: customer, and how the person left can be reached; to tell one person's cases from another's. */
  readonly customer_id: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export async function readPublicCase(
  tx: Tx,
  orgId: number,
  id: string,
  now: string,
): Promise<PublicCaseRow | undefined> {
  const { rows } = await sql<PublicCaseRow>`
    select c.org_id, c.id, c.number, c.stage, c.round, c.outcome, c.received_at, c.closed_at,
           coalesce(c.paused_until > ${now}::timestamptz, false) as is_paused,
           c.result_score, c.department_id, d.name as department, c.merged_into, c.customer_id,
           k.phone, lower(k.email) as email
      from feedback_case c
      left join identity_department d on d.org_id = c.org_id and d.id = c.department_id
      left join feedback_contact k on k.org_id = c.org_id and k.case_id = c.id
     where c.org_id = ${orgId} and c.id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** A short-term measure that is done. */
export interface DoneRow {
  readonly kind: string;
  readonly text: string;
  readonly done_at: string;
}

export async function readDoneMeasures(tx: Tx, orgId: number, caseId: string): Promise<readonly DoneRow[]> {
  const { rows } = await sql<DoneRow>`
    select m.kind, m.text, m.done_at
      from feedback_measure m
     where m.org_id = ${orgId} and m.case_id = ${caseId}::uuid and m.term = 'short'
       and m.done_at is not null and m.removed_at is null
     order by m.done_at, m.id`.execute(tx);
  return rows;
}

/** Something said to or by the customer, without who of us said it. */
export interface SaidRow {
  readonly kind: "to_customer" | "from_customer";
  readonly text: string;
  readonly at: string;
}

/** What was said between the customer and us, oldest first; never notes. */
export async function readSaid(tx: Tx, orgId: number, caseId: string): Promise<readonly SaidRow[]> {
  const { rows } = await sql<SaidRow>`
    select m.kind, m.text, m.at
      from feedback_message m
     where m.org_id = ${orgId} and m.case_id = ${caseId}::uuid and m.kind in ('to_customer', 'from_customer')
     order by m.at, m.id`.execute(tx);
  return rows;
}

export interface OwnFileRow {
  readonly name: string;
  readonly bytes: number;
  readonly added_at: string;
}

/** Files that the customer added. */
export async function readOwnFiles(tx: Tx, orgId: number, caseId: string): Promise<readonly OwnFileRow[]> {
  const { rows } = await sql<OwnFileRow>`
    select p.name, p.bytes, f.added_at
      from feedback_file f
      join platform_file p on p.org_id = f.org_id and p.id = f.file_id
     where f.org_id = ${orgId} and f.case_id = ${caseId}::uuid and f.added_kind = 'customer' and f.removed_at is null
     order by f.id`.execute(tx);
  return rows;
}

/** How much a customer added by the page of a case since an instant. */
export async function countAdded(
  tx: Tx,
  orgId: number,
  caseId: string,
  since: string,
): Promise<{ readonly files: number; readonly messages: number }> {
  const { rows } = await sql<{ files: number; messages: number }>`
    select (select count(*)::int from feedback_file f
             where f.org_id = ${orgId} and f.case_id = ${caseId}::uuid and f.added_kind = 'customer'
               and f.added_at >= ${since}::timestamptz) as files,
           (select count(*)::int from feedback_message m
             where m.org_id = ${orgId} and m.case_id = ${caseId}::uuid and m.kind = 'from_customer'
               and m.channel = 'page' and m.recorded_at >= ${since}::timestamptz) as messages`.execute(tx);
  return rows[0] ?? { files: 0, messages: 0 };
}
