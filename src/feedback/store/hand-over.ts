import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { HANDLED_STAGES } from "../domain/life/stage.ts";
import type { CaseRow } from "./cases.ts";

/**
 * Open cases that somebody handles, or was the last to handle before they were left without a handler; in the order of
 * their ids.
 */
export async function listHandledIds(tx: Tx, orgId: number, userId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id
      from feedback_case c
     where c.org_id = ${orgId} and c.is_open and c.stage = any (${[...HANDLED_STAGES]}::text[])
       and (c.handler_id = ${userId}
            or (c.handler_id is null
                and (select h.user_id from feedback_handler h
                      where h.org_id = c.org_id and h.case_id = c.id and h.round = c.round
                      order by h.since desc limit 1) = ${userId}))
     order by c.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Open cases that somebody handles, or of a department, held until the transaction ends, in the order of their ids. */
export function holdHandledCases(
  tx: Tx,
  orgId: number,
  of: { readonly userId: string } | { readonly departmentId: string },
): Promise<CaseRow[]> {
  const query = tx
    .selectFrom("feedback_case")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("is_open", "=", true)
    .orderBy("id")
    .forUpdate();
  return "userId" in of
    ? query.where("handler_id", "=", of.userId).execute()
    : query
        .where((eb) =>
          eb.or([
            eb("department_id", "=", of.departmentId),
            eb("proposed_department_id", "=", of.departmentId),
          ]),
        )
        .execute();
}

/** Departments of the open cases that somebody handles, one entry for each case. */
export async function listDepartmentsOfHandled(
  tx: Tx,
  orgId: number,
  userId: string,
): Promise<readonly (string | null)[]> {
  const rows = await tx
    .selectFrom("feedback_case")
    .select("department_id")
    .where("org_id", "=", orgId)
    .where("is_open", "=", true)
    .where("handler_id", "=", userId)
    .execute();
  return rows.map((row) => row.department_id);
}

/** Measures of open cases that somebody has still to do. */
export interface OpenMeasure {
  readonly id: string;
  readonly caseId: string;
  readonly departmentId: string | null;
}

export async function listOpenMeasures(
  tx: Tx,
  orgId: number,
  ownerId: string,
): Promise<readonly OpenMeasure[]> {
  return tx
    .selectFrom("feedback_measure as m")
    .innerJoin("feedback_case as c", (join) =>
      join.onRef("c.org_id", "=", "m.org_id").onRef("c.id", "=", "m.case_id"),
    )
    .where("m.org_id", "=", orgId)
    .where("m.owner_id", "=", ownerId)
    .where("m.done_at", "is", null)
    .where("m.removed_at", "is", null)
    .where((eb) => eb.or([eb("c.is_open", "=", true), eb("m.term", "=", "long")]))
    .select(["m.id", "m.case_id as caseId", "c.department_id as departmentId"])
    .orderBy("m.case_id")
    .orderBy("m.id")
    .execute();
}

/** Gives a measure that is still to be done to somebody else; false when it was done or given on meanwhile. */
export async function giveMeasure(
  tx: Tx,
  orgId: number,
  { id, from, to }: { readonly id: string; readonly from: string; readonly to: string },
): Promise<boolean> {
  const row = await tx
    .updateTable("feedback_measure")
    .set((eb) => ({ owner_id: to, revision: eb("revision", "+", 1) }))
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("owner_id", "=", from)
    .where("done_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** A colleague by id, those who left too. */
export async function findColleague(
  tx: Tx,
  orgId: number,
  id: string,
): Promise<{ readonly id: string; readonly name: string; readonly isHere: boolean } | null> {
  const row = await tx
    .selectFrom("identity_user")
    .select(["id", "name", sql<boolean>`removed_at is null`.as("isHere")])
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}
