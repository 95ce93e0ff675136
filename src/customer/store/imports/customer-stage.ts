import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import {
  createStage,
  emptyStages,
  fillStage,
  type BatchOutcome,
  type ImportScope,
  type StageColumns,
  type StageProblem,
} from "./stage.ts";
import { addContacts, addContactsOfKnown } from "./contact-stage.ts";

/** One row of customers. `phone` is the first number; the contact's points stand in a stage of their own. */
export const CUSTOMER_STAGE = {
  row: "integer",
  id: "uuid",
  external_id: "text",
  name: "text",
  kind: "text",
  kind_guess: "text",
  tier: "text",
  region: "text",
  industry: "text",
  registered_on: "date",
  cooperation_since: "date",
  channel_preference: "text",
  account_manager_id: "uuid",
  tags: "text[]",
  attributes: "jsonb",
  note: "text",
  contact_id: "uuid",
  contact_name: "text",
  contact_title: "text",
  phone: "text",
} as const satisfies StageColumns;

export const POINT_STAGE = {
  id: "uuid",
  row: "integer",
  position: "smallint",
  kind: "text",
  value: "text",
  extension: "text",
} as const satisfies StageColumns;

const DERIVED = { match_id: "uuid", known_contact_id: "uuid", changed: "boolean", problem: "text" } as const;
/** Code of a row whose customer was merged into another; nothing is written, and it is no fault. */
const MERGED = "merged";

const GIVEN = [
  "kind",
  "tier",
  "region",
  "industry",
  "registered_on",
  "cooperation_since",
  "channel_preference",
  "account_manager_id",
  "tags",
  "note",
] as const;
/** An empty cell leaves what there is. */
const AFTER = sql.raw(`(s.name, c.attributes || coalesce(s.attributes, '{}'),
  ${GIVEN.map((name) => `coalesce(s.${name}, c.${name})`).join(", ")})`);
const BEFORE = sql.raw(`(c.name, c.attributes, ${GIVEN.map((name) => `c.${name}`).join(", ")})`);
const SET = sql.raw(GIVEN.map((name) => `${name} = coalesce(s.${name}, c.${name})`).join(", "));

export async function createCustomerStage(tx: Tx): Promise<void> {
  await createStage(tx, "import_customer", CUSTOMER_STAGE, DERIVED);
  await createStage(tx, "import_point", POINT_STAGE);
}

/** Rows as columns in the order of the stages, each by `arrayLiteral`. */
export interface CustomerBatch {
  readonly columns: readonly string[];
  readonly points: readonly string[];
  /** True when every row has a number of its own. */
  readonly allNumbered: boolean;
}

/** Writes one batch of customers with their contacts. */
export async function applyCustomerBatch(
  tx: Tx,
  scope: ImportScope,
  { columns, points, allNumbered }: CustomerBatch,
): Promise<BatchOutcome> {
  await emptyStages(tx, ["import_customer", "import_point"]);
  await fillStage(tx, "import_customer", CUSTOMER_STAGE, columns);
  await fillStage(tx, "import_point", POINT_STAGE, points);
  let matched = await matchByExternalId(tx, scope);
  if (!allNumbered) {
    matched += await matchByNameAndPhone(tx, scope);
    await refuseRepeated(tx, scope);
  }
  const created = await insertNew(tx, scope);
  if (created > 0) await addContacts(tx, scope);
  if (matched === 0) return { created, updated: 0, problems: [] };
  const updated = new Set(await changeKnown(tx, scope));
  const { rows } = await sql<StageProblem>`
    select row, problem as code from import_customer where problem is not null and problem <> ${MERGED}
  `.execute(tx);
  return { created, updated: updated.size, problems: rows };
}

