import { z } from "zod";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";
import { CLOCKS } from "../domain/clock/clock-name.ts";

/** A share with what it is a share of. */
const share = z
  .object({
    count: z.number().int(),
    n: z.number().int(),
    /** 0–1. */
    share: z.number(),
    /** Wilson, 95 %. */
    interval: z.tuple([z.number(), z.number()]),
  })
  .nullable();

/** Medians over `n` cases that ended, in milliseconds; null without cases. */
const duration = z
  .object({
    n: z.number().int(),
    firstWorked: z.number().nullable(),
    worked: z.number().nullable(),
    firstElapsed: z.number().nullable(),
    elapsed: z.number().nullable(),
  })
  .nullable();

const figures = z.object({
  onTime: z.array(z.object({ clock: z.enum(CLOCKS), share })),
  reopened: share,
  firstContact: share,
  satisfied: share,
  /** Of the customers called back who were uneasy or upset before, those calmer at the end. */
  calmed: share,
  /** Customers, not cases. */
  repeat: share,
  duration,
  /** Mean grade 1–5 that customers gave the result. */
  resultScore: z.object({ mean: z.number(), n: z.number().int() }).nullable(),
});

const period = z.object({
  /** ISO instants; the period ends before `before`. */
  from: z.iso.datetime({ offset: true }),
  before: z.iso.datetime({ offset: true }),
  /** A department, an outlet or a service provider. */
  departmentId: z.uuid().optional(),
});

export const feedbackFiguresRoute = route({
  method: "get",
  path: "/api/v1/feedback-figures",
  summary:
    "How cases were handled in a period: in time, reopened, solved at once, satisfied; by department, person, outlet and provider.",
  query: period,
  answer: z.object({
    volume: z.object({
      received: z.number().int(),
      complaints: z.number().int(),
      praise: z.number().int(),
      closed: z.number().int(),
      open: z.number().int(),
      overdue: z.number().int(),
      /** Cases in which separation of duties was passed over, with a reason. */
      overridden: z.number().int(),
    }),
    all: figures,
    departments: z.array(figures.extend({ id: z.string(), name: z.string() })),
    people: z.array(figures.extend({ id: z.string(), name: z.string() })),
    /** By where the service was rendered that a case is about, else by the department whose it is. */
    outlets: z.array(figures.extend({ id: z.string(), name: z.string() })),
    providers: z.array(figures.extend({ id: z.string(), name: z.string() })),
  }),
});

export const exportFeedbackFiguresRoute = route({
  method: "get",
  path: "/api/v1/feedback-figures/appraisal-file",
  summary: "The figures of departments, people, outlets and providers as a sheet, for appraisal.",
  media: MEDIA.sheet,
  query: period.extend({
    format: z.enum(["csv", "xlsx"]).default("xlsx"),
    lang: z.enum(["zh", "en"]).optional(),
  }),
});
