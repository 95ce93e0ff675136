import { randomUUIDv7 } from "node:crypto";
import type { NewVoice } from "../feedback/service/new-voice.ts";
import type { StepInput } from "../feedback/service/step-input.ts";
import { takeStep } from "../feedback/service/take-step.ts";
import { registerFeedback, type RegisteredFeedback } from "../feedback/service/register-feedback.ts";
import { readCaseRow, type CaseRow } from "../feedback/store/cases.ts";
import type { Stage } from "../feedback/domain/life/stage.ts";
import type { Actor } from "../identity/domain/actor.ts";
import { addOrganization } from "../identity/service/add-organization.ts";
import type { Role } from "../identity/domain/role.ts";
import { openSession, type Session } from "../identity/service/session.ts";
import { inOrganization, type Database } from "../platform/db/database.ts";
import { TEST_NOW } from "./organization.ts";

/** A complaint as it comes by phone. */
export const LATE_REPAIR: NewVoice = {
  channel: "phone",
  verbatim: "空调报修三天了一直没人上门，打了两次电话都说在安排，我要投诉！",
  contact: { name: "陈女士", phone: "13800002451" },
  product: "壁挂式空调",
  orderNumber: "SO-20260301-118",
};

/** A colleague by id. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  /** A session at this instant. */
  at(now: string): Session;
}

/** People of an after-sales department, each with one task. */
export interface CaseTeam {
  readonly orgId: number;
  readonly departmentId: string;
  readonly manager: Colleague;
  readonly handler: Colleague;
  readonly otherHandler: Colleague;
  readonly head: Colleague;
  readonly verifier: Colleague;
  readonly caller: Colleague;
  readonly analyst: Colleague;
  readonly viewer: Colleague;
}

/** Hires a department with everybody that a case needs. */
export async function makeCaseTeam(database: Database, orgId: number): Promise<CaseTeam> {
  const departmentId = randomUUIDv7();
  await inOrganization(database, orgId, (tx) =>
    tx
      .insertInto("identity_department")
      .values({ org_id: orgId, id: departmentId, name: "华东售后部", created_at: TEST_NOW })
      .execute(),
  );
  const hire = (name: string, role: Role): Promise<Colleague> =>
    hireColleague(database, { orgId, departmentId, name, roles: [role] });
  return {
    orgId,
    departmentId,
    manager: await hire("林主管", "manager"),
    handler: await hire("周工", "handler"),
    otherHandler: await hire("吴工", "handler"),
    head: await hire("沈经理", "department_head"),
    verifier: await hire("郑核查", "verifier"),
    caller: await hire("孙回访", "interviewer"),
    analyst: await hire("冯分析", "analyst"),
    viewer: await hire("蒋总", "viewer"),
  };
}

export interface NewColleague {
  readonly orgId: number;
  readonly departmentId: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
}

export async function hireColleague(
  database: Database,
  { orgId, departmentId, name, roles }: NewColleague,
): Promise<Colleague> {
  const id = randomUUIDv7();
  await inOrganization(database, orgId, (tx) =>
    tx
      .insertInto("identity_user")
      .values({
        org_id: orgId,
        id,
        name,
        email: `${id.slice(-12)}@example.com`,
        roles: [...roles],
        department_id: departmentId,
        language: "zh",
        created_at: TEST_NOW,
      })
      .execute(),
  );
  const actor: Actor = {
    kind: "user",
    orgId,
    id,
    name,
    roles,
    departmentId,
    maySeeContacts: false,
    language: "zh",
  };
  const at = (now: string): Session =>
    openSession(database, actor, { requestId: null, address: null }, () => now);
  return { id, name, at };
}

/** Registers a voice in the name of `session`. */
export function registerVoice(session: Session, voice: Partial<NewVoice> = {}): Promise<RegisteredFeedback> {
  return session.begin((work) => registerFeedback(work, { ...LATE_REPAIR, ...voice }));
}

/** Takes a step as somebody who has just looked. */
export function step(
  session: Session,
  id: string,
  input: Omit<StepInput, "revision"> & { readonly revision?: number | null },
): Promise<CaseRow> {
  return session.begin((work) => takeStep(work, id, { revision: null, ...input }));
}

