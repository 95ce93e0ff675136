import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import { makeMissingCustomers, resolveCustomers } from "./customer-lookup.ts";
import {
  createStage,
  emptyStages,
  fillStage,
  type BatchOutcome,
  type ImportScope,
  type StageColumns,
  type StageProblem,
} from "./stage.ts";

/** One row of service records. The customer is named by number, name or telephone number. */
export const SERVICE_RECORD_STAGE = {
  row: "integer",
  id: "uuid",
  external_id: "text",
  customer_external_id: "text",
  customer_name: "text",
  customer_phone: "text",
  new_customer_id: "uuid",
  new_contact_id: "uuid",
  new_point_id: "uuid",
  customer_kind_guess: "text",
  kind: "text",
  product: "text",
  order_number: "text",
  staff_name: "text",
  staff_id: "uuid",
  department_id: "uuid",
  channel: "text",
  served_on: "date",
  requested_at: "timestamptz",
  first_response_at: "timestamptz",
  resolved_at: "timestamptz",
  amount: "numeric(14, 2)",
  note: "text",
} as const satisfies StageColumns;

const DERIVED = { customer_id: "uuid", match_id: "uuid", problem: "text" } as const;
/** What tells two records without a number of their own apart. */
const SAME = ["kind", "served_on", "product", "order_number", "staff_name", "requested_at"] as const;
const GIVEN = [
  "product",
  "order_number",
  "staff_name",
  "staff_id",
  "department_id",
  "channel",
  "requested_at",
  "first_response_at",
  "resolved_at",
  "amount",
  "note",
] as const;
const FIXED = ["customer_id", "kind", "served_on"] as const;
/** An empty cell leaves what there is. */
const AFTER = sql.raw(
  `(${[...FIXED.map((name) => `s.${name}`), ...GIVEN.map((name) => `coalesce(s.${name}, r.${name})`)].join(", ")})`,
);
const BEFORE = sql.raw(`(${[...FIXED, ...GIVEN].map((name) => `r.${name}`).join(", ")})`);
const SET = sql.raw(
  [
    ...FIXED.map((name) => `${name} = s.${name}`),
    ...GIVEN.map((name) => `${name} = coalesce(s.${name}, r.${name})`),
  ].join(", "),
);

export async function createServiceRecordStage(tx: Tx): Promise<void> {
  await createStage(tx, "import_service_record", SERVICE_RECORD_STAGE, DERIVED);
}

/** Writes one batch of service records; columns in the order of the stage, each by `arrayLiteral`. */
export async function applyServiceRecordBatch(
  tx: Tx,
  scope: ImportScope,
  columns: readonly string[],
  { createMissingCustomers }: { readonly createMissingCustomers: boolean },
): Promise<BatchOutcome> {
  await emptyStages(tx, ["import_service_record"]);
  await fillStage(tx, "import_service_record", SERVICE_RECORD_STAGE, columns);
  await resolveCustomers(tx, scope);
  if (createMissingCustomers && (await makeMissingCustomers(tx, scope))) await resolveCustomers(tx, scope);
  await sql`
    update import_service_record set problem = 'customer-unknown' where customer_id is null and problem is null
  `.execute(tx);
  await matchKnown(tx, scope);
  const created = await insertNew(tx, scope);
  const updated = await updateKnown(tx, scope);
  const { rows } = await sql<StageProblem>`
    select row, problem as code from import_service_record where problem is not null`.execute(tx);
  return { created, updated, problems: rows };
}

/**
 * By the record's own number; without one, a record of the customer that is the same in all that tells them apart.
 * A look into an index per row (`limit 1` keeps it so): a join would read all records for every batch.
 */
async function matchKnown(tx: Tx, { orgId, importId }: ImportScope): Promise<void> {
  await sql`
    with met as (
      select s.row, r.id
        from import_service_record s
       cross join lateral (
         select id from customer_service_record
          where org_id = ${orgId} and external_id = s.external_id limit 1) r
       where s.problem is null)
    update import_service_record s set match_id = met.id from met where met.row = s.row`.execute(tx);
  const same = sql.raw(SAME.map((name) => `r.${name} is not distinct from s.${name}`).join(" and "));
  await sql`
    update import_service_record s
       set match_id = (
         select r.id from customer_service_record r
          where r.org_id = ${orgId} and r.customer_id = s.customer_id and ${same}
          order by r.id limit 1)
     where s.external_id is null and s.problem is null`.execute(tx);
  await sql`
    with met as (
      select s.row, min(s.row) over (partition by s.match_id) as first, r.import_id
        from import_service_record s
        join customer_service_record r on r.org_id = ${orgId} and r.id = s.match_id)
    update import_service_record s set problem = 'record-repeated'
      from met
     where met.row = s.row and (met.row > met.first or met.import_id = ${importId})`.execute(tx);
}

async function insertNew(tx: Tx, { orgId, importId, now }: ImportScope): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into customer_service_record
      (org_id, id, external_id, customer_id, kind, product, order_number, staff_name, staff_id, department_id, channel,
       served_on, requested_at, first_response_at, resolved_at, amount, note, import_id, created_at, updated_at)
    select ${orgId}, id, external_id, customer_id, kind, product, order_number, staff_name, staff_id, department_id,
           channel, served_on, requested_at, first_response_at, resolved_at, amount, coalesce(note, ''), ${importId},
           ${now}, ${now}
      from import_service_record where match_id is null and problem is null`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

async function updateKnown(tx: Tx, { orgId, importId, now }: ImportScope): Promise<number> {
  await sql`
    insert into customer_import_change (org_id, import_id, record_id, record_type, before)
    select ${orgId}, ${importId}, r.id, 'service-record', to_jsonb(r)
      from import_service_record s
      join customer_service_record r on r.org_id = ${orgId} and r.id = s.match_id
     where s.problem is null and ${AFTER} is distinct from ${BEFORE}
    on conflict do nothing`.execute(tx);
  const { numAffectedRows } = await sql`
    update customer_service_record r
       set ${SET}, revision = r.revision + 1, updated_at = ${now}
      from import_service_record s
     where r.org_id = ${orgId} and r.id = s.match_id and s.problem is null
       and ${AFTER} is distinct from ${BEFORE}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
