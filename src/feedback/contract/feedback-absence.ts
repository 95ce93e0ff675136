import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";

const absenceFields = z.object({
  userId: z.uuid(),
  /** Days of the organization's zone, both included. */
  from: z.iso.date(),
  until: z.iso.date(),
  /** Null: reminders go to the head of each case's department. */
  deputyId: z.uuid().nullable(),
});

const absenceShape = absenceFields.extend({
  id: z.uuid(),
  userName: z.string(),
  deputyName: z.string().nullable(),
});

export type FeedbackAbsence = z.output<typeof absenceShape>;

export const listFeedbackAbsences = route({
  method: "get",
  path: "/api/v1/feedback-absences",
  summary: "Colleagues who are away now or will be, with who stands in for them.",
  query: pageQuery,
  answer: listPage(absenceShape),
});

export const createFeedbackAbsence = route({
  method: "post",
  path: "/api/v1/feedback-absences",
  summary: "Says that a colleague is away; reminders of their cases go to the deputy or the heads meanwhile.",
  body: absenceFields,
  answer: absenceShape,
  status: 201,
});

export const removeFeedbackAbsence = route({
  method: "delete",
  path: "/api/v1/feedback-absences/{id}",
  summary: "Takes an absence back.",
  params: idParams,
});

export const createFeedbackHandOver = route({
  method: "post",
  path: "/api/v1/feedback-hand-overs",
  summary:
    "Hands the open cases and measures of a colleague over; cases that may not go are named with the reason.",
  body: z.object({
    fromUserId: z.uuid(),
    /** Null: the cases are left without a handler, for the heads to assign. */
    toUserId: z.uuid().nullable(),
    reason: z.string().trim().min(1).max(500),
  }),
  answer: z.object({
    moved: z.array(z.object({ id: z.uuid(), number: z.string() })),
    refused: z.array(z.object({ id: z.uuid(), number: z.string(), code: z.string(), message: z.string() })),
    /** Measures that have another owner now. */
    measures: z.int(),
  }),
  status: 201,
});
