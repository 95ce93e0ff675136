import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../kit/failure.ts";
import { customerDraft } from "../../test/customer.ts";
import { deskOf } from "../../test/customer-desk.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { listCustomerDuplicates } from "./list-customer-duplicates.ts";
import { sayCustomersDistinct } from "./say-customers-distinct.ts";

const database = await testDatabase();
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;

async function scene() {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const add = async (name: string, phone?: string) => {
    const { id } = await deskOf(manager).createCustomer(customerDraft({ name }));
    const points = [{ kind: "phone" as const, value: phone ?? "" }];
    const contact = { name: "何经理", title: "", isPrimary: false, points };
    if (phone !== undefined) await deskOf(manager).addContact(id, contact);
    return id;
  };
  return { manager, add };
}

test("duplicates are suggested with reasons until somebody says they are two customers", async () => {
  const { add, manager } = await scene();
  const stranger = await scene();
  const first = await add("杭州远山净水设备有限公司", "13800004444");
  const second = await add("杭州远山净水设备（集团）股份有限公司", "138-0000-4444");
  await add("杭州远山净水器材有限公司");
  await add("成都无关贸易有限公司");
  await stranger.add("杭州远山净水设备有限公司", "13800004444");
  const suggest = async () =>
    (await manager.begin((work) => listCustomerDuplicates(work, { limit: 50 }))).items.map(
      ({ first: one, second: two, reasons }) => ({ pair: [one.id, two.id].toSorted(), reasons }),
    );
  const [best] = await suggest();
  assert.ok(best);
  assert.deepEqual(best.pair, [first, second].toSorted());
  assert.ok(best.reasons.includes("same-phone"));
  const own = await manager.begin((work) => listCustomerDuplicates(work, { limit: 5, customerId: first }));
  assert.ok(own.items.some((pair) => pair.second.id === second));
  await manager.begin((work) => sayCustomersDistinct(work, second, first));
  await manager.begin((work) => sayCustomersDistinct(work, first, second));
  assert.ok((await suggest()).every(({ pair }) => String(pair) !== String([first, second].toSorted())));
});

test("the search for duplicates goes through all customers, page by page, each pair once", async () => {
  const { add, manager } = await scene();
  for (let i = 0; i < 6; i++) await add(`宁波同名电器${i % 3}号有限公司`);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await manager.begin((work) => listCustomerDuplicates(work, { limit: 2, cursor }));
    assert.ok(page.items.length <= 2);
    seen.push(...page.items.map(({ first, second }) => `${first.id} ${second.id}`));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  assert.ok(seen.length >= 3);
  assert.equal(new Set(seen).size, seen.length);
});

test("customers of another organization cannot be told apart", async () => {
  const { add } = await scene();
  const other = await scene();
  const [a, b] = [await add("甲公司"), await add("乙公司")];
  await assert.rejects(
    other.manager.begin((work) => sayCustomersDistinct(work, a, b)),
    fails("not-found"),
  );
});
