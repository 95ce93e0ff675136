import type { ImapFlow } from "imapflow";
import { Failure } from "../../kit/failure.ts";
import { connectMailbox, type ConnectOptions, type MailboxLogin } from "./connect-mailbox.ts";
import { MAIL_LIMITS } from "./mail-limits.ts";
import { mailboxFailure } from "./mailbox-failure.ts";

/** How far a folder was read. */
export interface MailboxPlace {
  /** UIDVALIDITY of the folder; null: never read. With another one all UIDs are new. */
  readonly uidValidity: string | null;
  /** Highest UID that was taken. */
  readonly lastUid: number;
}

/** A mail as it lies in the mailbox. */
export interface MailboxMail extends MailboxPlace {
  readonly uidValidity: string;
  /** ISO instant at which the mailbox got it. */
  readonly arrivedAt: string | null;
  /** Of the whole mail, in bytes. */
  readonly size: number;
  readonly raw: Uint8Array;
  /** True: `raw` is only the beginning, since the mail is too large. */
  readonly cut: boolean;
}

/** What is read, and what becomes of a mail afterwards. */
export interface ReadingPlan {
  readonly folder: string;
  readonly place: MailboxPlace;
  /** ISO instant; what the mailbox got earlier is passed over. */
  readonly since: string;
  readonly afterwards: "leave" | "seen" | "move";
  /** Folder of `move`; made where it is missing. */
  readonly moveTo: string | null;
  /** Most mails of one reading. */
  readonly most: number;
  readonly signal?: AbortSignal;
  /**
   * Takes a mail for good, or throws: then reading ends and the mail comes again. The place of the mail is to be
   * kept with it, so that neither is without the other.
   */
  take(mail: MailboxMail): Promise<void>;
}

/** What a reading did. */
export interface MailboxReading {
  readonly taken: number;
  /** True: there is more to read. */
  readonly more: boolean;
  /** What would not be moved or marked, though it was taken; null: all was. */
  readonly leftBehind: Failure | null;
}

/**
 * Reads the mails of a folder that came after `plan.place`, oldest first, over one connection.
 * @throws Failure `mailbox-…` (see `mailboxFailure`); what `take` throws
 */
export async function readMailbox(
  login: MailboxLogin,
  plan: ReadingPlan,
  options: ConnectOptions = {},
): Promise<MailboxReading> {
  const client = await connectMailbox(login, options);
  try {
    return await readFolder(client, login, plan);
  } finally {
    await leave(client);
  }
}

/** What a look into a mailbox shows. */
export interface MailboxLook {
  /** Mails in the folder, and those nobody has read. */
  readonly mails: number;
  readonly unseen: number;
  readonly folders: readonly string[];
}

const MOST_FOLDERS = 200;
const HEADS_AT_ONCE = 500;

/** Signs in and opens the folder, and changes nothing. @throws Failure `mailbox-…` */
export async function lookIntoMailbox(
  login: MailboxLogin,
  folder: string,
  options: ConnectOptions = {},
): Promise<MailboxLook> {
  const client = await connectMailbox(login, options);
  try {
    const folders = (await client.list({ listOnly: true })).map(({ path }) => path).slice(0, MOST_FOLDERS);
    await openFolder(client, folder, true);
    const { messages = 0, unseen = 0 } =
      (await client.status(folder, { messages: true, unseen: true })) || {};
    return { mails: messages, unseen, folders };
  } catch (error) {
    throw mailboxFailure(error, login);
  } finally {
    await leave(client);
  }
}

async function readFolder(client: ImapFlow, login: MailboxLogin, plan: ReadingPlan): Promise<MailboxReading> {
  const { afterwards, moveTo, most, signal } = plan;
  const asked = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw mailboxFailure(error, login);
    });
  const uidValidity = await asked(openFolder(client, plan.folder, afterwards === "leave"));
  const lastUid = plan.place.uidValidity === uidValidity ? plan.place.lastUid : 0;
  const uids = await asked(newUids(client, { lastUid, since: plan.since }));
  const heads = await asked(fetchHeads(client, uids, { since: plan.since, most: most + 1 }));
  let leftBehind: Failure | null = null;
  let taken = 0;
  for (const head of heads.slice(0, most)) {
    signal?.throwIfAborted();
    const mail = await asked(fetchMail(client, head, uidValidity));
    if (mail === null) continue;
    await plan.take(mail);
    taken += 1;
    await putAway(client, head.uid, { afterwards, moveTo }).catch((error: unknown) => {
      leftBehind ??= mailboxFailure(error, login);
    });
  }
  return { taken, more: heads.length > most, leftBehind };
}

