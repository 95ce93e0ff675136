import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CustomerAttribute } from "../../platform/db/schema/customer.ts";
import type { AttributeDefinition, AttributeType } from "../domain/customer-attribute.ts";

/** A definition with its place among the others. */
export interface PlacedAttribute extends AttributeDefinition {
  readonly position: number;
}

/** In order; retired ones last. */
export async function readAttributes(tx: Tx, orgId: number): Promise<readonly PlacedAttribute[]> {
  const rows = await tx
    .selectFrom("customer_attribute")
    .where("org_id", "=", orgId)
    .selectAll()
    .orderBy(sql`retired_at is not null`)
    .orderBy("position")
    .orderBy("code")
    .execute();
  return rows.map(attributeOf);
}

function attributeOf(row: Selectable<CustomerAttribute>): PlacedAttribute {
  return {
    id: row.id,
    code: row.code,
    label: row.label,
    type: row.type as AttributeType,
    choices: row.choices as readonly string[],
    position: row.position,
    retiredAt: row.retired_at,
  };
}

/** False when the code is taken. */
export async function insertAttribute(tx: Tx, row: Insertable<CustomerAttribute>): Promise<boolean> {
  const inserted = await tx
    .insertInto("customer_attribute")
    .values(row)
    .onConflict((conflict) => conflict.columns(["org_id", "code"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function updateAttribute(
  tx: Tx,
  orgId: number,
  id: string,
  values: Updateable<CustomerAttribute>,
): Promise<void> {
  await tx
    .updateTable("customer_attribute")
    .set(values)
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}
