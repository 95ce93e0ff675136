import type { AccountMail, SendAccountMail } from "../../identity/service/account-mail.ts";
import { openSession, systemActor } from "../../identity/service/session.ts";
import { newId, type Work } from "../../identity/service/work.ts";
import { inSystem, type Database, type Tx } from "../../platform/db/database.ts";
import { enqueue } from "../../platform/queue/enqueue.ts";
import { fillWording } from "../domain/fill-wording.ts";
import { TEMPLATES } from "../domain/template-list.ts";
import { sendLooseMailJob } from "./mail-jobs.ts";
import { sendMail, withPortableLink } from "./send-mail.ts";

/**
 * The way out for mails about accounts (invitation, new password), all of them confidential: through the delivery log
 * of the organization they belong to; without one, through a job that holds the message and is deleted soon after.
 * With the work of a use case they go out only if that commits.
 */
export function accountMails(database: Database, clock: () => string): SendAccountMail {
  return async (mail) => {
    const { work, orgId } = mail;
    if (work !== null && work.actor.orgId === orgId) return log(work, mail);
    if (orgId !== null) {
      const session = openSession(database, systemActor(orgId, mail.language), NOWHERE, clock);
      return session.begin((own) => log(own, mail));
    }
    if (work !== null) return sendLoose(work.tx, mail, work.now);
    return inSystem(database, (tx) => sendLoose(tx, mail, clock()));
  };
}

const NOWHERE = { requestId: null, address: null };

async function log(work: Work, mail: AccountMail): Promise<void> {
  const { to, template, language, data } = mail;
  await sendMail(work, {
    to,
    template,
    language,
    data: { name: "", inviter: "", link: "", days: "", minutes: "", ...data },
    confidential: true,
  });
}

async function sendLoose(tx: Tx, mail: AccountMail, now: string): Promise<void> {
  const { to, language } = mail;
  const wording = TEMPLATES[mail.template].mail[language];
  const filled = fillWording(wording, withPortableLink(mail.data), language);
  await enqueue(tx, sendLooseMailJob, { orgId: null, id: newId(), to, language, ...filled }, { now });
}
