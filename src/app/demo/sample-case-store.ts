import { nextAlarmAt, rungsAhead, type ToldAlarm } from "../../feedback/domain/alarm/next-alarm.ts";
import type { ClockState } from "../../feedback/domain/clock/derive-clocks.ts";
import { caseDay } from "../../feedback/domain/number/case-number.ts";
import { nextDue } from "../../feedback/service/clocks.ts";
import { insertBulkRows, takeManyPlaces } from "../../feedback/store/case-import/bulk-cases.ts";
import type { Role } from "../../identity/domain/role.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import { storeLetters } from "./store-letters.ts";
import { storeResponsibilities } from "./store-responsibilities.ts";
import { storeEvidence } from "./store-evidence.ts";
import type { CaseService, CaseWorld, SampleCase } from "./sample-case.ts";

export async function hasCases(tx: Tx, orgId: number): Promise<boolean> {
  const row = await tx
    .selectFrom("feedback_case")
    .where("org_id", "=", orgId)
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** People and departments of the sample. */
export async function readCaseWorld(
  tx: Tx,
  orgId: number,
  { calendar, hotline, now }: Pick<CaseWorld, "calendar" | "hotline" | "now">,
): Promise<CaseWorld> {
  const people = await tx
    .selectFrom("identity_user")
    .where("org_id", "=", orgId)
    .where("removed_at", "is", null)
    .select(["id", "name", "roles", "department_id"])
    .orderBy("name")
    .execute();
  const departments = await tx
    .selectFrom("identity_department")
    .where("org_id", "=", orgId)
    .select(["id", "name"])
    .execute();
  return {
    orgId,
    calendar,
    hotline,
    now,
    people: people.map(({ id, name, roles, department_id }) => ({
      id,
      name,
      roles: roles as Role[],
      departmentId: department_id,
    })),
    departments: new Map(departments.map(({ id, name }) => [name, id])),
  };
}

/** What was done for the sample's customers, in a fixed order. */
export async function readCaseServices(tx: Tx, orgId: number): Promise<readonly CaseService[]> {
  const rows = await tx
    .selectFrom("customer_service_record")
    .where("org_id", "=", orgId)
    .select(["id", "customer_id", "product", "order_number", "served_on"])
    .orderBy("external_id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    customerId: row.customer_id,
    product: row.product,
    orderNumber: row.order_number,
    servedAt: Date.parse(row.served_on),
  }));
}

interface Storing {
  readonly world: CaseWorld;
  readonly cases: readonly SampleCase[];
  /** What the clocks of each say now. */
  readonly states: readonly (readonly ClockState[])[];
}

/** Stores the cases with everything that happened to them. */
export async function storeSampleCases(tx: Tx, files: FileStorage, storing: Storing): Promise<void> {
  const { world, cases, states } = storing;
  const { orgId, now } = world;
  await takeManyPlaces(tx, orgId, placesOf(storing));
  const told = cases.map((one, at) => (one.row.is_open ? alarmsTold(states[at] ?? [], now) : []));
  await insertBulkRows(tx, {
    cases: cases.map((one, at) => caseRow(one, states[at] ?? [], told[at] ?? [], now)),
    voices: cases.map(({ row, said, subject }) => ({
      org_id: orgId,
      case_id: row.id,
      subject,
      verbatim: said,
    })),
    contacts: cases.flatMap(({ row, contact }) =>
      contact ? [{ org_id: orgId, case_id: row.id, ...contact }] : [],
    ),
    clocks: cases.flatMap(({ row, ledger }) =>
      ledger.map((event, place) => ({
        org_id: orgId,
        case_id: row.id,
        place,
        event: JSON.stringify(event),
        recorded_at: event.at,
      })),
    ),
    events: cases.flatMap(({ events }) => events),
    messages: cases.flatMap(({ messages }) => messages),
    runs: cases.flatMap((one, at) => runsOf(one, states[at] ?? [])),
  });
  await storeWork(tx, storing, told);
  await storeResponsibilities(tx, cases);
  await storeLetters(tx, world, cases);
  await storeEvidence(tx, files, cases);
}

