import assert from "node:assert/strict";
import { mailKey } from "../feedback/service/mailbox/mail-digests.ts";
import {
  receiveMail,
  type MailIntakeDeps,
  type MailOutcome,
} from "../feedback/service/mailbox/mail-intake.ts";
import { takeAttachments } from "../feedback/service/mailbox/take-attachments.ts";
import { systemActor, openSession, type Session } from "../identity/service/session.ts";
import { readFileRows } from "../feedback/store/case-files.ts";
import { readCaseRow } from "../feedback/store/cases.ts";
import { readMessageRows } from "../feedback/store/messages.ts";
import { inOrganization, type Database } from "../platform/db/database.ts";
import { parseMail } from "../platform/mail/parse-mail.ts";
import { makeCaseOrganization } from "./feedback.ts";
import { testStorage } from "./imports.ts";
import { plainMail } from "./mail-samples.ts";

export const MAIL_SECRET = "test secret of mails, long enough to be one";
/** A Wednesday morning in Shanghai, within working hours. */
export const MAIL_NOW = "2026-03-11T02:00:00Z";

export const SERVICE_MAILBOX = {
  id: "0197a2b4-0000-7000-8000-000000000001",
  address: "service@mingchuan.example",
  replyName: "明川客服",
  departmentId: null,
};

/** A mail that opens a case. */
export const LEAK = {
  id: "leak.1@customer.example",
  subject: "净水器漏水，请尽快处理",
  text: "厨房的净水器从昨晚开始漏水，型号 JS-200，要求上门维修，不然我要投诉。",
};

/** Where mails come in, without a mail server. */
export interface MailDesk {
  readonly orgId: number;
  /** The system at an instant. */
  at(now: string): Session;
  /** Takes a mail as it came, at `now`. */
  take(raw: Uint8Array, options?: { readonly now?: string; readonly cut?: boolean }): Promise<MailOutcome>;
  /** Takes a plain mail. */
  say(mail: Parameters<typeof plainMail>[0], now?: string): Promise<MailOutcome>;
  readonly deps: MailIntakeDeps;
  readonly storage: Awaited<ReturnType<typeof testStorage>>;
}

/** An organization of its own with a desk where mails come in. */
export async function openMailDesk(database: Database): Promise<MailDesk> {
  const orgId = await makeCaseOrganization(database);
  const storage = await testStorage();
  const deps = { secret: MAIL_SECRET, ownAddress: "notice@mingchuan.example" };
  const at = (now: string): Session =>
    openSession(database, systemActor(orgId), { requestId: null, address: null }, () => now);
  const take: MailDesk["take"] = async (raw, { now = MAIL_NOW, cut = false } = {}) => {
    const mail = await parseMail(raw, { cut });
    const received = {
      mailbox: SERVICE_MAILBOX,
      mail,
      key: mailKey(mail.messageId, raw),
      arrivedAt: now,
      taken: await takeAttachments({ files: storage, scanner: null }, mail, "zh"),
    };
    return at(now).begin((work) => receiveMail(work, received, deps));
  };
  return { orgId, at, take, say: (mail, now = MAIL_NOW) => take(plainMail(mail), { now }), deps, storage };
}

/** A case with everything that mails put into it. */
export async function readMailCase(database: Database, desk: MailDesk, caseId: string | null) {
  assert.ok(caseId !== null);
  return inOrganization(database, desk.orgId, async (tx) => {
    const row = await readCaseRow(tx, desk.orgId, caseId);
    assert.ok(row !== undefined);
    const voice = await tx
      .selectFrom("feedback_voice")
      .selectAll()
      .where("case_id", "=", caseId)
      .executeTakeFirstOrThrow();
    const contact = await tx
      .selectFrom("feedback_contact")
      .selectAll()
      .where("case_id", "=", caseId)
      .executeTakeFirst();
    const messages = await readMessageRows(tx, desk.orgId, caseId);
    const files = await readFileRows(tx, desk.orgId, caseId);
    return { row, voice, contact, messages, files };
  });
}
