import { after } from "node:test";
import type { Role } from "../identity/domain/role.ts";
import { addOrganization } from "../identity/service/add-organization.ts";
import { openSession, type Session } from "../identity/service/session.ts";
import type { Database } from "../platform/db/database.ts";
import { openMailer } from "../platform/mail/mailer.ts";
import { MAILING_LIMITS } from "../survey/domain/mailing/mailing.ts";
import { changeMailing, createMailing, type MailingChange } from "../survey/service/mailing/edit-mailing.ts";
import { readMailing } from "../survey/service/mailing/list-mailings.ts";
import { listRecipients } from "../survey/service/mailing/list-recipients.ts";
import { startMailing } from "../survey/service/mailing/start-mailing.ts";
import { customerDraft } from "./customer.ts";
import { deskOf } from "./customer-desk.ts";
import { signedInAs, TEST_NOW } from "./organization.ts";
import { answeringOf, mailingWorker } from "./mailing-worker.ts";
import { readMail } from "./read-mail.ts";
import { startSmtpServer, type SmtpServer } from "./smtp-server.ts";
import { LINKS, openSurvey, SERVICE_SURVEY } from "./survey.ts";

/** A mail as its reader has it. */
export interface LetterBox {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: ReadonlyMap<string, string>;
  /** Last parts of the addresses to answer and to unsubscribe. */
  readonly token: string;
  readonly leave: string;
}

/** An organization that sends mailings, with a clock of its own, a mail server, and what its worker would do. */
export async function mailingDesk(database: Database) {
  const orgId = await addOrganization(
    database,
    { name: "明川家电售后服务部", timeZone: "Asia/Shanghai", language: "zh" },
    TEST_NOW,
  );
  const smtp = await startSmtpServer();
  const mailer = openMailer(smtp.url, { from: null, publicUrl: LINKS.publicUrl, patience: 2_000 });
  after(async () => {
    mailer.close();
    await smtp.close();
  });
  let now = TEST_NOW;
  const clock = (): string => now;
  const person = async (...roles: readonly Role[]): Promise<Session> => {
    const { actor } = await signedInAs(database, orgId, roles);
    return openSession(database, actor, { requestId: null, address: null }, clock);
  };
  const manager = await person("manager");
  const settings = { ...LINKS, mailConfigured: true };
  const worker = mailingWorker({ database, orgId, clock, mailer });
  return {
    orgId,
    smtp,
    mailer,
    settings,
    manager,
    clock,
    desk: deskOf(manager),
    person,
    ...worker,
    ...answeringOf(database, clock),
    /** Sets the clock; an ISO instant. */
    at: (instant: string): void => void (now = instant),
    letters: (): readonly LetterBox[] => lettersOf(smtp),
    async customer(name: string, email: string | null, contact = "林青"): Promise<string> {
      const desk = deskOf(manager);
      const { id } = await desk.createCustomer(customerDraft({ name }));
      if (email !== null) {
        const points = [{ kind: "email" as const, value: email }];
        await desk.addContact(id, { name: contact, title: "", isPrimary: true, points });
      }
      return id;
    },
    async draft(surveyId: string, change: MailingChange) {
      const made = await manager.begin((work) =>
        createMailing(work, settings, surveyId, { name: "三月回访" }),
      );
      const key = { surveyId, id: made.id };
      return manager.begin((work) =>
        changeMailing(work, settings, key, { ...change, revision: made.revision }),
      );
    },
    async send(surveyId: string, customerIds: readonly string[], change: MailingChange = {}) {
      const audience = { kind: "customers" as const, customerIds };
      const { id, revision } = await this.draft(surveyId, { audience, ...change });
      const key = { surveyId, id };
      await manager.begin((work) => startMailing(work, settings, key, { revision }));
      return key;
    },
    read: (key: { surveyId: string; id: string }) =>
      manager.begin((work) => readMailing(work, settings, key)),
    async recipients(key: { surveyId: string; id: string }) {
      const { items } = await manager.begin((work) =>
        listRecipients(work, key, { limit: MAILING_LIMITS.customers }),
      );
      return new Map(items.map((item) => [item.customerId, item]));
    },
  };
}

function lettersOf(smtp: SmtpServer): readonly LetterBox[] {
  return smtp.mails.map((mail) => {
    const { headers, text } = readMail(mail.data);
    return {
      to: mail.to[0] ?? "",
      subject: headers.get("subject") ?? "",
      text,
      headers,
      token: /\/s\/([\w-]{40})/u.exec(text)?.[1] ?? "",
      leave: /\/u\/([\w-]{40})/u.exec(text)?.[1] ?? "",
    };
  });
}

/** A desk with a survey and three customers who have an address each. */
export async function threeCustomers(database: Database) {
  const desk = await mailingDesk(database);
  const survey = await openSurvey(desk.manager, SHORT_SURVEY);
  const [a, b, c] = [
    await desk.customer("杭州远山净水设备有限公司", "lin.qing@example.com"),
    await desk.customer("宁波海曙印刷厂", "zhou.lan@example.com", "周岚"),
    await desk.customer("温州青禾物业", "wu.di@example.com", "吴迪"),
  ];
  return { desk, survey, a, b, c };
}

/** One question, so that an answer is one line. */
export const SHORT_SURVEY = { ...SERVICE_SURVEY, pages: SERVICE_SURVEY.pages.slice(0, 1) };
