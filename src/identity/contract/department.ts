import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { DEPARTMENT_KINDS } from "../domain/department-kind.ts";
import { nameShape } from "./person-fields.ts";

export const departmentShape = z.object({
  id: z.uuid(),
  name: z.string(),
  /** A part of the organization, an outlet, or a service provider. */
  kind: z.enum(DEPARTMENT_KINDS),
  /** Null for a department at the top. */
  parentId: z.uuid().nullable(),
  /** Null: the calendar of the department above, in the end the organization's default. */
  calendarId: z.uuid().nullable(),
  /** Present people directly in it. */
  people: z.int(),
  createdAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  revision: z.int(),
});

export type Department = z.output<typeof departmentShape>;

export const listDepartments = route({
  method: "get",
  path: "/api/v1/departments",
  summary: "The departments, as a flat list by name; parentId makes the tree.",
  query: pageQuery.extend({
    limit: z.coerce.number().int().min(1).max(1000).default(1000),
    state: z.enum(["open", "closed", "all"]).default("open"),
  }),
  answer: listPage(departmentShape),
});

export const getDepartment = route({
  method: "get",
  path: "/api/v1/departments/{id}",
  summary: "One department.",
  params: idParams,
  answer: departmentShape,
});

export const createDepartment = route({
  method: "post",
  path: "/api/v1/departments",
  summary: "Adds a department.",
  body: z.object({
    name: nameShape,
    kind: z.enum(DEPARTMENT_KINDS).default("department"),
    parentId: z.uuid().nullable().default(null),
    calendarId: z.uuid().nullable().default(null),
  }),
  answer: departmentShape,
  status: 201,
});

export const updateDepartment = route({
  method: "patch",
  path: "/api/v1/departments/{id}",
  summary: "Renames a department, moves it in the tree, gives it another calendar, or says what it is.",
  params: idParams,
  body: z.object({
    name: nameShape.optional(),
    kind: z.enum(DEPARTMENT_KINDS).optional(),
    parentId: z.uuid().nullable().optional(),
    calendarId: z.uuid().nullable().optional(),
    revision: z.int(),
  }),
  answer: departmentShape,
});

export const closeDepartment = route({
  method: "delete",
  path: "/api/v1/departments/{id}",
  summary: "Closes a department that has neither people nor sub-departments; its history stays.",
  params: idParams,
});
