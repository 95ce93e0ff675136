import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { ATTRIBUTE_TYPES } from "../domain/customer-attribute.ts";

const label = z.string().trim().min(1).max(60);
const choices = z.array(z.string().trim().min(1).max(60)).max(200);

export const customerAttributeShape = z.object({
  id: z.uuid(),
  code: z.string(),
  label: z.string(),
  type: z.enum(ATTRIBUTE_TYPES),
  choices: z.array(z.string()),
  position: z.number().int(),
  retiredAt: z.string().nullable(),
});
export type CustomerAttribute = z.output<typeof customerAttributeShape>;

export const listCustomerAttributesRoute = route({
  method: "get",
  path: "/api/v1/customer-attributes",
  summary: "The organization's own fields of a customer, in order; retired ones last.",
  answer: z.object({ items: z.array(customerAttributeShape) }),
});

export const defineCustomerAttributeRoute = route({
  method: "post",
  path: "/api/v1/customer-attributes",
  summary: "Adds a typed field.",
  body: z.object({
    code: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/u),
    label,
    type: z.enum(ATTRIBUTE_TYPES),
    choices: choices.default([]),
  }),
  answer: customerAttributeShape,
  status: 201,
});

export const changeCustomerAttributeRoute = route({
  method: "patch",
  path: "/api/v1/customer-attributes/{id}",
  summary: "Changes label, choices, position; `retired: false` takes a retired field back into use.",
  params: idParams,
  body: z.object({
    label: label.optional(),
    choices: choices.optional(),
    position: z.number().int().min(0).max(1000).optional(),
    retired: z.literal(false).optional(),
  }),
  answer: customerAttributeShape,
});

export const retireCustomerAttributeRoute = route({
  method: "delete",
  path: "/api/v1/customer-attributes/{id}",
  summary: "Retires a field: it takes no new values, those given stay.",
  params: idParams,
});
