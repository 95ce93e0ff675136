import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";

const department = z.object({ id: z.uuid(), name: z.string() });
const path = "/api/v1/test-departments";

export const listDepartments = route({
  method: "get",
  path,
  summary: "The departments by name.",
  query: pageQuery.extend({ name: z.array(z.string()).optional() }),
  answer: listPage(department),
});
export const addDepartment = route({
  method: "post",
  path,
  summary: "Adds a department.",
  body: z.object({ name: z.string().min(1).max(60), size: z.number().int().min(0).optional() }),
  answer: department,
  status: 201,
});
export const removeDepartment = route({
  method: "delete",
  path: `${path}/{id}`,
  summary: "Removes a department.",
  params: idParams,
});
export const uploadPicture = route({
  method: "put",
  path: `${path}/{id}/picture`,
  summary: "Takes a picture of any type.",
  params: idParams,
});
