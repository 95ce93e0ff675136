import { sql, type Insertable, type RawBuilder, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CustomerServiceRecord } from "../../platform/db/schema/customer.ts";
import type { ServiceRecordFilter } from "../domain/service-record.ts";

export type ServiceRecordRow = Selectable<CustomerServiceRecord> & {
  readonly customer_name: string;
  readonly customer_kind: string;
  readonly department_name: string | null;
};

/** Where a page begins: after this row. */
export interface ServiceRecordPlace {
  readonly servedOn: string;
  readonly id: string;
}

/** Latest day of service first. */
export async function listServiceRecordRows(
  tx: Tx,
  orgId: number,
  filter: ServiceRecordFilter,
  page: { readonly after: ServiceRecordPlace | null; readonly limit: number },
): Promise<readonly ServiceRecordRow[]> {
  const parts = filterParts(filter);
  if (page.after)
    parts.push(sql<boolean>`(s.served_on, s.id) < (${page.after.servedOn}::date, ${page.after.id}::uuid)`);
  return rowsQuery(tx, orgId)
    .where(sql<boolean>`${parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)}`)
    .orderBy("s.served_on", "desc")
    .orderBy("s.id", "desc")
    .limit(page.limit)
    .execute();
}

export async function readServiceRecordRow(
  tx: Tx,
  orgId: number,
  id: string,
): Promise<ServiceRecordRow | undefined> {
  return rowsQuery(tx, orgId).where("s.id", "=", id).executeTakeFirst();
}

export async function lockServiceRecordRow(
  tx: Tx,
  orgId: number,
  id: string,
): Promise<Selectable<CustomerServiceRecord> | undefined> {
  return tx
    .selectFrom("customer_service_record")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

/** False when another record has the external id. */
export async function insertServiceRecordRow(
  tx: Tx,
  row: Insertable<CustomerServiceRecord>,
): Promise<boolean> {
  const inserted = await tx
    .insertInto("customer_service_record")
    .values(row)
    .onConflict((conflict) => conflict.columns(["org_id", "external_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function updateServiceRecordRow(
  tx: Tx,
  orgId: number,
  id: string,
  values: Updateable<CustomerServiceRecord>,
): Promise<void> {
  await tx
    .updateTable("customer_service_record")
    .set({ ...values, revision: sql<number>`revision + 1` })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

export async function findServiceRecordByExternalId(
  tx: Tx,
  orgId: number,
  externalId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom("customer_service_record")
    .where("org_id", "=", orgId)
    .where("external_id", "=", externalId)
    .select("id")
    .executeTakeFirst();
  return row?.id;
}

export async function isOpenDepartment(tx: Tx, orgId: number, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("identity_department")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}

function rowsQuery(tx: Tx, orgId: number) {
  return tx
    .selectFrom("customer_service_record as s")
    .innerJoin("customer_customer as c", (join) =>
      join.onRef("c.org_id", "=", "s.org_id").onRef("c.id", "=", "s.customer_id"),
    )
    .leftJoin("identity_department as d", (join) =>
      join.onRef("d.org_id", "=", "s.org_id").onRef("d.id", "=", "s.department_id"),
    )
    .where("s.org_id", "=", orgId)
    .selectAll("s")
    .select(["c.name as customer_name", "c.kind as customer_kind", "d.name as department_name"]);
}

function filterParts(filter: ServiceRecordFilter): RawBuilder<boolean>[] {
  const equal: readonly [RawBuilder<unknown>, string | undefined][] = [
    [sql`s.customer_id`, filter.customerId],
    [sql`s.kind`, filter.kind],
    [sql`s.product`, filter.product],
    [sql`s.department_id`, filter.departmentId],
    [sql`s.staff_id`, filter.staffId],
    [sql`s.staff_name`, filter.staffName],
  ];
  const parts = equal.flatMap(([column, value]) =>
    value === undefined ? [] : [sql<boolean>`${column} = ${value}`],
  );
  if (filter.from !== undefined) parts.push(sql<boolean>`s.served_on >= ${filter.from}::date`);
  if (filter.to !== undefined) parts.push(sql<boolean>`s.served_on <= ${filter.to}::date`);
  return parts;
}
