import assert from "node:assert/strict";
import test from "node:test";
import { sql } from "kysely";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { inOrganization, inSystem } from "./database.ts";

const database = await testDatabase();

test("an organization sees its own people only", async () => {
  const [first, second] = [await makeOrganization(database), await makeOrganization(database, "云岭物流")];
  await signedInAs(database, first, ["admin"]);
  const count = (org: number): Promise<number> =>
    inOrganization(
      database,
      org,
      async (tx) => (await tx.selectFrom("identity_user").select("id").execute()).length,
    );
  assert.equal(await count(first), 1);
  assert.equal(await count(second), 0);
});

test("a row of another organization cannot be written", async () => {
  const [first, second] = [await makeOrganization(database), await makeOrganization(database)];
  await assert.rejects(
    inOrganization(database, first, (tx) =>
      tx
        .insertInto("platform_consumed_event")
        .values({
          org_id: second,
          consumer: "x",
          event_id: "01a201bf-6544-7b0d-9955-462714383445",
          consumed_at: "2026-01-01T00:00:00Z",
        })
        .execute(),
    ),
    /row-level security/u,
  );
});

test("without an organization tenant tables are empty and the audit log cannot be changed", async () => {
  const orgId = await makeOrganization(database);
  await signedInAs(database, orgId, ["admin"]);
  assert.deepEqual(
    await inSystem(database, (tx) => tx.selectFrom("identity_user").select("id").execute()),
    [],
  );
  await assert.rejects(
    inOrganization(database, orgId, (tx) => sql`delete from identity_audit_entry`.execute(tx)),
    /permission denied/u,
  );
});
