import { demand, type Work } from "../../identity/service/work.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import type { CustomerRow } from "../store/customers.ts";
import { presentCustomers, type CustomerView } from "./present-customers.ts";
import { requireCustomer } from "./require-customer.ts";

/** One customer, merged ones too. @throws Failure `not-found` */
export async function readCustomer(work: Work, id: string): Promise<CustomerView> {
  demand(maySeeCustomers(work.actor));
  return presentCustomer(work, await requireCustomer(work, id));
}

async function presentCustomer(work: Work, row: CustomerRow): Promise<CustomerView> {
  const [view] = await presentCustomers(work, [row]);
  if (!view) throw new Error(`customer ${row.id} was not presented`);
  return view;
}
