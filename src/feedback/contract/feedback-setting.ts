import { z } from "zod";
import { route } from "../../platform/contract/route.ts";
import { APPROVERS } from "../domain/feedback-settings.ts";

/** Yuan. */
const sum = z.number().min(0).max(10_000_000);

const settingShape = z.object({
  /** A team too small for separation of duties may pass over it, with a reason on record. */
  mayOverride: z.boolean(),
  /** Overall satisfaction up to which a survey answer opens a case. */
  lowScore: z.int().min(1).max(4),
  /** Highest sums that each role may approve as compensation; a role not named approves none. */
  compensationLimits: z.partialRecord(z.enum(APPROVERS), sum),
  /** Working days in which whoever is held responsible for a case may appeal. */
  appealDays: z.int().min(1).max(30),
  /** Of the settings that were seen; 0 while the defaults hold. */
  revision: z.int().min(0),
});

export const getFeedbackSettings = route({
  method: "get",
  path: "/api/v1/feedback-settings",
  summary: "How the organization works on its cases.",
  answer: settingShape,
});

export const putFeedbackSettings = route({
  method: "put",
  path: "/api/v1/feedback-settings",
  summary: "Sets how the organization works on its cases; names the revision that was seen.",
  // Scripts from before there were appeals do not name their days: they stay as they are.
  body: settingShape.partial({ appealDays: true }),
  answer: settingShape,
});
