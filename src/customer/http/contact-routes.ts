import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import {
  addDoNotContactMarkRoute,
  liftDoNotContactMarkRoute,
  listConsentsRoute,
  listDoNotContactMarksRoute,
  recordConsentRoute,
} from "../contract/consent.ts";
import {
  addContactRoute,
  changeContactRoute,
  findContactsByPhoneRoute,
  listContactsRoute,
  removeContactRoute,
} from "../contract/contact.ts";
import { addContact } from "../service/add-contact.ts";
import { addDoNotContactMark } from "../service/add-do-not-contact-mark.ts";
import { changeContact } from "../service/change-contact.ts";
import { findContactsByPhone } from "../service/find-contacts-by-phone.ts";
import { liftDoNotContactMark } from "../service/lift-do-not-contact-mark.ts";
import { listConsents } from "../service/list-consents.ts";
import { listContacts } from "../service/list-contacts.ts";
import { listDoNotContactMarks } from "../service/list-do-not-contact-marks.ts";
import { recordConsent } from "../service/record-consent.ts";
import { removeContact } from "../service/remove-contact.ts";

/** People at customers, and what customers want. */
export function contactRoutes(api: Api<Work, Session>): void {
  api.route(listContactsRoute, ({ params }, work) => listContacts(work, params.id));
  api.route(addContactRoute, ({ params, body }, work) => addContact(work, params.id, body));
  api.route(changeContactRoute, ({ params, body }, work) => changeContact(work, params.id, body));
  api.route(removeContactRoute, ({ params }, work) => removeContact(work, params.id));
  api.route(findContactsByPhoneRoute, ({ query }, work) => findContactsByPhone(work, query.phone));
  api.route(listConsentsRoute, ({ params }, work) => listConsents(work, params.id));
  api.route(recordConsentRoute, ({ params, body }, work) => recordConsent(work, params.id, body));
  api.route(listDoNotContactMarksRoute, ({ params }, work) => listDoNotContactMarks(work, params.id));
  api.route(addDoNotContactMarkRoute, ({ params, body }, work) => addDoNotContactMark(work, params.id, body));
  api.route(liftDoNotContactMarkRoute, ({ params, body }, work) =>
    liftDoNotContactMark(work, params.id, body.reason),
  );
}
