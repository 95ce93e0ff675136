import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import {
  changeCustomerAttributeRoute,
  defineCustomerAttributeRoute,
  listCustomerAttributesRoute,
  retireCustomerAttributeRoute,
} from "../contract/customer-attribute.ts";
import { changeCustomerAttribute } from "../service/change-customer-attribute.ts";
import { defineCustomerAttribute } from "../service/define-customer-attribute.ts";
import { listCustomerAttributes } from "../service/list-customer-attributes.ts";

/** The organization's own fields of a customer. */
export function customerAttributeRoutes(api: Api<Work, Session>): void {
  api.route(listCustomerAttributesRoute, (_, work) => listCustomerAttributes(work));
  api.route(defineCustomerAttributeRoute, ({ body }, work) => defineCustomerAttribute(work, body));
  api.route(changeCustomerAttributeRoute, ({ params, body }, work) =>
    changeCustomerAttribute(work, params.id, body),
  );
  api.route(retireCustomerAttributeRoute, async ({ params }, work) => {
    await changeCustomerAttribute(work, params.id, { retired: true });
  });
}
