import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as mailings from "../contract/survey-mailing.ts";
import { checkAudience, listAudience } from "../service/mailing/check-audience.ts";
import { readContactPolicy, saveContactPolicy } from "../service/mailing/contact-policy.ts";
import { changeMailing, createMailing, removeMailing } from "../service/mailing/edit-mailing.ts";
import { listMailings, readMailing } from "../service/mailing/list-mailings.ts";
import { listRecipients } from "../service/mailing/list-recipients.ts";
import type { MailingSettings } from "../service/mailing/mailing-settings.ts";
import { previewMail } from "../service/mailing/preview-mail.ts";
import { resendInvitation } from "../service/mailing/resend-invitation.ts";
import { sendMailingTest } from "../service/mailing/send-mailing-test.ts";
import { startMailing, stopMailing } from "../service/mailing/start-mailing.ts";

interface MailingParams {
  readonly id: string;
  readonly mailingId: string;
}

const keyOf = ({ id, mailingId }: MailingParams) => ({ surveyId: id, id: mailingId });

/** Invitations by e-mail with reminders, and how often a customer may be asked. */
export function mailingRoutes(api: Api<Work, Session>, deps: MailingSettings): void {
  api.route(mailings.listMailingsRoute, ({ params, query }, work) =>
    listMailings(work, deps, params.id, query),
  );
  api.route(mailings.createMailingRoute, ({ params, body }, work) =>
    createMailing(work, deps, params.id, body),
  );
  api.route(mailings.readMailingRoute, ({ params }, work) => readMailing(work, deps, keyOf(params)));
  api.route(mailings.changeMailingRoute, ({ params, body }, work) =>
    changeMailing(work, deps, keyOf(params), body),
  );
  api.route(mailings.removeMailingRoute, ({ params }, work) => removeMailing(work, keyOf(params)));
  api.route(mailings.checkMailingRoute, ({ params }, work) => checkAudience(work, deps, keyOf(params)));
  api.route(mailings.listAudienceRoute, ({ params, query }, work) =>
    listAudience(work, keyOf(params), query),
  );
  api.route(mailings.startMailingRoute, ({ params, body }, work) =>
    startMailing(work, deps, keyOf(params), body),
  );
  api.route(mailings.stopMailingRoute, ({ params }, work) => stopMailing(work, deps, keyOf(params)));
  api.route(mailings.listRecipientsRoute, ({ params, query }, work) =>
    listRecipients(work, keyOf(params), query),
  );
  api.route(mailings.resendInvitationRoute, ({ params }, work) =>
    resendInvitation(work, deps, keyOf(params), params.customerId.toLowerCase()),
  );
  api.route(mailings.sendMailingTestRoute, ({ params, body }, work) =>
    sendMailingTest(work, deps, keyOf(params), body),
  );
  api.route(mailings.previewMailRoute, ({ params, body }, work) => previewMail(work, deps, params.id, body));
  api.route(mailings.readContactPolicyRoute, (_, work) => readContactPolicy(work));
  api.route(mailings.saveContactPolicyRoute, ({ body }, work) => saveContactPolicy(work, body));
}
