import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { languageShape, nameShape, phoneShape, roleShape, rolesShape } from "./person-fields.ts";

const userShape = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  roles: z.array(roleShape),
  departmentId: z.uuid().nullable(),
  departmentName: z.string().nullable(),
  language: languageShape,
  /** Granted beyond the roles: sees contact data in clear. */
  maySeeContacts: z.boolean(),
  /** False for staff known by name only, for instance from an import. */
  hasLogin: z.boolean(),
  createdAt: z.iso.datetime(),
  removedAt: z.iso.datetime().nullable(),
  revision: z.int(),
});

export type User = z.output<typeof userShape>;

export const listUsers = route({
  method: "get",
  path: "/api/v1/users",
  summary: "The people of the organization by name.",
  query: pageQuery.extend({
    /** Part of the name or of the mail address. */
    search: z.string().trim().max(100).optional(),
    role: roleShape.optional(),
    departmentId: z.uuid().optional(),
    state: z.enum(["present", "removed", "all"]).default("present"),
  }),
  answer: listPage(userShape),
});

export const getUser = route({
  method: "get",
  path: "/api/v1/users/{id}",
  summary: "One person.",
  params: idParams,
  answer: userShape,
});

export const updateUser = route({
  method: "patch",
  path: "/api/v1/users/{id}",
  summary: "Changes a person's name, telephone number, roles, department or sight of contact data.",
  params: idParams,
  body: z.object({
    name: nameShape.optional(),
    phone: phoneShape.nullable().optional(),
    roles: rolesShape.optional(),
    departmentId: z.uuid().nullable().optional(),
    maySeeContacts: z.boolean().optional(),
    language: languageShape.optional(),
    revision: z.int(),
  }),
  answer: userShape,
});

export const removeUser = route({
  method: "delete",
  path: "/api/v1/users/{id}",
  summary: "Ends a person's membership at once; what they did stays on record.",
  params: idParams,
});

export const restoreUser = route({
  method: "post",
  path: "/api/v1/users/{id}/restoration",
  summary: "Takes a removed person back, with the roles and department of before.",
  params: idParams,
  answer: userShape,
});
