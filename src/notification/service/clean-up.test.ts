import assert from "node:assert/strict";
import test from "node:test";
import { sql } from "kysely";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs, TEST_NOW } from "../../test/organization.ts";
import { cleanUp } from "./clean-up.ts";
import { later } from "./later.ts";
import { retryDelivery } from "./retry-delivery.ts";
import { sendMail } from "./send-mail.ts";
import { updateDelivery } from "../store/deliveries.ts";

const database = await testDatabase();

test("a secret link that was never delivered is kept for a week, other messages for good", async () => {
  const orgs = [await makeOrganization(database), await makeOrganization(database, "锦程汽修连锁")];
  const ids: string[] = [];
  for (const orgId of orgs) {
    const admin = await signedInAs(database, orgId, ["admin"]);
    for (const confidential of [true, false]) {
      const id = await admin.begin(async (work) => {
        const data = { name: "林青", link: "/x", minutes: 60 };
        const sent = { to: "a@example.com", template: "password-reset", language: "zh", data } as const;
        const delivery = await sendMail(work, { ...sent, confidential });
        await updateDelivery(work.tx, orgId, delivery, { status: "dead", attempts: 8, nextAttemptAt: null });
        return delivery;
      });
      ids.push(id);
    }
  }
  const bodies = async () =>
    (
      await sql<{ kept: boolean }>`select body <> '' as kept from notification_delivery order by id`.execute(
        database.kysely,
      )
    ).rows.map((row) => row.kept);
  await cleanUp(database, later(TEST_NOW, { hours: 6 * 24 }));
  assert.deepEqual(await bodies(), [true, true, true, true]);
  await cleanUp(database, later(TEST_NOW, { hours: 8 * 24 }));
  assert.deepEqual(await bodies(), [false, true, false, true]);
  const admin = await signedInAs(database, orgs[0] ?? 0, ["admin"]);
  const emptied = admin.begin((work) => retryDelivery(work, ids[0] ?? ""));
  await assert.rejects(emptied, { code: "conflict-delivery-emptied" });
});

test("events done long ago are forgotten, recent ones are not", async () => {
  const orgId = await makeOrganization(database);
  const admin = await signedInAs(database, orgId, ["admin"]);
  await admin.begin(async (work) => {
    for (const [i, days] of [120, 20].entries()) {
      await work.tx
        .insertInto("platform_consumed_event")
        .values({
          org_id: orgId,
          consumer: "test",
          event_id: `00000000-0000-7000-8000-00000000000${i}`,
          consumed_at: later(TEST_NOW, { hours: -24 * days }),
        })
        .execute();
    }
  });
  await cleanUp(database, TEST_NOW);
  const left = await admin.begin((work) =>
    work.tx.selectFrom("platform_consumed_event").select("consumed_at").execute(),
  );
  assert.deepEqual(left, [{ consumed_at: "2026-02-19T02:00:00Z" }]);
});
