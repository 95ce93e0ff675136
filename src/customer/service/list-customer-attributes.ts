import { demand, type Work } from "../../identity/service/work.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { readAttributes, type PlacedAttribute } from "../store/customer-attributes.ts";

/** An attribute as it is answered. */
export type AttributeView = Omit<PlacedAttribute, "choices"> & { readonly choices: string[] };

/** The organization's own fields, in order; retired ones last. */
export async function listCustomerAttributes(work: Work): Promise<{ items: AttributeView[] }> {
  demand(maySeeCustomers(work.actor));
  const attributes = await readAttributes(work.tx, work.actor.orgId);
  return { items: attributes.map((attribute) => ({ ...attribute, choices: [...attribute.choices] })) };
}
