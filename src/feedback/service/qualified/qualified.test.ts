import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../../test/database.ts";
import {
  hireColleague,
  makeCaseOrganization,
  makeCaseTeam,
  registerVoice,
  step,
  type CaseTeam,
} from "../../../test/feedback.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { readQualified } from "./read-qualified.ts";
import { saveQualified } from "./save-qualified.ts";

const database = await testDatabase();

const newTeam = async (): Promise<CaseTeam> => makeCaseTeam(database, await makeCaseOrganization(database));

async function triaged(team: CaseTeam, difficulty: "ordinary" | "complex"): Promise<string> {
  const manager = team.manager.at(TEST_NOW);
  const { id } = await registerVoice(manager);
  await step(manager, id, { act: "triage", classification: { difficulty } });
  return id;
}

const assign = (team: CaseTeam, id: string, handlerId: string): Promise<unknown> =>
  step(team.manager.at(TEST_NOW), id, { act: "assign", departmentId: team.departmentId, handlerId });

test("while nobody is named everybody may have complex cases", async () => {
  const team = await newTeam();
  await assign(team, await triaged(team, "complex"), team.handler.id);
});

test("a complex case goes to who is named for them, by the guard of the step; an ordinary one to anybody", async () => {
  const team = await newTeam();
  const manager = team.manager.at(TEST_NOW);
  await manager.begin((work) => saveQualified(work, { userIds: [team.otherHandler.id] }));
  const complex = await triaged(team, "complex");
  await assert.rejects(assign(team, complex, team.handler.id), {
    code: "feedback-step-refused",
    details: { act: "assign", refusals: "handler-qualified" },
  });
  await assign(team, complex, team.otherHandler.id);
  await assign(team, await triaged(team, "ordinary"), team.handler.id);
});

test("a strange or departed person cannot be named, and only who leads may name", async () => {
  const team = await newTeam();
  const manager = team.manager.at(TEST_NOW);
  const stranger = await hireColleague(database, {
    orgId: await makeCaseOrganization(database, "青禾物业客服中心"),
    departmentId: null,
    name: "何工",
    roles: ["handler"],
  });
  await assert.rejects(
    manager.begin((work) => saveQualified(work, { userIds: [stranger.id] })),
    { code: "feedback-handler-unknown" },
  );
  await assert.rejects(
    team.handler.at(TEST_NOW).begin((work) => saveQualified(work, { userIds: [] })),
    { code: "forbidden" },
  );
  assert.deepEqual(await manager.begin((work) => readQualified(work)), { people: [] });
});