/** A look into the index per row (`limit 1` keeps it so): a join would read all customers for every batch. */
async function matchByExternalId(tx: Tx, { orgId }: ImportScope): Promise<number> {
  const { numAffectedRows } = await sql`
    with met as (
      select s.row, c.id, c.merged_into
        from import_customer s
       cross join lateral (
         select id, merged_into from customer_customer
          where org_id = ${orgId} and external_id = s.external_id limit 1) c)
    update import_customer s
       set match_id = met.id, problem = case when met.merged_into is not null then ${MERGED} end
      from met where met.row = s.row`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** The same name and telephone number; without a number, a customer of that name that has none either. */
async function matchByNameAndPhone(tx: Tx, { orgId }: ImportScope): Promise<number> {
  const { numAffectedRows } = await sql`
    with candidate as (
      select s.row, c.id
        from import_customer s
        join customer_customer c
          on c.org_id = ${orgId} and c.merged_into is null and c.name_key = system.name_key(s.name) and c.name = s.name
       where s.external_id is null
         and ${phoneOf(orgId, sql`c.id`, sql`s.phone`)}),
    met as (select row, count(*) as times, (array_agg(id))[1] as id from candidate group by row)
    update import_customer s
       set match_id = met.id, problem = case when met.times > 1 then 'customer-ambiguous' end
      from met where met.row = s.row`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

function phoneOf(
  orgId: number,
  customer: RawBuilder<unknown>,
  phone: RawBuilder<unknown>,
): RawBuilder<boolean> {
  const points = sql`select from customer_contact t
    join customer_contact_point p on p.org_id = t.org_id and p.contact_id = t.id and p.kind = 'phone'
   where t.org_id = ${orgId} and t.customer_id = ${customer}`;
  return sql`case when ${phone} is null then not exists (${points}) else exists (${points} and p.value = ${phone}) end`;
}

/**
 * Two rows of one file that are the same customer: the later one is refused. Rows with numbers of their own were told
 * apart before they came here.
 */
async function refuseRepeated(tx: Tx, { orgId, importId }: ImportScope): Promise<void> {
  await sql`
    with met as (
      select s.row, min(s.row) over (partition by s.match_id) as first, c.import_id
        from import_customer s
        join customer_customer c on c.org_id = ${orgId} and c.id = s.match_id)
    update import_customer s set problem = 'customer-repeated'
      from met
     where met.row = s.row and s.problem is null and (met.row > met.first or met.import_id = ${importId})`.execute(
    tx,
  );
}

async function insertNew(tx: Tx, { orgId, importId, now }: ImportScope): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into customer_customer
      (org_id, id, external_id, name, kind, tier, region, industry, registered_on, cooperation_since,
       channel_preference, account_manager_id, tags, attributes, note, import_id, created_at, updated_at)
    select ${orgId}, id, external_id, name, coalesce(kind, kind_guess), coalesce(tier, 'ordinary'), region, industry,
           registered_on, cooperation_since, channel_preference, account_manager_id, coalesce(tags, '{}'),
           coalesce(attributes, '{}'), coalesce(note, ''), ${importId}, ${now}, ${now}
      from import_customer where match_id is null and problem is null`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Answers the rows that changed their customers or brought them contacts. */
async function changeKnown(tx: Tx, scope: ImportScope): Promise<readonly number[]> {
  const changed = (await markChanged(tx, scope)) ? await updateChanged(tx, scope) : [];
  return [...changed, ...(await addContactsOfKnown(tx, scope))];
}

/** Finds the rows that differ from their customers; false when none does. */
async function markChanged(tx: Tx, { orgId }: ImportScope): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with met as (
      select s.row
        from import_customer s
       cross join lateral (
         select * from customer_customer where org_id = ${orgId} and id = s.match_id limit 1) c
       where s.problem is null and ${AFTER} is distinct from ${BEFORE})
    update import_customer s set changed = true from met where met.row = s.row`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}

async function updateChanged(tx: Tx, { orgId, importId, now }: ImportScope): Promise<readonly number[]> {
  await sql`
    insert into customer_import_change (org_id, import_id, record_id, record_type, before)
    select ${orgId}, ${importId}, c.id, 'customer', to_jsonb(c)
      from import_customer s
      join customer_customer c on c.org_id = ${orgId} and c.id = s.match_id
     where s.changed
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ row: number }>`
    update customer_customer c
       set name = s.name, attributes = c.attributes || coalesce(s.attributes, '{}'), ${SET},
           revision = c.revision + 1, updated_at = ${now}
      from import_customer s
     where c.org_id = ${orgId} and c.id = s.match_id and s.changed
    returning s.row`.execute(tx);
  return rows.map(({ row }) => row);
}
