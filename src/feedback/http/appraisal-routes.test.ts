import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "../../identity/service/work.ts";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { startExtrasServer, type ExtraAnswer } from "../../test/feedback-extras.ts";
import {
  caseAt,
  hireColleague,
  makeCaseOrganization,
  makeCaseTeam,
  step,
  type CaseTeam,
  type Colleague,
} from "../../test/feedback.ts";
import { TEST_NOW } from "../../test/organization.ts";
import { exportAppraisal } from "../service/appraisal/export-appraisal.ts";

const database = await testDatabase();
const send = await startExtrasServer(database);
const APPRAISALS = "/feedback-appraisals";
const APRIL = "2026-04-02T02:00:00Z";

/** The same colleague on 2 April. */
const inApril = (who: Colleague): Colleague => ({ ...who, at: () => who.at(APRIL) });

interface Scene {
  readonly team: CaseTeam;
  /** Two cases closed in March, the second dissatisfied at first. */
  readonly ids: readonly [string, string];
}

async function scene(name?: string): Promise<Scene> {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database, name));
  const close = async (resultScore: number): Promise<string> => {
    const { id } = await caseAt(database, team, "calling_back");
    await step(team.caller.at(TEST_NOW), id, { act: "call_satisfied", hasForm: true, resultScore });
    return id;
  };
  return { team, ids: [await close(5), await close(4)] };
}
interface Numbers {
  readonly closed: number;
  readonly shares: Readonly<Record<string, { readonly count: number; readonly n: number } | null>>;
  readonly score: { readonly n: number; readonly mean: number; readonly interval: readonly number[] } | null;
  readonly responsible: { readonly cases: number; readonly weight: number; readonly pending: number };
  readonly appeals: { readonly made: number; readonly successful: number };
}
interface Sheet {
  readonly version: { readonly id: string; readonly version: number } | null;
  readonly versions: readonly unknown[];
  readonly all: Numbers;
  readonly departments: readonly { readonly name: string; readonly numbers: Numbers }[];
  readonly people: readonly { readonly key: string; readonly name: string; readonly numbers: Numbers }[];
  readonly outlets: readonly { readonly name: string; readonly numbers: Numbers }[];
  readonly providers: readonly { readonly name: string; readonly numbers: Numbers }[];
  readonly technicians: readonly { readonly name: string; readonly numbers: Numbers }[];
  readonly pending: readonly { readonly feedbackId: string }[];
  readonly mayOpenCases: boolean;
}
const sheetOf = ({ body }: ExtraAnswer): Sheet => body as unknown as Sheet;
const freeze = (who: Colleague, body: object = {}): Promise<ExtraAnswer> =>
  send(inApril(who), "POST", APPRAISALS, { month: "2026-03", version: 0, ...body });
const frozen = async (who: Colleague, body: object = {}): Promise<Sheet & { readonly id: string }> => {
  const answer = await freeze(who, body);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  const sheet = sheetOf(answer);
  return { ...sheet, id: sheet.version?.id ?? "" };
};
const preview = async (who: Colleague): Promise<Sheet> =>
  sheetOf(await send(inApril(who), "GET", `${APPRAISALS}/preview?month=2026-03`));
const listed = async (who: Colleague, address: string): Promise<string[]> =>
  ((await send(inApril(who), "GET", address)).body["items"] as { feedbackId: string }[])
    .map(({ feedbackId }) => feedbackId)
    .toSorted();
const decide = (team: CaseTeam, id: string, percent = 100): Promise<ExtraAnswer> =>
  send(team.manager, "POST", `/feedback/${id}/responsibility`, {
    kind: "service",
    reason: "首次上门未带齐备件",
    shares: [{ departmentId: team.departmentId, userId: team.handler.id, percent }],
  });
const appeal = (team: CaseTeam, id: string): Promise<ExtraAnswer> =>
  send(team.head, "POST", `/feedback/${id}/responsibility/appeals`, {
    departmentId: team.departmentId,
    userId: null,
    reason: "备件由总部统一配送",
  });
