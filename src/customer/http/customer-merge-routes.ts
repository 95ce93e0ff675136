import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import {
  listCustomerDuplicatesRoute,
  mergeCustomersRoute,
  sayCustomersDistinctRoute,
  undoCustomerMergeRoute,
} from "../contract/customer-merge.ts";
import { listCustomerDuplicates } from "../service/list-customer-duplicates.ts";
import { mergeCustomers } from "../service/merge-customers.ts";
import { sayCustomersDistinct } from "../service/say-customers-distinct.ts";
import { undoCustomerMerge } from "../service/undo-customer-merge.ts";

/** Duplicates and merges. */
export function customerMergeRoutes(api: Api<Work, Session>): void {
  api.route(listCustomerDuplicatesRoute, ({ query }, work) => listCustomerDuplicates(work, query));
  api.route(sayCustomersDistinctRoute, ({ body }, work) =>
    sayCustomersDistinct(work, body.firstId, body.secondId),
  );
  api.route(mergeCustomersRoute, ({ params, body }, work) => mergeCustomers(work, params.id, body.mergedId));
  api.route(undoCustomerMergeRoute, ({ params }, work) => undoCustomerMerge(work, params.id));
}
