import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { liveRows } from "../../store/appraisal/appraisal-rows.ts";
import { findAppraisalRow, listPending, type AppraisalRow } from "../../store/appraisal/appraisals.ts";
import { findSettings } from "../../store/settings.ts";
import { DEFAULT_SETTINGS } from "../../domain/feedback-settings.ts";
import { appraisalSight } from "./appraisal-reader.ts";
import { appraisedMonth, type AppraisedMonth } from "./appraisal-period.ts";
import {
  presentAppraisal,
  SMALL_SAMPLE,
  type AppraisalRules,
  type AppraisalView,
} from "./present-appraisal.ts";
import { takeFigures, type AppraisalFigures } from "./take-figures.ts";

/** A month as it was frozen. @throws Failure `forbidden`, `not-found` */
export async function readAppraisal(work: Work, id: string): Promise<AppraisalView> {
  const row = await requireAppraisal(work, id);
  return presentAppraisal(work, monthOf(row), {
    // Written by `freezeAppraisal` only, from these types.
    figures: row.figures as unknown as AppraisalFigures,
    rules: row.rules as unknown as AppraisalRules,
    versionId: row.id,
  });
}

/** A month as it would be frozen now. @throws Failure `forbidden` */
export async function previewAppraisal(work: Work, month: string): Promise<AppraisalView> {
  appraisalSight(work);
  const appraised = await appraisedMonth(work, month);
  return presentAppraisal(work, month, {
    figures: await takeFigures(work, liveRows(appraised.period)),
    rules: await rulesOf(work, appraised),
    versionId: null,
  });
}

/** @throws Failure `forbidden`, `not-found` */
export async function requireAppraisal(work: Work, id: string): Promise<AppraisalRow> {
  appraisalSight(work);
  const row = await findAppraisalRow(work.tx, work.actor.orgId, id);
  if (row === undefined) throw new Failure("not-found", { record: "feedback-appraisal" });
  return row;
}

/** `2026-05` */
export function monthOf({ month }: Pick<AppraisalRow, "month">): string {
  return month.slice(0, 7);
}

/** Rules in force now, and what does not count yet. */
export async function rulesOf({ tx, actor }: Work, month: AppraisedMonth): Promise<AppraisalRules> {
  const { appealDays } = (await findSettings(tx, actor.orgId)) ?? DEFAULT_SETTINGS;
  const pending = await listPending(tx, month.period);
  return {
    timeZone: month.timeZone,
    appealDays,
    smallSample: SMALL_SAMPLE,
    pending: pending.map(({ case_id, number, state }) => ({
      feedbackId: case_id,
      number,
      standing: state === "appealed" ? "appealed" : "decided",
    })),
  };
}