const codes = ({ status, body }: ExtraAnswer) => [status, body["code"]];

test("a month is frozen as it stands: every number with n and interval, and it opens its cases", async () => {
  const { team, ids } = await scene();
  await decide(team, ids[0]);
  const before = await preview(team.manager);
  const sheet = await frozen(team.manager);
  assert.equal(sheet.version?.version, 1);
  assert.deepEqual(sheet.all, before.all);
  const { closed, shares, score, responsible } = sheet.all;
  assert.deepEqual([closed, shares["satisfied"]?.count, shares["satisfied"]?.n], [2, 2, 2]);
  assert.deepEqual([score?.mean, score?.n, score?.interval[1]], [4.5, 2, 5]);
  assert.deepEqual(responsible, { cases: 1, weight: 1, pending: 0 });
  assert.deepEqual(
    sheet.people.map(({ name, numbers }) => [name, numbers.closed, numbers.responsible.cases]),
    [["周工", 2, 1]],
  );
  const person = `group=person&key=${team.handler.id}`;
  const of = (query: string) => listed(team.manager, `${APPRAISALS}/${sheet.id}/cases?${query}`);
  assert.deepEqual(await of("figure=closed"), [...ids].toSorted());
  assert.deepEqual(await of(`figure=responsible&hit=true&${person}`), [ids[0]]);
  assert.deepEqual(await of(`figure=on_time&hit=false&${person}`), []);
  const { count = 0 } = shares["on_time"] ?? {};
  assert.ok(count > 0 && (await of("figure=on_time&hit=true")).length === 2);
});

test("what changes after the freeze changes no frozen number, and is named as a difference", async () => {
  const { team, ids } = await scene();
  const first = await frozen(team.manager);
  const differences = async () =>
    (await send(inApril(team.manager), "GET", `${APPRAISALS}/${first.id}/differences`)).body["items"] as {
      readonly feedbackId: string;
      readonly figure: string;
      readonly was: unknown;
      readonly is: unknown;
    }[];
  assert.deepEqual(await differences(), []);
  await decide(team, ids[1]);
  await inOrganization(database, team.orgId, (tx) =>
    tx.updateTable("feedback_case").set({ round: 2, result_score: 2 }).where("id", "=", ids[0]).execute(),
  );
  const again = sheetOf(await send(inApril(team.manager), "GET", `${APPRAISALS}/${first.id}`));
  assert.deepEqual([again.all, again.people], [first.all, first.people]);
  assert.deepEqual(
    (await differences()).map(({ feedbackId, figure, was, is }) => [feedbackId, figure, was, is]).toSorted(),
    [
      [ids[0], "reopened", { hit: false, value: null }, { hit: true, value: null }],
      [ids[0], "score", { hit: true, value: 5 }, { hit: true, value: 2 }],
      [ids[1], "responsible", null, { hit: true, value: 100 }],
    ].toSorted(),
  );
  assert.deepEqual(codes(await freeze(team.manager)), [409, "conflict-feedback-appraisal-changed"]);
  assert.deepEqual(codes(await freeze(team.manager, { version: 1 })), [
    400,
    "feedback-appraisal-reason-missing",
  ]);
  const second = await frozen(team.manager, { version: 1, reason: "客户更正了评分" });
  assert.deepEqual([second.version?.version, second.all.score?.mean, second.versions.length], [2, 3, 2]);
  const kept = sheetOf(await send(inApril(team.manager), "GET", `${APPRAISALS}/${first.id}`));
  assert.deepEqual([kept.all, kept.version?.version], [first.all, 1]);
});

