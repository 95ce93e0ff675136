import type { WorkingCalendar } from "../../kit/working-time/working-calendar.ts";
import type { Tx } from "../../platform/db/database.ts";
import { compileCalendar } from "../domain/calendar/compile-calendar.ts";
import { pathToTop } from "../domain/department-tree.ts";
import { findCalendar, findDefaultCalendar } from "../store/calendars.ts";
import { listDepartmentPlaces } from "../store/departments.ts";
import { listOwnDays } from "../store/own-days.ts";
import { settingsOf } from "./hold-calendar.ts";
import type { Work } from "./work.ts";

/** Compiled calendars of a transaction by department ("" for none), forgotten with it. */
const loaded = new WeakMap<Tx, Map<string, Promise<WorkingCalendar>>>();

/**
 * The calendar by which a department works: its own, else that of the nearest department above, else the
 * organization's default. An unknown department and null get the default. Read once per transaction.
 */
export function loadWorkingCalendar(work: Work, departmentId: string | null): Promise<WorkingCalendar> {
  const ofTransaction = loaded.get(work.tx) ?? new Map<string, Promise<WorkingCalendar>>();
  loaded.set(work.tx, ofTransaction);
  const known = ofTransaction.get(departmentId ?? "");
  if (known !== undefined) return known;
  const loading = compileFor(work, departmentId);
  ofTransaction.set(departmentId ?? "", loading);
  return loading;
}

async function compileFor({ tx, actor }: Work, departmentId: string | null): Promise<WorkingCalendar> {
  const { orgId } = actor;
  const calendarId = departmentId === null ? null : await calendarOf(tx, orgId, departmentId);
  const own = calendarId === null ? null : await findCalendar(tx, orgId, calendarId);
  const row = own ?? (await findDefaultCalendar(tx, orgId));
  return compileCalendar(settingsOf(row, await listOwnDays(tx, orgId, row.id)));
}

async function calendarOf(tx: Tx, orgId: number, departmentId: string): Promise<string | null> {
  const places = await listDepartmentPlaces(tx, orgId);
  const calendars = new Map(places.map((place) => [place.id, place.calendarId]));
  return (
    pathToTop(places, departmentId)
      .map((id) => calendars.get(id) ?? null)
      .find((id) => id !== null) ?? null
  );
}