/** A measure as the plan has it; with evidence when `isDone`. */
export async function addMeasure(
  database: Database,
  { orgId, caseId, ownerId }: { readonly orgId: number; readonly caseId: string; readonly ownerId: string },
  {
    round = 1,
    isDone = false,
    term = "short",
  }: { readonly round?: number; readonly isDone?: boolean; readonly term?: "short" | "long" } = {},
): Promise<string> {
  const id = randomUUIDv7();
  await inOrganization(database, orgId, async (tx) => {
    await tx
      .insertInto("feedback_measure")
      .values({
        org_id: orgId,
        id,
        case_id: caseId,
        round,
        term,
        kind: "rework",
        text: "当天派高级工程师上门检修，更换压缩机电容",
        owner_id: ownerId,
        due_on: "2026-03-16",
        done_at: isDone ? TEST_NOW : null,
        created_at: TEST_NOW,
      })
      .execute();
  });
  if (isDone) await addEvidence(database, { orgId, caseId, measureId: id });
  return id;
}

/** A photo that shows that a measure was done; the measure is marked as done. */
export async function addEvidence(
  database: Database,
  {
    orgId,
    caseId,
    measureId,
  }: { readonly orgId: number; readonly caseId: string; readonly measureId: string },
): Promise<void> {
  const fileId = randomUUIDv7();
  await inOrganization(database, orgId, async (tx) => {
    await tx
      .insertInto("platform_file")
      .values({
        org_id: orgId,
        id: fileId,
        name: "上门检修照片.jpg",
        media_type: "image/jpeg",
        bytes: 12,
        sha256: "0".repeat(64),
        storage_key: `case-evidence/${fileId}`,
        purpose: "feedback",
        created_at: TEST_NOW,
      })
      .execute();
    await tx
      .insertInto("feedback_file")
      .values({
        org_id: orgId,
        id: randomUUIDv7(),
        case_id: caseId,
        measure_id: measureId,
        file_id: fileId,
        added_kind: "user",
        added_by_name: "周工",
        added_at: TEST_NOW,
      })
      .execute();
    await tx
      .updateTable("feedback_measure")
      .set({ done_at: TEST_NOW })
      .where("org_id", "=", orgId)
      .where("id", "=", measureId)
      .execute();
  });
}

/** Says that the customer knows what was done, and why it happened. */
export async function tellCustomer(database: Database, orgId: number, caseId: string): Promise<void> {
  await inOrganization(database, orgId, (tx) =>
    tx
      .updateTable("feedback_case")
      .set({ customer_told_at: TEST_NOW, cause: "备件缺货，派单未告知客户等待时间" })
      .where("org_id", "=", orgId)
      .where("id", "=", caseId)
      .execute(),
  );
}

const PATH: readonly Stage[] = [
  "registered",
  "triaged",
  "assigned",
  "planned",
  "executing",
  "checking",
  "calling_back",
];

/** A new case that was worked on up to `stage`, every step taken by who has to take it. */
export async function caseAt(
  database: Database,
  team: CaseTeam,
  stage: Stage,
  { now = TEST_NOW, voice = {} }: { readonly now?: string; readonly voice?: Partial<NewVoice> } = {},
): Promise<RegisteredFeedback> {
  const registered = await registerVoice(team.caller.at(now), voice);
  await workUpTo(database, team, registered.id, { stage, now, handler: team.handler, round: 1 });
  return registered;
}

/** Takes a case on from where it stands. */
export async function workUpTo(
  database: Database,
  team: CaseTeam,
  id: string,
  {
    stage,
    now,
    handler,
    round,
  }: { readonly stage: Stage; readonly now: string; readonly handler: Colleague; readonly round: number },
): Promise<void> {
  const steps: Partial<Record<Stage, () => Promise<unknown>>> = {
    triaged: () => step(team.manager.at(now), id, { act: "triage" }),
    assigned: () =>
      step(team.manager.at(now), id, {
        act: "assign",
        departmentId: team.departmentId,
        handlerId: handler.id,
      }),
    planned: async () => {
      await addMeasure(
        database,
        { orgId: team.orgId, caseId: id, ownerId: handler.id },
        { round, isDone: true },
      );
      await step(handler.at(now), id, { act: "plan" });
    },
    executing: () => step(handler.at(now), id, { act: "execute" }),
    checking: async () => {
      await tellCustomer(database, team.orgId, id);
      await step(handler.at(now), id, { act: "submit" });
    },
    calling_back: () => step(team.verifier.at(now), id, { act: "pass_check", hasForm: true }),
  };
  const row = await inOrganization(database, team.orgId, (tx) => readCaseRow(tx, team.orgId, id));
  const from = PATH.indexOf((row?.stage ?? "registered") as Stage);
  for (const next of PATH.slice(from + 1, PATH.indexOf(stage) + 1)) await steps[next]?.();
}

/** A new organization with its default calendar: nine to six, Monday to Friday, statutory holidays. */
export function makeCaseOrganization(database: Database, name = "明川家电售后服务部"): Promise<number> {
  return addOrganization(database, { name, timeZone: "Asia/Shanghai", language: "zh" }, TEST_NOW);
}
