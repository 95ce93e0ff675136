import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../kit/failure.ts";
import { testDatabase } from "../../test/database.ts";
import { TEST_NOW } from "../../test/organization.ts";
import { addOrganization } from "./add-organization.ts";
import { addUser } from "./add-user.ts";
import { ensureSetupToken } from "./ensure-setup-token.ts";
import { isSetupNeeded } from "./is-setup-needed.ts";
import { openSession, systemActor } from "./session.ts";

const database = await testDatabase();
const PASSWORD = "青山绿水-2026-春";

async function organizationWith(email: string, sample: boolean): Promise<number> {
  const orgId = await addOrganization(
    database,
    { name: "明川家电售后服务部", timeZone: "Asia/Shanghai", language: "zh", sample },
    TEST_NOW,
  );
  await openSession(database, systemActor(orgId), { requestId: null, address: null }).begin((work) =>
    addUser(work, { email, name: "赵敏", roles: ["admin"], password: PASSWORD }),
  );
  return orgId;
}

test("the sample organization does not use up the set-up link, an organization of one's own does", async () => {
  assert.equal(await isSetupNeeded(database), true);
  await organizationWith("demo@example.com", true);
  assert.equal(await isSetupNeeded(database), false, "one can sign in to the sample");
  assert.equal(typeof (await ensureSetupToken(database)), "string");
  await organizationWith("zhao@example.com", false);
  assert.equal(await ensureSetupToken(database), null);
});

test("a person added to a second organization keeps the password of the first", async () => {
  const orgId = await organizationWith("lin@example.com", false);
  const other = await addOrganization(
    database,
    { name: "云岭物流", timeZone: "Asia/Shanghai", language: "zh" },
    TEST_NOW,
  );
  assert.notEqual(other, orgId);
  const session = openSession(database, systemActor(other), { requestId: null, address: null });
  const person = { email: " Lin@example.com", name: "林静怡", roles: ["viewer"], password: "x" } as const;
  const added = await session.begin((work) => addUser(work, person));
  assert.equal(added.loginCreated, false);
  await assert.rejects(
    session.begin((work) => addUser(work, person)),
    (error) => error instanceof Failure && error.code === "conflict-user-present",
  );
});

test("an organization in a zone that does not exist is refused", async () => {
  await assert.rejects(
    addOrganization(database, { name: "甲", timeZone: "Asia/Peking", language: "zh" }, TEST_NOW),
    (error) => error instanceof Failure && error.code === "time-zone-unknown",
  );
});
