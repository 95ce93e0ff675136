import { z } from "zod";
import { idParams } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";
import { AFTERWARDS, MAILBOX_SECURITIES } from "../domain/mail/mailbox.ts";

const instant = z.iso.datetime({ offset: true });

/** What is set of a mailbox; the password goes in and never comes out. */
const settings = {
  address: z.email().max(200),
  host: z
    .string()
    .trim()
    .regex(/^[a-z0-9.:_-]{1,253}$/iu),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(MAILBOX_SECURITIES),
  user: z.string().trim().min(1).max(200),
  folder: z.string().trim().min(1).max(200),
  /** What becomes of a mail in the mailbox once it is taken. */
  afterwards: z.enum(AFTERWARDS),
  /** Folder of `move`. */
  moveTo: z.string().trim().min(1).max(200).nullable(),
  /** Where its cases go unless their words say otherwise. */
  departmentId: z.uuid().nullable(),
  /** Sender's name in answers. */
  replyName: z.string().trim().max(100),
  isOn: z.boolean(),
};
const password = z.string().min(1).max(500);

export const mailboxShape = z.object({
  ...settings,
  id: z.uuid(),
  /** Mails that arrived earlier are passed over. */
  readSince: z.string(),
  /** Null: never read. */
  lastReadAt: z.string().nullable(),
  /** What stands in the way, or the warning of the last reading: its code, its sentence, the mail server's own word. */
  lastError: z.object({ code: z.string(), message: z.string(), said: z.string().nullable() }).nullable(),
  /** Null: it can be read. */
  failingSince: z.string().nullable(),
  /** When it is tried again. */
  nextReadAt: z.string().nullable(),
  /** Mails that could not be made a case; they lie in the mailbox. */
  failedMails: z.number().int(),
  revision: z.number().int(),
  updatedAt: z.string(),
});

export type Mailbox = z.output<typeof mailboxShape>;

export const listMailboxesRoute = route({
  method: "get",
  path: "/api/v1/mailboxes",
  summary: "Mailboxes from which voices are taken, in the order in which they were added.",
  answer: z.object({ items: z.array(mailboxShape) }),
});

export const createMailboxRoute = route({
  method: "post",
  path: "/api/v1/mailboxes",
  summary: "Adds a mailbox; it is read every minute from then on.",
  body: z.object({
    ...settings,
    folder: settings.folder.default("INBOX"),
    afterwards: settings.afterwards.default("seen"),
    moveTo: settings.moveTo.default(null),
    departmentId: settings.departmentId.default(null),
    replyName: settings.replyName.default(""),
    isOn: settings.isOn.default(true),
    password,
    /** Mails that arrived earlier are passed over; now unless told. */
    readSince: instant.optional(),
  }),
  answer: mailboxShape,
  status: 201,
});

export const changeMailboxRoute = route({
  method: "patch",
  path: "/api/v1/mailboxes/{id}",
  summary: "Changes a mailbox. Another server or user needs the password again.",
  params: idParams,
  body: z.object(settings).partial().extend({ password: password.optional(), revision: z.number().int() }),
  answer: mailboxShape,
});

export const deleteMailboxRoute = route({
  method: "delete",
  path: "/api/v1/mailboxes/{id}",
  summary: "Removes a mailbox; cases and mails stay.",
  params: idParams,
});

export const checkMailboxRoute = route({
  method: "post",
  path: "/api/v1/mailboxes/{id}/checks",
  summary: "Tries whether a mailbox can be opened; changes nothing in it.",
  params: idParams,
  answer: z.object({
    ok: z.boolean(),
    /** Mails in the folder and those nobody has read; null where it could not be opened. */
    mails: z.number().int().nullable(),
    unseen: z.number().int().nullable(),
    folders: z.array(z.string()),
    error: z.object({ code: z.string(), message: z.string(), said: z.string().nullable() }).nullable(),
  }),
});
