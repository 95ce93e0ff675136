import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { CHECK_VERDICTS } from "../domain/follow-up-checks/check-day.ts";
import { STAGES } from "../domain/life/stage.ts";
import { MEASURE_KINDS } from "../domain/work/measure.ts";
import { feedbackFileShape } from "./feedback-work.ts";

const words = z.string().trim().min(1).max(1_000);

const followUpShape = z.object({
  /** Of the measure. */
  id: z.uuid(),
  feedbackId: z.uuid(),
  number: z.string(),
  product: z.string().nullable(),
  stage: z.enum(STAGES),
  departmentName: z.string().nullable(),
  kind: z.enum(MEASURE_KINDS),
  text: z.string(),
  ownerName: z.string().nullable(),
  dueOn: z.string().nullable(),
  doneAt: z.string().nullable(),
  result: z.string(),
  checkOn: z.string(),
  standing: z.enum(["late", "today", "week", "later"]),
  checkedAt: z.string().nullable(),
  checkedByName: z.string().nullable(),
  isEffective: z.boolean().nullable(),
  /** How often the check was put off. */
  postponed: z.number().int(),
  evidence: z.array(feedbackFileShape),
  revision: z.number().int(),
  /** The reader may judge it now. */
  mayJudge: z.boolean(),
  /** The reader owns it or handled the case: somebody else judges, unless the team may pass over that. */
  hadPart: z.boolean(),
  /** With a reason the reader may pass over separated duties. */
  mayOverride: z.boolean(),
  /** The reader may open the case. */
  mayOpen: z.boolean(),
});
export type FollowUpCheck = z.output<typeof followUpShape>;

/** `judged`: those that were judged, latest first. */
const FOLLOW_UP_LISTS = ["due", "late", "week", "later", "judged"] as const;
const FOLLOW_UP_WHOSE = ["all", "to_judge", "owned"] as const;

export const listFollowUpChecksRoute = route({
  method: "get",
  path: "/api/v1/feedback-follow-up-checks",
  summary: "Long-term measures by their check dates, the earliest first; also of closed cases.",
  query: pageQuery.extend({
    /** `due`: late, or to be checked until Sunday. */
    when: z.enum(FOLLOW_UP_LISTS).default("due"),
    whose: z.enum(FOLLOW_UP_WHOSE).default("all"),
    departmentId: z.uuid().optional(),
  }),
  answer: listPage(followUpShape),
});

export const countFollowUpChecksRoute = route({
  method: "get",
  path: "/api/v1/feedback-follow-up-checks/counts",
  summary:
    "How many checks of long-term measures are late, due until Sunday, and due by now for the reader to make.",
  answer: z.object({ late: z.int(), week: z.int(), later: z.int(), toJudge: z.int() }),
});

export const judgeFollowUpRoute = route({
  method: "post",
  path: "/api/v1/feedback-follow-up-checks/{id}/verdicts",
  summary: "Says whether a long-term measure is in place, by somebody without part in the work.",
  params: idParams,
  body: z.object({
    verdict: z.enum(CHECK_VERDICTS),
    /** What was seen. */
    note: words,
    /** When it is looked at again; with `not_yet` only. */
    checkOn: z.iso.date().optional(),
    /** A team too small for separated duties passes over them, with its reason on record. */
    override: z.object({ reason: words }).optional(),
    revision: z.int().min(1),
  }),
  answer: followUpShape,
  status: 201,
});
