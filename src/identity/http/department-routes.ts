import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/department.ts";
import { closeDepartment } from "../service/close-department.ts";
import { createDepartment } from "../service/create-department.ts";
import { getDepartment } from "../service/get-department.ts";
import { listDepartments } from "../service/list-departments.ts";
import type { Session } from "../service/session.ts";
import { updateDepartment } from "../service/update-department.ts";
import type { Work } from "../service/work.ts";

export function departmentRoutes(api: Api<Work, Session>): void {
  api.route(contract.listDepartments, ({ query }, work) => listDepartments(work, query));
  api.route(contract.getDepartment, ({ params }, work) => getDepartment(work, params.id));
  api.route(contract.createDepartment, ({ body }, work) => createDepartment(work, body));
  api.route(contract.updateDepartment, ({ params, body }, work) => updateDepartment(work, params.id, body));
  api.route(contract.closeDepartment, ({ params }, work) => closeDepartment(work, params.id));
}
