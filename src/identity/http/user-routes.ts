import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/user.ts";
import { getUser } from "../service/get-user.ts";
import { listUsers } from "../service/list-users.ts";
import { removeUser } from "../service/remove-user.ts";
import { restoreUser } from "../service/restore-user.ts";
import type { Session } from "../service/session.ts";
import { updateUser } from "../service/update-user.ts";
import type { Work } from "../service/work.ts";

export function userRoutes(api: Api<Work, Session>): void {
  api.route(contract.listUsers, ({ query }, work) => listUsers(work, query));
  api.route(contract.getUser, ({ params }, work) => getUser(work, params.id));
  api.route(contract.updateUser, ({ params, body }, work) => updateUser(work, params.id, body));
  api.route(contract.removeUser, ({ params }, work) => removeUser(work, params.id));
  api.route(contract.restoreUser, ({ params }, work) => restoreUser(work, params.id));
}
