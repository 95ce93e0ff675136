import { findCustomersByExternalIds } from "../../../customer/service/find-customers-by-external-ids.ts";
import { systemActor } from "../../../identity/service/session.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { AnswerContext } from "../../domain/evaluate/answer-value.ts";
import type { RowFacts } from "../../domain/response-import/read-facts.ts";
import type { RowFaultCode } from "../../domain/response-import/row-fault.ts";
import { findCustomersByNames } from "../../store/response-imports.ts";
import { customerFacts } from "../answering/customer-facts.ts";

type CustomerFacts = NonNullable<AnswerContext["customer"]>;

/** The customer a row names; null where it names none. */
export type RowCustomer = { readonly id: string | null } | { readonly fault: RowFaultCode };

/** Finds the customers that rows name, and what conditions may ask about them. */
export class RowCustomers {
  private readonly work: Work;
  private readonly byNumber = new Map<string, string>();
  private readonly byName = new Map<string, readonly string[]>();
  private readonly facts = new Map<string, CustomerFacts>();

  constructor(work: Work) {
    this.work = work;
  }

  /** Looks all of them up at once. */
  async meet(rows: readonly RowFacts[]): Promise<void> {
    const { tx, actor } = this.work;
    const numbers = new Set(rows.flatMap(({ customer }) => customer ?? []));
    const names = new Set(
      rows.flatMap(({ customer, customerName }) => (customer === null ? (customerName ?? []) : [])),
    );
    const newNumbers = [...numbers].filter((one) => !this.byNumber.has(one));
    const newNames = [...names].filter((one) => !this.byName.has(one));
    for (const [number, id] of await findCustomersByExternalIds(tx, actor.orgId, newNumbers))
      this.byNumber.set(number, id);
    for (const [name, ids] of await findCustomersByNames(tx, actor.orgId, newNames))
      this.byName.set(name, ids);
  }

  /** By number, else by exact name. */
  of({ customer, customerName }: RowFacts): RowCustomer {
    if (customer !== null) {
      const id = this.byNumber.get(customer);
      return id === undefined ? { fault: "customer-unknown" } : { id };
    }
    if (customerName === null) return { id: null };
    const [id, ...others] = this.byName.get(customerName) ?? [];
    if (id === undefined) return { fault: "customer-unknown" };
    return others.length > 0 ? { fault: "customer-ambiguous" } : { id };
  }

  /** As the public page knows the customer, whoever uploads the sheet. */
  async factsOf(id: string): Promise<CustomerFacts> {
    const known = this.facts.get(id);
    if (known) return known;
    const facts = await customerFacts({ ...this.work, actor: systemActor(this.work.actor.orgId) }, id);
    this.facts.set(id, facts);
    return facts;
  }
}
