import { demand, type Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import type { ResponsibilityKind } from "../../domain/appraisal/responsibility.ts";
import { standingOf, type Standing } from "../../domain/appraisal/responsibility-life.ts";
import type { Stage } from "../../domain/life/stage.ts";
import {
  mayDecideResponsibility,
  maySeeAllResponsibilities,
  maySeeResponsibilities,
} from "../../domain/permissions.ts";
import type { ProblemType } from "../../domain/triage/classification.ts";
import { readDepartmentNames, readDepartmentsBelow } from "../../store/case-people.ts";
import {
  countResponsibilities as countRows,
  listResponsibilityRows,
  type ResponsibilityFilter,
  type ResponsibilityListRow,
  type ResponsibilityReader,
} from "../../store/appraisal/responsibility-lists.ts";
import { readShares } from "../../store/appraisal/responsibilities.ts";
import { namesOf } from "./present-responsibility.ts";

/** Counting stops here. */
const MOST_COUNTED = 1_000;

export interface ResponsibilityQuery extends ResponsibilityFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of cases by where the decision stands. @throws Failure `forbidden`, `invalid-cursor` */
export async function listResponsibilities(work: Work, { limit, cursor, ...filter }: ResponsibilityQuery) {
  const reader = await readerOf(work);
  const after = decodeCursor(cursor, ["instant", "uuid"]);
  const rows = await listResponsibilityRows(work.tx, reader, filter, { after, limit: limit + 1 });
  const last = rows[limit - 1];
  return {
    items: await present(work, rows.slice(0, limit)),
    nextCursor: rows.length > limit && last ? encodeCursor([last.received_at, last.case_id]) : null,
  };
}

/** How many decisions wait for the actor; 1,000 means that many or more. @throws Failure `forbidden` */
export async function countResponsibilities(work: Work) {
  const reader = await readerOf(work);
  const decides = mayDecideResponsibility(work.actor);
  const of = (list: "to_decide" | "appealed" | "mine") => countRows(work.tx, reader, list, MOST_COUNTED);
  return {
    toDecide: decides ? await of("to_decide") : 0,
    appealed: decides ? await of("appealed") : 0,
    mine: await of("mine"),
  };
}

async function readerOf({ tx, actor, now }: Work): Promise<ResponsibilityReader> {
  demand(maySeeResponsibilities(actor));
  const { orgId, departmentId } = actor;
  const isHead = departmentId !== null && actor.roles.includes("department_head");
  return {
    orgId,
    now,
    userId: actor.kind === "user" ? actor.id : null,
    heads: isHead ? await readDepartmentsBelow(tx, orgId, departmentId) : [],
    seesAll: maySeeAllResponsibilities(actor),
  };
}

async function present(work: Work, rows: readonly ResponsibilityListRow[]) {
  const { tx, actor, now } = work;
  const shares = await readShares(
    tx,
    actor.orgId,
    rows.map(({ case_id }) => case_id),
  );
  const names = await namesOf(work, [...shares.values()].flat());
  const departments = await readDepartmentNames(
    tx,
    actor.orgId,
    rows.map(({ department_id }) => department_id),
  );
  return rows.map((row) => ({
    feedbackId: row.case_id,
    number: row.number,
    product: row.product,
    problemType: row.problem_type as ProblemType,
    stage: row.stage as Stage,
    departmentName: departments.get(row.department_id ?? "") ?? null,
    receivedAt: row.received_at,
    closedAt: row.closed_at,
    standing: standingOf(stored(row), now),
    kind: row.kind as ResponsibilityKind | null,
    shares: (shares.get(row.case_id) ?? []).map(names.of),
    decidedAt: row.decided_at,
    appealUntil: row.appeal_until,
  }));
}

function stored({ state, appeal_until }: ResponsibilityListRow) {
  return state === null ? null : { state: state as Exclude<Standing, "none">, appealUntil: appeal_until };
}
