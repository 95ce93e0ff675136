import assert from "node:assert/strict";
import test from "node:test";
import { sql } from "kysely";
import { testDatabase } from "../../test/database.ts";
import { tenantRuleBreaches } from "../../test/tenant-rules.ts";

const database = await testDatabase();

test("every tenant table keeps organizations apart by keys and policy", async () => {
  const { tables, breaches } = await tenantRuleBreaches(database);
  assert.ok(tables >= 20, `only ${tables} tenant tables were looked at`);
  assert.deepEqual(breaches, []);
});

test("a table that breaks a rule is found", async () => {
  await sql`create table loose_note (id uuid primary key, customer_id uuid unique, org_id bigint)`.execute(
    database.kysely,
  );
  await sql`alter table loose_note add foreign key (org_id, id) references customer_customer on delete set null`.execute(
    database.kysely,
  );
  const { breaches } = await tenantRuleBreaches(database);
  assert.deepEqual(breaches.toSorted(), [
    "loose_note: column org_id is not `bigint not null`",
    "loose_note: foreign key loose_note_org_id_id_fkey sets null on delete",
    "loose_note: primary key loose_note_pkey lacks org_id",
    "loose_note: row-level security is off",
    "loose_note: unique index loose_note_customer_id_key lacks org_id",
    "loose_note: without a policy on org_id for reading and writing",
  ]);
});