test("a frozen version cannot be changed, not even by the database's own user", async () => {
  const { team } = await scene();
  const { id } = await frozen(team.manager);
  const change = () =>
    inOrganization(database, team.orgId, (tx) =>
      tx.updateTable("feedback_appraisal").set({ reason: "改" }).where("id", "=", id).execute(),
    );
  await assert.rejects(change(), /permission denied/u);
  await assert.rejects(
    inOrganization(database, team.orgId, (tx) => tx.deleteFrom("feedback_appraisal_case").execute()),
    /permission denied/u,
  );
});

test("open appeals are named and refused unless they are taken along; later they are a correction", async () => {
  const { team, ids } = await scene();
  await decide(team, ids[0]);
  await appeal(team, ids[0]);
  const refused = await freeze(team.manager);
  assert.deepEqual(codes(refused), [409, "conflict-feedback-appraisal-pending"]);
  assert.match(String(refused.body["detail"]), /还有 1 条.*2026\d{4}-TEL-001/u);
  const sheet = await frozen(team.manager, { withPending: true });
  assert.deepEqual(
    sheet.pending.map(({ feedbackId }) => feedbackId),
    [ids[0]],
  );
  assert.deepEqual(sheet.all.responsible, { cases: 0, weight: 0, pending: 1 });
  assert.deepEqual(sheet.departments[0]?.numbers.appeals, { made: 1, successful: 0 });
});

test("a month is frozen when it is over, with something in it, once at a time", async () => {
  const { team } = await scene();
  const early = await send(team.manager, "POST", APPRAISALS, { month: "2026-03", version: 0 });
  assert.deepEqual(codes(early), [400, "feedback-appraisal-month-open"]);
  assert.deepEqual(codes(await freeze(team.manager, { month: "2025-01" })), [
    400,
    "feedback-appraisal-month-old",
  ]);
  assert.equal((await freeze(team.manager, { month: "2026-13" })).status, 400);
  const both = await Promise.all([freeze(team.manager), freeze(team.manager)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409]);
  const { items } = (await send(inApril(team.analyst), "GET", APPRAISALS)).body as {
    items: { month: string; state: string; closed: number; undecided: number; versions: unknown[] }[];
  };
  assert.deepEqual(
    items.map(({ month, state, closed, undecided, versions }) => [
      month,
      state,
      closed,
      undecided,
      versions.length,
    ]),
    [["2026-03", "frozen", 2, 2, 1]],
  );
});

test("departments see their own, people themselves, viewers numbers only", async () => {
  const { team, ids } = await scene();
  const west = newId();
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .insertInto("identity_department")
      .values({ org_id: team.orgId, id: west, name: "华西售后部", created_at: TEST_NOW })
      .execute(),
  );
  const hire = (name: string, role: "department_head" | "handler"): Promise<Colleague> =>
    hireColleague(database, { orgId: team.orgId, departmentId: west, name, roles: [role] });
  const [otherHead, otherHandler] = [await hire("韩经理", "department_head"), await hire("秦工", "handler")];
  const { id } = await frozen(team.manager);
  const seen = async (who: Colleague) => {
    const { departments, people, all } = sheetOf(await send(inApril(who), "GET", `${APPRAISALS}/${id}`));
    return [departments.map(({ name }) => name), people.map(({ name }) => name), all.closed];
  };
  assert.deepEqual(await seen(team.viewer), [["华东售后部"], ["周工"], 2]);
  assert.deepEqual(await seen(team.head), [["华东售后部"], ["周工"], 2]);
  assert.deepEqual(await seen(team.handler), [[], ["周工"], 2]);
  assert.deepEqual(await seen(otherHead), [[], [], 2]);
  assert.deepEqual(await seen(otherHandler), [[], [], 2]);
  const cases = `${APPRAISALS}/${id}/cases?figure=closed`;
  const person = `&group=person&key=${team.handler.id}`;
  assert.equal((await send(inApril(team.viewer), "GET", cases)).status, 403);
  assert.deepEqual(await listed(team.head, cases), [...ids].toSorted());
  assert.deepEqual(await listed(otherHead, cases), []);
  assert.equal((await send(inApril(team.handler), "GET", cases)).status, 403);
  assert.deepEqual(await listed(team.handler, cases + person), [...ids].toSorted());
  assert.equal((await send(inApril(otherHandler), "GET", cases + person)).status, 403);
  assert.equal((await send(inApril(team.head), "GET", `${APPRAISALS}/${id}/differences`)).status, 403);
  for (const who of [team.caller, team.verifier])
    assert.equal((await send(inApril(who), "GET", APPRAISALS)).status, 403, who.name);
  for (const who of [team.head, team.analyst, team.viewer, team.handler])
    assert.equal((await freeze(who, { version: 1, reason: "试" })).status, 403, who.name);
});

