import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { ENTRY_CHANNELS } from "../domain/survey-status.ts";

const fieldValue = z.union([z.string().max(200), z.number(), z.boolean()]);
const label = z.string().trim().max(100);

export const enterResponseRoute = route({
  method: "post",
  path: "/api/v1/surveys/{id}/responses",
  summary:
    "Stores answers typed in from paper, a call or an interview. The same id again is the same response and changes nothing.",
  params: idParams,
  body: z.object({
    /** Drawn by the sender, so that it can send again. */
    id: z.uuid(),
    /** By question code; checked as the answers of the public page. */
    answers: z.record(z.string().max(100), z.unknown()),
    /** The version whose questions were on the screen; the one answered now where it is absent. */
    version: z.number().int().min(1).max(2_147_483_647).optional(),
    channel: z.enum(ENTRY_CHANNELS).default("paper"),
    customerId: z.uuid().nullable().default(null),
    /** When the customer answered; now where both are absent. */
    answeredAt: z.iso.datetime({ offset: true }).nullable().default(null),
    /** The day alone, as paper forms have it; counts as its noon. */
    answeredOn: z.iso.date().nullable().default(null),
    language: z.enum(["zh", "en"]).default("zh"),
    /** Values of hidden fields. */
    fields: z.record(z.string().max(32), fieldValue).default({}),
    /** Number on the paper form. */
    paperNumber: label.default(""),
    note: z.string().trim().max(500).default(""),
    /** True: stores it though a form with this number was entered before. */
    again: z.boolean().default(false),
  }),
  answer: z.object({
    id: z.uuid(),
    /** True when it was stored before: what was sent now changed nothing. */
    repeated: z.boolean(),
  }),
  status: 201,
});

export const readEntryFormRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/entry-form",
  summary: "The version answered now, with what its conditions may ask about the customer.",
  params: idParams,
  query: z.object({ customerId: z.uuid().optional() }),
  answer: z.object({
    surveyId: z.uuid(),
    version: z.number().int(),
    definition: z.record(z.string(), z.unknown()),
    customer: z
      .object({
        id: z.uuid(),
        /** Masked where the reader may not see contact data. */
        name: z.string(),
        /** By field name, custom attributes as `attributes.CODE`. */
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
      })
      .nullable(),
  }),
});

export const listEntriesRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/entries",
  summary: "Responses that people typed in, newest first.",
  params: idParams,
  query: pageQuery.extend({
    /** Only those of the paper form with this number, uploaded ones included. */
    paperNumber: label.optional(),
    /** Only one's own. */
    mine: z
      .enum(["true", "false"])
      .transform((value) => value === "true")
      .optional(),
  }),
  answer: listPage(
    z.object({
      responseId: z.uuid(),
      paperNumber: z.string(),
      note: z.string(),
      channel: z.string(),
      answeredAt: z.string(),
      enteredAt: z.string(),
      enteredByName: z.string().nullable(),
      customerName: z.string().nullable(),
    }),
  ),
});