/** Opens a folder and answers its UIDVALIDITY. */
async function openFolder(client: ImapFlow, folder: string, readOnly: boolean): Promise<string> {
  try {
    const { uidValidity } = await client.mailboxOpen(folder, { readOnly });
    return String(uidValidity);
  } catch (error) {
    const refused = error instanceof Error && "responseStatus" in error && error.responseStatus === "NO";
    if (refused) throw new Failure("mailbox-folder-missing", { folder });
    throw error;
  }
}

async function newUids(
  client: ImapFlow,
  { lastUid, since }: { readonly lastUid: number; readonly since: string },
): Promise<readonly number[]> {
  // The search knows days only, by the clock of the mail server: a day early, the rest is compared later.
  const day = Temporal.Instant.from(since).subtract({ hours: 36 }).toString().slice(0, 10);
  const found = await client.search({ uid: `${lastUid + 1}:*`, since: day }, { uid: true });
  // `n:*` names the last mail even where n is beyond it.
  return (found || []).filter((uid) => uid > lastUid).sort((a, b) => a - b);
}

interface Head {
  readonly uid: number;
  readonly size: number;
  readonly arrivedAt: string | null;
}

/** The first `most` mails of `uids` that arrived at `since` or later. */
async function fetchHeads(
  client: ImapFlow,
  uids: readonly number[],
  { since, most }: { readonly since: string; readonly most: number },
): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for (let i = 0; i < uids.length && heads.length < most; i += HEADS_AT_ONCE) {
    const range = uids.slice(i, i + HEADS_AT_ONCE).join(",");
    const found = await client.fetchAll(range, { uid: true, size: true, internalDate: true }, { uid: true });
    const read = found
      .map(({ uid, size = 0, internalDate }) => ({ uid, size, arrivedAt: instantOf(internalDate) }))
      .filter(({ arrivedAt }) => arrivedAt === null || Date.parse(arrivedAt) >= Date.parse(since));
    heads.push(...read.sort((a, b) => a.uid - b.uid));
  }
  return heads.slice(0, most);
}

/** Null: the mail is gone since. */
async function fetchMail(client: ImapFlow, head: Head, uidValidity: string): Promise<MailboxMail | null> {
  const { uid, size, arrivedAt } = head;
  const cut = size > MAIL_LIMITS.mailBytes;
  const source = cut ? { start: 0, maxLength: MAIL_LIMITS.headBytes } : true;
  const whole = await client.fetchOne(uid, { uid: true, source }, { uid: true });
  if (!whole || whole.source === undefined) return null;
  return { uidValidity, lastUid: uid, arrivedAt, size, raw: whole.source, cut };
}

function instantOf(date: Date | string | undefined): string | null {
  const ms = date instanceof Date ? date.getTime() : Date.parse(date ?? "");
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

async function putAway(
  client: ImapFlow,
  uid: number,
  { afterwards, moveTo }: Pick<ReadingPlan, "afterwards" | "moveTo">,
): Promise<void> {
  if (afterwards === "leave") return;
  await client.messageFlagsAdd(uid, ["\\Seen"], { uid: true });
  if (afterwards !== "move" || moveTo === null) return;
  const moved = await client.messageMove(uid, moveTo, { uid: true }).catch(() => false);
  if (moved !== false) return;
  await client.mailboxCreate(moveTo);
  if ((await client.messageMove(uid, moveTo, { uid: true })) === false)
    throw new Failure("mailbox-folder-missing", { folder: moveTo });
}

async function leave(client: ImapFlow): Promise<void> {
  if (!client.usable) return client.close();
  await client.logout().catch(() => client.close());
}
