import { addContact } from "../customer/service/add-contact.ts";
import { addDoNotContactMark } from "../customer/service/add-do-not-contact-mark.ts";
import { changeContact } from "../customer/service/change-contact.ts";
import { changeCustomer } from "../customer/service/change-customer.ts";
import { changeServiceRecord } from "../customer/service/change-service-record.ts";
import { createCustomer } from "../customer/service/create-customer.ts";
import { createServiceRecord } from "../customer/service/create-service-record.ts";
import { listContacts } from "../customer/service/list-contacts.ts";
import { listCustomers } from "../customer/service/list-customers.ts";
import { listServiceRecords } from "../customer/service/list-service-records.ts";
import { mergeCustomers } from "../customer/service/merge-customers.ts";
import { readCustomer } from "../customer/service/read-customer.ts";
import { recordConsent } from "../customer/service/record-consent.ts";
import type { Session } from "../identity/service/session.ts";
import type { Work } from "../identity/service/work.ts";

/** What people do with customers, each act in a transaction of its own in the name of `session`. */
export function deskOf(session: Session) {
  const act =
    <A extends readonly unknown[], T>(useCase: (work: Work, ...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      session.begin((work) => useCase(work, ...args));
  return {
    addContact: act(addContact),
    addDoNotContactMark: act(addDoNotContactMark),
    changeContact: act(changeContact),
    changeCustomer: act(changeCustomer),
    changeServiceRecord: act(changeServiceRecord),
    createCustomer: act(createCustomer),
    createServiceRecord: act(createServiceRecord),
    listContacts: act(listContacts),
    listCustomers: act(listCustomers),
    listServiceRecords: act(listServiceRecords),
    mergeCustomers: act(mergeCustomers),
    readCustomer: act(readCustomer),
    recordConsent: act(recordConsent),
  };
}
