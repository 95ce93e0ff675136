import path from "node:path";
import { identityRoutes } from "../identity/http/identity-routes.ts";
import { createAuthenticate } from "../identity/service/authenticate.ts";
import type { Session } from "../identity/service/session.ts";
import type { Work } from "../identity/service/work.ts";
import * as importPermissions from "../customer/domain/imports/import-permissions.ts";
import * as customerPermissions from "../customer/domain/permissions.ts";
import { importFileRoutes } from "../customer/http/import-file-routes.ts";
import { importRoutes } from "../customer/http/import-routes.ts";
import { customerRoutes } from "../customer/http/customer-routes.ts";
import { CUSTOMER_TIMELINE_SOURCES } from "../customer/service/customer-timeline-sources.ts";
import { CUSTOMER_SEARCH_SOURCE } from "../customer/service/search-customers.ts";
import * as mailPermissions from "../feedback/domain/mail/permissions.ts";
import * as feedbackPermissions from "../feedback/domain/permissions.ts";
import { mayCallBack } from "../feedback/domain/work/call-rules.ts";
import { feedbackRoutes } from "../feedback/http/feedback-routes.ts";
import { liveRoutes } from "../feedback/http/live-routes.ts";
import { notificationRoutes } from "../notification/http/notification-routes.ts";
import { accountMails } from "../notification/service/account-mails.ts";
import * as notificationPermissions from "../notification/domain/permissions.ts";
import type { HttpApi } from "../platform/http/api-options.ts";
import * as surveyPermissions from "../survey/domain/permissions.ts";
import { SURVEY_CONTACT_TIMELINE } from "../survey/service/mailing/contact-timeline.ts";
import { surveyRoutes } from "../survey/http/survey-routes.ts";
import { mountPublicPages } from "./mount-public-pages.ts";
import type { Parts } from "./parts.ts";

const PUBLIC_FOLDER = path.join(import.meta.dirname, "../../dist/public");

/** Hangs the routes of every module on the API. */
export function mountModules(api: HttpApi<Work, Session>, parts: Parts): void {
  const { database, clock, mailer } = parts;
  const { publicUrl } = parts.settings;
  identityRoutes(api, {
    database,
    auth: parts.auth,
    clock,
    publicUrl,
    sendMail: accountMails(database, clock),
    mailConfigured: mailer.configured,
    permissions: {
      ...customerPermissions,
      ...importPermissions,
      ...notificationPermissions,
      ...surveyPermissions,
      ...feedbackPermissions,
      ...mailPermissions,
      mayCallBack,
    },
  });
  const { secret } = parts;
  notificationRoutes(api, { publicUrl, mailConfigured: mailer.configured, secret });
  customerRoutes(api, {
    timelineSources: [...CUSTOMER_TIMELINE_SOURCES, SURVEY_CONTACT_TIMELINE],
    searchSources: [CUSTOMER_SEARCH_SOURCE],
  });
  importFileRoutes(api, parts.files);
  importRoutes(api);
  surveyRoutes(api, {
    secret,
    publicUrl,
    files: parts.files,
    mailConfigured: mailer.configured,
    assets: PUBLIC_FOLDER,
  });
  feedbackRoutes(api, {
    secret,
    publicUrl,
    files: parts.files,
    mailConfigured: mailer.configured,
    scanner: parts.scanner,
  });
  liveRoutes(api, { hub: parts.live, recognise: createAuthenticate(parts) });
  mountPublicPages(api, parts);
}
