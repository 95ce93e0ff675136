import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import {
  changeCustomerRoute,
  createCustomerRoute,
  exportCustomersRoute,
  listCustomerTagsRoute,
  listCustomersRoute,
  readCustomerRoute,
} from "../contract/customer.ts";
import { changeCustomer } from "../service/change-customer.ts";
import { createCustomer } from "../service/create-customer.ts";
import { exportCustomers } from "../service/export-customers.ts";
import { listCustomerTags } from "../service/list-customer-tags.ts";
import { listCustomers } from "../service/list-customers.ts";
import { readCustomer } from "../service/read-customer.ts";
import { customerDataRoutes } from "./customer-data-routes.ts";
import { lookupRoutes } from "./lookup-routes.ts";
import { exportResponse } from "./export-response.ts";
import type { CustomerDeps } from "./customer-deps.ts";

/** All routes of the customer module but imports. */
export function customerRoutes(api: Api<Work, Session>, deps: CustomerDeps): void {
  // Before `/customers/{id}`, which would take "export" for an id.
  api.stream(exportCustomersRoute, async ({ query }, session) =>
    exportResponse(await exportCustomers(session, query)),
  );
  api.route(listCustomersRoute, ({ query }, work) => listCustomers(work, query));
  api.route(createCustomerRoute, ({ body }, work) => createCustomer(work, body));
  api.route(readCustomerRoute, ({ params }, work) => readCustomer(work, params.id));
  api.route(changeCustomerRoute, ({ params, body }, work) => changeCustomer(work, params.id, body));
  api.route(listCustomerTagsRoute, (_, work) => listCustomerTags(work));
  lookupRoutes(api, deps);
  customerDataRoutes(api);
}
