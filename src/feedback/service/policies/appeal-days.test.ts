import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam } from "../../../test/feedback.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { decideResponsibility } from "../appraisal/decide-responsibility.ts";
import { saveSettings } from "./save-settings.ts";

const database = await testDatabase();

test("the days for appeals are a setting; scripts that do not name them leave them", async () => {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database));
  const { id } = await caseAt(database, team, "checking");
  const settings = { mayOverride: false, lowScore: 2, compensationLimits: {} };
  const manager = team.manager.at(TEST_NOW);
  await manager.begin((work) => saveSettings(work, { ...settings, appealDays: 2, revision: 0 }));
  const kept = await manager.begin((work) => saveSettings(work, { ...settings, revision: 1 }));
  assert.equal(kept.appealDays, 2);
  const { decision } = await manager.begin((work) =>
    decideResponsibility(work, id, {
      kind: "service",
      reason: "派单后未联系客户",
      shares: [{ departmentId: team.departmentId, userId: null, percent: 100 }],
      revision: 0,
    }),
  );
  // Friday, the second working day after a Wednesday.
  assert.equal(decision?.appealUntil, "2026-03-13T10:00:00Z");
});
