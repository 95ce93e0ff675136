import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { KeptRow, ReversalOutcome, ReversalScope } from "./reversal.ts";

/** A kind of record that imports change, and what of it they may change. */
interface Restorable {
  readonly recordType: "customer" | "contact" | "service-record";
  readonly table: string;
  readonly label: string;
  readonly columns: readonly string[];
  /** Condition under which `old` can stand again. */
  readonly needs?: string;
}

const RESTORABLE: readonly Restorable[] = [
  {
    recordType: "customer",
    table: "customer_customer",
    label: "name",
    columns: [
      "name",
      "kind",
      "tier",
      "region",
      "industry",
      "registered_on",
      "cooperation_since",
      "channel_preference",
      "account_manager_id",
      "tags",
      "attributes",
      "note",
    ],
  },
  { recordType: "contact", table: "customer_contact", label: "name", columns: ["title"] },
  {
    recordType: "service-record",
    table: "customer_service_record",
    label: "external_id",
    columns: [
      "customer_id",
      "kind",
      "product",
      "order_number",
      "staff_name",
      "staff_id",
      "department_id",
      "channel",
      "served_on",
      "requested_at",
      "first_response_at",
      "resolved_at",
      "amount",
      "note",
    ],
    needs: "exists (select from customer_customer n where n.org_id = old.org_id and n.id = old.customer_id)",
  },
];

/**
 * Gives changed records the values they had. Their revision goes on counting, so that somebody who looks at the
 * imported values does not write over the restored ones; the time of the last change is the old one again.
 */
export async function restoreChanged(tx: Tx, scope: ReversalScope): Promise<ReversalOutcome> {
  let done = 0;
  const kept: KeptRow[] = [];
  for (const restorable of RESTORABLE) {
    kept.push(...(await keptOf(tx, scope, restorable)));
    done += await restore(tx, scope, restorable);
  }
  return { done, kept };
}

async function keptOf(
  tx: Tx,
  { orgId, importId, appliedAt }: ReversalScope,
  { recordType, table, label, needs = "true" }: Restorable,
): Promise<readonly KeptRow[]> {
  const { rows } = await sql<KeptRow>`
    select h.record_id as id, coalesce(h.before->>${label}, h.record_id::text) as label,
           case when r.id is not null and r.updated_at <> ${appliedAt} then 'edited-since' else 'removed-since' end as code
      from customer_import_change h
     cross join lateral jsonb_populate_record(null::${sql.raw(table)}, h.before) as old
      left join ${sql.raw(table)} r on r.org_id = ${orgId} and r.id = h.record_id
     where h.org_id = ${orgId} and h.import_id = ${importId} and h.record_type = ${recordType} and h.before is not null
       and (r.updated_at is distinct from ${appliedAt}::timestamptz or not ${sql.raw(needs)})
     order by code, label, h.record_id`.execute(tx);
  return rows;
}

async function restore(
  tx: Tx,
  { orgId, importId, appliedAt }: ReversalScope,
  { recordType, table, columns, needs = "true" }: Restorable,
): Promise<number> {
  const set = sql.raw([...columns, "updated_at"].map((name) => `${name} = old.${name}`).join(", "));
  const { numAffectedRows } = await sql`
    update ${sql.raw(table)} r set ${set}, revision = r.revision + 1
      from customer_import_change h
     cross join lateral jsonb_populate_record(null::${sql.raw(table)}, h.before) as old
     where h.org_id = ${orgId} and h.import_id = ${importId} and h.record_type = ${recordType}
       and h.before is not null and r.org_id = ${orgId} and r.id = h.record_id and r.updated_at = ${appliedAt}
       and ${sql.raw(needs)}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