function placesOf({ cases, world }: Storing) {
  const { timeZone } = world.calendar;
  const places = cases.map(({ row }) => ({ day: caseDay(row.received_at, timeZone), channel: row.channel }));
  const groups = Map.groupBy(places, ({ day, channel }) => `${day} ${channel}`);
  return [...groups.values()].flatMap((same) => (same[0] ? [{ ...same[0], count: same.length }] : []));
}

function caseRow(
  { row }: SampleCase,
  states: readonly ClockState[],
  told: readonly ToldAlarm[],
  now: string,
) {
  const { is_open, due_sort: _sort, priority_rank: _rank, typical_story, ...plain } = row;
  const due = nextDue(states);
  return {
    ...plain,
    deciding_words: String(row.deciding_words),
    typical_story: typical_story === null ? null : JSON.stringify(typical_story),
    due_clock: due?.clock ?? null,
    due_at: due?.dueAt ?? null,
    due_provisional: due?.provisional ?? false,
    alarm_at: is_open ? nextAlarmAt(states, told, now) : null,
  };
}

/** Whoever is to be told of what passed before the sample was made knows it. */
function alarmsTold(states: readonly ClockState[], now: string): readonly ToldAlarm[] {
  return states.flatMap((state) =>
    rungsAhead(state, [])
      .filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
      .map(({ share, at }) => ({ clock: state.clock, round: state.round, share, at })),
  );
}

/** Runs of clocks, each with who was answerable in its round. */
function runsOf({ row, answerable }: SampleCase, states: readonly ClockState[]) {
  return [...Map.groupBy(states, ({ round }) => round)].map(([round, of]) => {
    const { department_id, handler_id } = answerable.get(round) ?? row;
    return { row: { org_id: row.org_id, id: row.id, round, department_id, handler_id }, states: of };
  });
}

async function storeWork(
  tx: Tx,
  { world, cases, states }: Storing,
  told: readonly (readonly ToldAlarm[])[],
): Promise<void> {
  const { orgId } = world;
  const handlers = cases.flatMap((one) => one.handlers);
  const measures = cases.flatMap((one) => one.measures);
  const checks = cases.flatMap((one) => one.checks);
  const tasks = cases.flatMap((one, at) =>
    one.callbacks.map((task) => ({ ...task, due_at: dueOf(states[at], task.round) })),
  );
  const attempts = cases.flatMap((one) => one.attempts);
  const sums = cases.flatMap((one) => one.compensations);
  const assisting = cases.flatMap(({ row, assisting: ids }) =>
    ids
      .filter((id) => id !== row.department_id)
      .map((department_id) => ({ org_id: orgId, case_id: row.id, department_id })),
  );
  const alarms = cases.flatMap(({ row }, at) =>
    (told[at] ?? []).map((one) => ({
      ...one,
      org_id: orgId,
      case_id: row.id,
      told: row.handler_id === null ? [] : [row.handler_id],
    })),
  );
  await tx.insertInto("feedback_handler").values(handlers).execute();
  await tx.insertInto("feedback_measure").values(measures).execute();
  await tx.insertInto("feedback_check").values(checks).execute();
  await tx.insertInto("outreach_callback").values(tasks).execute();
  await tx.insertInto("outreach_attempt").values(attempts).execute();
  if (sums.length > 0) await tx.insertInto("feedback_compensation").values(sums).execute();
  if (assisting.length > 0) await tx.insertInto("feedback_assisting_department").values(assisting).execute();
  if (alarms.length > 0) await tx.insertInto("feedback_alarm").values(alarms).execute();
}

function dueOf(states: readonly ClockState[] | undefined, round: number): string | null {
  return states?.findLast((state) => state.clock === "callback" && state.round === round)?.dueAt ?? null;
}
