import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { updateDelivery } from "../store/deliveries.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { sendMail } from "./send-mail.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const admin = await signedInAs(database, orgId, ["admin"]);
const MAIL = {
  to: "lin.qing@example.com",
  template: "welcome",
  language: "zh",
  data: { name: "林青", link: "/" },
  confidential: false,
} as const;

test("the log is for administrators, and pages follow each other", async () => {
  const analyst = await signedInAs(database, orgId, ["analyst"]);
  await assert.rejects(
    analyst.begin((work) => listDeliveries(work, { limit: 5 })),
    { code: "forbidden" },
  );
  for (const [i, status] of (
    ["sent", "dead", "queued", "failed", "dead", "sent", "sent", "sent", "queued"] as const
  ).entries()) {
    await admin.begin(async (work) => {
      const id = await sendMail(work, MAIL);
      await updateDelivery(work.tx, orgId, id, { status, attempts: i, nextAttemptAt: null });
    });
  }
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 4, ...(cursor === undefined ? {} : { cursor }) };
    const page = await admin.begin((work) => listDeliveries(work, query));
    ids.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  assert.equal(ids.length, 9);
  assert.deepEqual(ids, [...new Set(ids)].toSorted().toReversed());
  const sent = await admin.begin((work) => listDeliveries(work, { limit: 200, status: "dead" }));
  assert.deepEqual(
    sent.items.map((item) => [item.status, item.attempts, item.address]),
    [
      ["dead", 4, "lin.qing@example.com"],
      ["dead", 1, "lin.qing@example.com"],
    ],
  );
  await assert.rejects(
    admin.begin((work) => listDeliveries(work, { limit: 5, cursor: "e30" })),
    {
      code: "invalid-cursor",
    },
  );
});
