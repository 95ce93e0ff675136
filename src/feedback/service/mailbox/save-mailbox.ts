import { getDepartment } from "../../../identity/service/get-department.ts";
import { demand, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { isLoopback } from "../../../platform/mail/connect-mailbox.ts";
import type { Afterwards, MailboxSecurity } from "../../domain/mail/mailbox.ts";
import { mayEditMailboxes } from "../../domain/mail/permissions.ts";
import {
  changeMailboxRow,
  deleteMailboxRow,
  findMailboxRow,
  insertMailboxRow,
  listMailboxRows,
  type MailboxChanges,
  type MailboxRow,
} from "../../store/mailboxes.ts";
import { mailboxView } from "./mailbox-view.ts";
import { sealPassword } from "./sealed-password.ts";

/** What is set of a mailbox. */
export interface MailboxSettings {
  readonly address: string;
  readonly host: string;
  readonly port: number;
  readonly security: MailboxSecurity;
  readonly user: string;
  readonly folder: string;
  readonly afterwards: Afterwards;
  readonly moveTo: string | null;
  readonly departmentId: string | null;
  readonly replyName: string;
  readonly isOn: boolean;
}

export type NewMailbox = MailboxSettings & {
  readonly password: string;
  readonly readSince?: string | undefined;
};

export type MailboxChange = { readonly [K in keyof MailboxSettings]?: MailboxSettings[K] | undefined } & {
  readonly password?: string | undefined;
  readonly revision: number;
};

export type MailboxView = ReturnType<typeof mailboxView>;

/** Mailboxes of one organization: each is a connection every minute. */
const MOST_MAILBOXES = 50;

/**
 * Adds a mailbox.
 * @throws Failure `mailbox-plain-forbidden` {host}, `mailbox-target-missing`, `conflict-mailbox-address` {address},
 *   `too-many-mailboxes` {most}, `not-found` for an unknown department
 */
export async function createMailbox(work: Work, secret: string, input: NewMailbox): Promise<MailboxView> {
  demand(mayEditMailboxes(work.actor));
  const { tx, actor, now } = work;
  const { password, readSince, ...settings } = input;
  await demandSound(work, settings, null);
  const id = newId();
  const row = await insertMailboxRow(tx, {
    org_id: actor.orgId,
    id,
    ...columnsOf(settings),
    sealed_password: sealPassword(secret, password, { orgId: actor.orgId, mailboxId: id }),
    read_since: readSince ?? now,
    created_at: now,
    updated_at: now,
  });
  await record(work, row, "create");
  return mailboxView(row, 0, actor.language);
}

/**
 * Changes a mailbox; it is read anew at once, and from the beginning of another folder or server.
 * @throws Failure those of `createMailbox`, `conflict-mailbox-changed`, `mailbox-password-needed` when the password
 *   would go to another server or user than it was given for
 */
export async function changeMailbox(
  work: Work,
  secret: string,
  id: string,
  change: MailboxChange,
): Promise<MailboxView> {
  demand(mayEditMailboxes(work.actor));
  const { tx, actor, now } = work;
  const current = await requireMailbox(work, id);
  const { password, revision, ...given } = change;
  const settings = { ...settingsOf(current), ...definedOf(given) };
  await demandSound(work, settings, id);
  const before = settingsOf(current);
  const moved = differs(before, settings, ["host", "port", "user"]);
  const weaker = settings.security !== before.security && before.security !== "plain";
  if (password === undefined && (moved || weaker)) throw new Failure("mailbox-password-needed");
  const row = await changeMailboxRow(
    tx,
    actor.orgId,
    { id, revision },
    {
      ...columnsOf(settings),
      ...(password !== undefined && {
        sealed_password: sealPassword(secret, password, { orgId: actor.orgId, mailboxId: id }),
      }),
      ...(differs(before, settings, ["host", "user", "folder"]) && { uid_validity: null, last_uid: 0 }),
      ...ANEW,
      updated_at: now,
    },
  );
  if (row === undefined) throw new Failure("conflict-mailbox-changed");
  await record(work, row, "update");
  return mailboxView(row, 0, actor.language);
}

/** What was wrong may have been mended: it is tried at once. */
const ANEW = {
  failures: 0,
  failing_since: null,
  next_read_at: null,
  told_at: null,
  last_error: null,
  last_said: null,
};

/** Removes a mailbox; its cases and the ledger of its mails stay. @throws Failure `not-found` */
export async function deleteMailbox(work: Work, id: string): Promise<void> {
  demand(mayEditMailboxes(work.actor));
  const row = await requireMailbox(work, id);
  await deleteMailboxRow(work.tx, work.actor.orgId, id);
  await record(work, row, "delete");
}

/** @throws Failure `not-found` */
export async function requireMailbox({ tx, actor }: Work, id: string): Promise<MailboxRow> {
  const row = await findMailboxRow(tx, actor.orgId, id);
  if (row === undefined) throw new Failure("not-found", { record: "mailbox" });
  return row;
}

async function demandSound(work: Work, settings: MailboxSettings, id: string | null): Promise<void> {
  const { host, security, afterwards, moveTo, departmentId } = settings;
  if (security === "plain" && !isLoopback(host)) throw new Failure("mailbox-plain-forbidden", { host });
  if (afterwards === "move" && (moveTo === null || moveTo === settings.folder))
    throw new Failure("mailbox-target-missing");
  if (departmentId !== null) await getDepartment(work, departmentId);
  const others = (await listMailboxRows(work.tx, work.actor.orgId)).filter((row) => row.id !== id);
  if (id === null && others.length >= MOST_MAILBOXES)
    throw new Failure("too-many-mailboxes", { most: MOST_MAILBOXES });
  const address = settings.address.toLowerCase();
  if (others.some((row) => row.address === address && row.folder === settings.folder))
    throw new Failure("conflict-mailbox-address", { address });
}

function columnsOf(settings: MailboxSettings) {
  const { user, moveTo, departmentId, replyName, isOn, address, ...same } = settings;
  return {
    ...same,
    address: address.toLowerCase(),
    username: user,
    move_to: settings.afterwards === "move" ? moveTo : null,
    department_id: departmentId,
    reply_name: replyName,
    is_on: isOn,
  } satisfies MailboxChanges;
}

function settingsOf(row: MailboxRow): MailboxSettings {
  return {
    address: row.address,
    host: row.host,
    port: row.port,
    security: row.security as MailboxSecurity,
    user: row.username,
    folder: row.folder,
    afterwards: row.afterwards as Afterwards,
    moveTo: row.move_to,
    departmentId: row.department_id,
    replyName: row.reply_name,
    isOn: row.is_on,
  };
}

/** Without what was not told. */
function definedOf(given: { readonly [K in keyof MailboxSettings]?: MailboxSettings[K] | undefined }) {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<MailboxSettings>;
}

function differs(a: MailboxSettings, b: MailboxSettings, keys: readonly (keyof MailboxSettings)[]): boolean {
  return keys.some((key) => a[key] !== b[key]);
}

function record(work: Work, row: MailboxRow, verb: string): Promise<void> {
  return recordAct(work, {
    action: `mailbox.${verb}`,
    recordType: "mailbox",
    recordId: row.id,
    recordLabel: row.address,
    details: { host: row.host, folder: row.folder, isOn: row.is_on },
  });
}
