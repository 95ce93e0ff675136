import { findCustomersByExternalIds } from "../../customer/service/find-customers-by-external-ids.ts";
import { readPhoneNumber } from "../../customer/domain/phone-number.ts";
import type { Work } from "../../identity/service/work.ts";
import { findCustomersByAddress, findCustomersByName, findLiveCustomer } from "../store/voice-customers.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** How somebody can be reached, read. */
export interface Caller {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What was told of who said it. */
export interface ToldCaller {
  /** Id, number in the organization's own system, or name. */
  readonly customer?: string | undefined;
  readonly contact?:
    | string
    | {
        readonly name?: string | undefined;
        readonly phone?: string | undefined;
        readonly email?: string | undefined;
      }
    | undefined;
}

/** Reads a contact told in one piece (a number, an address, a name) or in parts. */
export function readCaller({ contact, customer }: ToldCaller): Caller {
  const parts = typeof contact === "string" ? partsOf(contact) : (contact ?? {});
  const phone = (parts.phone ?? "").trim();
  const email = (parts.email ?? "").trim().toLowerCase();
  return {
    name: (parts.name ?? "").trim() || nameIn(customer),
    phone: phone === "" ? null : readPhoneNumber(phone).value,
    email: email === "" ? null : email,
  };
}

/** A customer told by name, not by id or number. */
function nameIn(customer: string | undefined): string {
  return customer === undefined || UUID.test(customer) || /\d/u.test(customer) ? "" : customer.trim();
}

function partsOf(text: string): { name?: string; phone?: string; email?: string } {
  const email = /[^\s<>,;]+@[^\s<>,;]+/u.exec(text)?.[0];
  const phone = /\+?\d[\d\s()-]{5,}\d/u.exec(text.replace(email ?? "", ""))?.[0];
  const name = text
    .replace(email ?? "", "")
    .replace(phone ?? "", "")
    .replaceAll(/[<>,;，；、:：]/gu, " ")
    .trim();
  return { ...(name !== "" && { name }), ...(phone && { phone }), ...(email && { email }) };
}

/** The one customer that is meant; null where nobody fits, or several do. */
export async function findCustomer(
  { tx, actor }: Work,
  told: ToldCaller,
  caller: Caller,
): Promise<string | null> {
  const { customer } = told;
  if (customer !== undefined && UUID.test(customer)) {
    const known = await findLiveCustomer(tx, actor.orgId, customer.toLowerCase());
    if (known !== null) return known;
  }
  if (customer !== undefined) {
    const byNumber = await findCustomersByExternalIds(tx, actor.orgId, [customer]);
    const id = byNumber.get(customer) ?? onlyOne(await findCustomersByName(tx, actor.orgId, customer));
    if (id !== null) return id;
  }
  return onlyOne(await findCustomersByAddress(tx, actor.orgId, caller));
}

function onlyOne(ids: readonly string[]): string | null {
  return ids.length === 1 ? (ids[0] ?? null) : null;
}
