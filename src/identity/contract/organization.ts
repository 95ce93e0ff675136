import { z } from "zod";
import { route } from "../../platform/contract/route.ts";
import { languageShape, nameShape, timeZoneShape } from "./person-fields.ts";

const organizationShape = z.object({
  id: z.int(),
  name: z.string(),
  timeZone: z.string(),
  language: languageShape,
  sample: z.boolean(),
  createdAt: z.iso.datetime(),
});

export type Organization = z.output<typeof organizationShape>;

export const getOrganization = route({
  method: "get",
  path: "/api/v1/organization",
  summary: "The organization of the session or key.",
  answer: organizationShape,
});

export const updateOrganization = route({
  method: "patch",
  path: "/api/v1/organization",
  summary: "Changes the organization's name, time zone or language.",
  body: z.object({
    name: nameShape.optional(),
    timeZone: timeZoneShape.optional(),
    language: languageShape.optional(),
  }),
  answer: organizationShape,
});
