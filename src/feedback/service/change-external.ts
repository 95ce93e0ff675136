import type { Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { touchCaseRow, type CaseChanges, type CaseRow } from "../store/cases.ts";
import { noteEvent } from "./note-event.ts";
import { rulesChanged } from "./policies/rules-changed.ts";

/** What an authority or a marketplace calls the case, and until when it waits. What is not named stays. */
export interface ExternalChange {
  readonly platform?: string | undefined;
  readonly number?: string | undefined;
  /** ISO instant; null: it waits without a deadline. */
  readonly dueAt?: string | null | undefined;
  /** What says so: the authority's letter, a typing mistake. */
  readonly reason: string;
}

/**
 * Corrects the authority's number of a held case, or follows its new deadline: the clocks are brought under it with
 * the time used carried over, and people are told of it from the beginning. A breach noted before stays.
 * @throws Failure `feedback-not-external`, `feedback-external-incomplete`: a case of the external channel that has
 *   neither platform nor number needs both, `feedback-external-due-early`, `conflict-feedback-external-replied`: a
 *   deadline that was answered stays as it was
 */
export async function changeExternal(work: Work, row: CaseRow, change: ExternalChange): Promise<CaseRow> {
  demandExternal(row);
  const before = externalOf(row);
  const after = { ...before, ...wantedOf(change) };
  if (after.platform === null || after.number === null) throw new Failure("feedback-external-incomplete");
  const isMoved = !isSameMoment(before.dueAt, after.dueAt);
  if (isMoved) demandDeadline(row, after.dueAt);
  const isNamed = before.platform === after.platform && before.number === after.number;
  if (!isMoved && isNamed) return row;
  const changes: CaseChanges = {
    external_platform: after.platform,
    external_number: after.number,
    ...(isMoved && {
      external_due_at: after.dueAt,
      external_due_version: row.external_due_version + 1,
      external_alarm_at: null,
    }),
  };
  const changed = await touchCaseRow(work.tx, row, changes, work.now);
  await noteEvent(work, changed, {
    act: "external",
    reason: change.reason,
    details: { from: before, to: after },
  });
  return isMoved ? rulesChanged(work, changed) : changed;
}

function demandExternal(row: CaseRow): void {
  if (row.channel !== "external" && row.external_platform === null)
    throw new Failure("feedback-not-external", { number: row.number });
}

interface External {
  readonly platform: string | null;
  readonly number: string | null;
  readonly dueAt: string | null;
}

function externalOf(row: CaseRow): External {
  return { platform: row.external_platform, number: row.external_number, dueAt: row.external_due_at };
}

function wantedOf({ platform, number, dueAt }: ExternalChange): Partial<External> {
  return {
    ...(platform !== undefined && { platform }),
    ...(number !== undefined && { number }),
    ...(dueAt !== undefined && { dueAt: dueAt === null ? null : Temporal.Instant.from(dueAt).toString() }),
  };
}

function demandDeadline(row: CaseRow, dueAt: string | null): void {
  if (row.external_replied_at !== null) throw new Failure("conflict-feedback-external-replied");
  if (dueAt !== null && Temporal.Instant.compare(dueAt, row.received_at) <= 0)
    throw new Failure("feedback-external-due-early");
}

function isSameMoment(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return Temporal.Instant.compare(a, b) === 0;
}
