import { z } from "zod";
import { CLOCKS } from "../domain/clock/clock-name.ts";
import { SHARE_FIGURES } from "../domain/figures/figure-name.ts";
import { OUTCOMES, PRIORITIES, STAGES } from "../domain/life/stage.ts";
import { CHANNELS } from "../domain/number/case-number.ts";
import { QUEUES } from "../domain/queue/queue-name.ts";
import { PROBLEM_TYPES, VOICES } from "../domain/triage/classification.ts";

const instant = z.iso.datetime({ offset: true });

/** Conditions of a list; every one given must hold. */
export const feedbackFilterShape = z.object({
  queue: z.enum(QUEUES).optional(),
  stage: z.enum(STAGES).optional(),
  priority: z.enum(PRIORITIES).optional(),
  voice: z.enum(VOICES).optional(),
  problemType: z.enum(PROBLEM_TYPES).optional(),
  channel: z.enum(CHANNELS).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  departmentId: z.uuid().optional(),
  handlerId: z.uuid().optional(),
  customerId: z.uuid().optional(),
  typical: z.enum(["positive", "negative", "excellent", "common_improved"]).optional(),
  /** Received at this instant or later. */
  from: instant.optional(),
  /** Received before this instant. */
  before: instant.optional(),
  /** Closed at this instant or later, or before. */
  closedFrom: instant.optional(),
  closedBefore: instant.optional(),
  /** The cases behind a number of the figures, in their period; `hit`: those that count, or do not. */
  figure: z.enum(SHARE_FIGURES).optional(),
  clock: z.enum(CLOCKS).optional(),
  hit: z.stringbool().optional(),
  periodFrom: instant.optional(),
  periodBefore: instant.optional(),
  /** Number or its beginning, order number, or part of the words. */
  search: z.string().trim().min(1).max(100).optional(),
});
