import assert from "node:assert/strict";
import { test } from "node:test";
import type { Failure } from "../../../kit/failure.ts";
import { testDatabase } from "../../../test/database.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { readSettings } from "./read-settings.ts";
import { saveSettings } from "./save-settings.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);

test("an organization that set nothing has the defaults, and of two who set something the second is told", async () => {
  const defaults = await manager.begin((work) => readSettings(work));
  assert.deepEqual([defaults.mayOverride, defaults.lowScore, defaults.revision], [false, 2, 0]);
  const wanted = { ...defaults, mayOverride: true, lowScore: 3, compensationLimits: { manager: 800 } };
  const both = await Promise.allSettled([
    manager.begin((work) => saveSettings(work, wanted)),
    manager.begin((work) => saveSettings(work, { ...wanted, lowScore: 1 })),
  ]);
  assert.equal(both.filter(({ status }) => status === "fulfilled").length, 1);
  const codes = both.flatMap((one) => (one.status === "rejected" ? [(one.reason as Failure).code] : []));
  assert.deepEqual(codes, ["conflict-feedback-setting-changed"]);
  const saved = await manager.begin((work) => readSettings(work));
  assert.equal(saved.revision, 1);
  assert.deepEqual(saved.compensationLimits, { manager: 800 });
  const again = await manager.begin((work) => saveSettings(work, { ...saved, mayOverride: false }));
  assert.deepEqual([again.revision, again.mayOverride], [2, false]);
});

test("handlers read the settings and change none", async () => {
  const handler = await signedInAs(database, orgId, ["handler"]);
  const seen = await handler.begin((work) => readSettings(work));
  await assert.rejects(
    handler.begin((work) => saveSettings(work, seen)),
    { code: "forbidden" },
  );
});
