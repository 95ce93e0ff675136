import type { Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import { mayJudge } from "../../domain/work/measure-rules.ts";
import {
  countFollowUps as countRows,
  listFollowUpRows,
  type FollowUpFilter,
} from "../../store/follow-up-checks/follow-ups.ts";
import { followUpReader } from "./follow-up-reader.ts";
import { presentFollowUps } from "./present-follow-ups.ts";

/** Counting stops here. */
const MOST_COUNTED = 1_000;

export interface FollowUpQuery extends FollowUpFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of long-term measures by check date. @throws Failure `forbidden`, `invalid-cursor` */
export async function listFollowUps(work: Work, { limit, cursor, ...filter }: FollowUpQuery) {
  const reader = await followUpReader(work);
  const after = decodeCursor(cursor, ["date", "uuid"]);
  const rows = await listFollowUpRows(work.tx, reader, filter, { after, limit: limit + 1 });
  const last = rows[limit - 1];
  return {
    items: await presentFollowUps(work, reader, rows.slice(0, limit)),
    nextCursor: rows.length > limit && last ? encodeCursor([last.check_on, last.id]) : null,
  };
}

/** How many checks wait; 1,000 means that many or more. @throws Failure `forbidden` */
export async function countFollowUps(work: Work) {
  const reader = await followUpReader(work);
  const of = (when: FollowUpFilter["when"], whose: FollowUpFilter["whose"] = "all") =>
    countRows(work.tx, reader, { when, whose }, MOST_COUNTED);
  return {
    late: await of("late"),
    week: await of("week"),
    later: await of("later"),
    toJudge: mayJudge(work.actor) ? await of("due", "to_judge") : 0,
  };
}