const STAMPS = { created_at: TEST_NOW, updated_at: TEST_NOW };

test("figures are told by the provider and the technician of the service that a case is about", async () => {
  const { team, ids } = await scene();
  const [customerId, recordId, placeId] = [newId(), newId(), newId()];
  await inOrganization(database, team.orgId, async (tx) => {
    const place = { org_id: team.orgId, id: placeId, name: "迅达家电维修有限公司", created_at: TEST_NOW };
    await tx
      .insertInto("identity_department")
      .values({ ...place, kind: "provider" })
      .execute();
    const customer = { name: "陈女士", kind: "individual", tier: "ordinary", ...STAMPS };
    await tx
      .insertInto("customer_customer")
      .values({ org_id: team.orgId, id: customerId, ...customer })
      .execute();
    const service = { kind: "repair", staff_name: "外协·马师傅", served_on: "2026-03-02", ...STAMPS };
    await tx
      .insertInto("customer_service_record")
      .values({
        org_id: team.orgId,
        id: recordId,
        customer_id: customerId,
        department_id: placeId,
        ...service,
      })
      .execute();
    await tx
      .updateTable("feedback_case")
      .set({ service_record_id: recordId })
      .where("id", "=", ids[0])
      .execute();
  });
  const { id, outlets, providers, technicians } = await frozen(team.manager);
  assert.deepEqual(outlets, []);
  assert.deepEqual(
    [...providers, ...technicians].map(({ name, numbers }) => [name, numbers.closed, numbers.score?.mean]),
    [
      ["迅达家电维修有限公司", 1, 5],
      ["外协·马师傅", 1, 5],
    ],
  );
  const key = encodeURIComponent("外协·马师傅");
  const cases = `${APPRAISALS}/${id}/cases?figure=closed`;
  for (const group of [`technician&key=${key}`, `provider&key=${placeId}`])
    assert.deepEqual(await listed(team.manager, `${cases}&group=${group}`), [ids[0]]);
});

test("the frozen version is taken away as a sheet that names it", async () => {
  const { team } = await scene();
  const { id } = await frozen(team.manager);
  const file = await team.manager.at(APRIL).begin((work) => exportAppraisal(work, id, { format: "csv" }));
  assert.equal(file.name, "月度考核表-2026-03-v1.csv");
  const text = await new Response(file.content).text();
  assert.match(text, /^\u{FEFF}?月份,版本,对象,名称,办结,按时率,按时率 n,按时率 95%下限/u);
  assert.match(text, /2026-03,1,人员,周工,2,/u);
  assert.match(text, /n < 30/u);
  const book = await team.analyst
    .at(APRIL)
    .begin((work) => exportAppraisal(work, id, { format: "xlsx", lang: "en" }));
  assert.equal(book.name, "appraisal-2026-03-v1.xlsx");
  assert.ok((await new Response(book.content).arrayBuffer()).byteLength > 4_000);
});

test("another organization sees no month", async () => {
  const [ours, theirs] = [await scene(), await scene("长河仪器客户服务中心")];
  const { id } = await frozen(ours.team.manager);
  const manager = inApril(theirs.team.manager);
  for (const part of ["", "/cases?figure=closed", "/differences", "/file"])
    assert.equal((await send(manager, "GET", `${APPRAISALS}/${id}${part}`)).status, 404, part);
});
