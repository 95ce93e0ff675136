import type { Work } from "../../../identity/service/work.ts";
import { inSavepoint } from "../../../platform/db/savepoint.ts";
import { claimAlarmedCases, setAlarmAt } from "../../store/alarms.ts";
import { raiseAlarms, type RaisedAlarm } from "./raise-alarms.ts";
import { readRoster } from "./read-roster.ts";
import { tellAlarms } from "./tell-alarms.ts";

/** Cases of one transaction. */
const BATCH = 200;
/** A case whose clocks cannot be reckoned is looked at again after this time. */
const AGAIN_AFTER = { hours: 1 };

/** What a batch came to. */
export interface SoundedAlarms {
  /** Cases that were looked at. */
  readonly cases: number;
  /** What went wrong with some of them; the others were told. */
  readonly faults: readonly unknown[];
}

/**
 * Tells of the deadlines that come near or have passed, of up to 200 cases that no other worker holds. What is told
 * and that it was told stand in one transaction: exactly once, also with several workers side by side. A case that
 * fails keeps no other waiting.
 */
export async function soundAlarms(work: Work, limit = BATCH): Promise<SoundedAlarms> {
  const rows = await claimAlarmedCases(work.tx, work.actor.orgId, { now: work.now, limit });
  if (rows.length === 0) return { cases: 0, faults: [] };
  const roster = await readRoster(work, rows);
  const alarms: RaisedAlarm[] = [];
  const faults: unknown[] = [];
  for (const row of rows)
    try {
      alarms.push(...(await inSavepoint(work.tx, () => raiseAlarms(work, roster, row))));
    } catch (error) {
      faults.push(error);
      await setAlarmAt(work.tx, row, Temporal.Instant.from(work.now).add(AGAIN_AFTER).toString());
    }
  await tellAlarms(work, roster, alarms);
  return { cases: rows.length, faults };
}
