import { getOrganization } from "../../../identity/service/get-organization.ts";
import { openSession, systemActor, type Session } from "../../../identity/service/session.ts";
import { Failure } from "../../../kit/failure.ts";
import { inSystem, type Database } from "../../../platform/db/database.ts";
import type { ConnectOptions } from "../../../platform/mail/connect-mailbox.ts";
import { openMailParser, type MailParser } from "../../../platform/mail/mail-parser.ts";
import { readMailbox, type MailboxMail } from "../../../platform/mail/read-mailbox.ts";
import { findMailboxRow, noteReading, tryMailboxLock, type MailboxRow } from "../../store/mailboxes.ts";
import { claimMail, updateReceivedMail } from "../../store/received-mails.ts";
import type { CaseFileDeps } from "../work/take-case-file.ts";
import { addressDigest, correspondentOf, mailKey } from "./mail-digests.ts";
import { receiveMail, type MailIntakeDeps } from "./mail-intake.ts";
import { dropTaken, takeAttachments, type TakenAttachments } from "./take-attachments.ts";
import { loginOf } from "./mailbox-login.ts";
import { noteDown, noteRead, type DoneReading } from "./note-reading.ts";
import type { ReceivedMail } from "./received-mail.ts";

/** What reads mailboxes. */
export interface MailboxReaderDeps extends MailIntakeDeps, CaseFileDeps {
  readonly database: Database;
  /** Opens sealed passwords; signs the addresses of cases. */
  readonly secret: string;
  /** ISO instant of now. */
  readonly clock: () => string;
  /** True for an error that says that the database cannot be reached just now. */
  readonly isDatabaseAway: (error: unknown) => boolean;
  readonly connect?: ConnectOptions;
}

export interface MailboxKey {
  readonly orgId: number;
  readonly mailboxId: string;
}

/** Mails of one connection, and of one job; the next minute goes on. */
const BATCH = 50;
const MOST_BATCHES = 10;
/** Tries with one mail, since two cases at once may stand in each other's way. */
const ATTEMPTS = 2;
const LONGEST_REASON = 500;

/**
 * Takes what is new in a mailbox. One that cannot be read is tried again later, the administrators are told after a
 * quarter of an hour; a mail that cannot be taken is written down as failed and does not hold up the others. Nothing
 * happens while another worker reads the same mailbox, or when it is off or not due.
 * @param signal aborted: ends between two mails
 * @throws what the database throws while it is away
 */
export async function readOneMailbox(
  deps: MailboxReaderDeps,
  key: MailboxKey,
  signal: AbortSignal,
): Promise<void> {
  await inSystem(deps.database, async (lock) => {
    if (!(await tryMailboxLock(lock, key.mailboxId))) return;
    const session = openSession(
      deps.database,
      systemActor(key.orgId),
      { requestId: null, address: null },
      deps.clock,
    );
    const row = await session.begin(({ tx }) => findMailboxRow(tx, key.orgId, key.mailboxId));
    if (row === undefined || !isDue(row, deps.clock())) return;
    const { language } = await session.begin(getOrganization);
    const parser = openMailParser();
    try {
      const done = await readBatches({ deps, session, parser, language, signal }, row);
      await session.begin((work) => noteRead(work, row, done));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await session.begin((work) => noteDown(work, key.mailboxId, error));
    } finally {
      await parser.close();
    }
  });
}

function isDue({ is_on, next_read_at }: MailboxRow, now: string): boolean {
  return is_on && (next_read_at === null || Date.parse(next_read_at) <= Date.parse(now));
}

interface Reading {
  readonly deps: MailboxReaderDeps;
  readonly session: Session;
  readonly parser: MailParser;
  /** Of the organization. */
  readonly language: "zh" | "en";
  readonly signal: AbortSignal;
}

async function readBatches(reading: Reading, row: MailboxRow): Promise<DoneReading> {
  const { deps, signal } = reading;
  const login = loginOf(row, deps.secret);
  let place = { uidValidity: row.uid_validity, lastUid: row.last_uid };
  let leftBehind: Failure | null = null;
  let taken = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const done = await readMailbox(
      login,
      {
        folder: row.folder,
        place,
        since: row.read_since,
        afterwards: row.afterwards as "leave" | "seen" | "move",
        moveTo: row.move_to,
        most: BATCH,
        signal,
        take: async (mail) => {
          await takeMail(reading, row, mail);
          place = { uidValidity: mail.uidValidity, lastUid: mail.lastUid };
        },
      },
      deps.connect,
    );
    leftBehind ??= done.leftBehind;
    taken += done.taken;
    if (!done.more) break;
  }
  return { taken, leftBehind };
}

/** Takes one mail and keeps how far the mailbox was read, both or neither. */
async function takeMail(reading: Reading, row: MailboxRow, raw: MailboxMail): Promise<void> {
  const { deps, session, parser } = reading;
  const mail = await parser.parse(raw.raw, raw.cut);
  const came = {
    mailbox: { id: row.id, address: row.address, replyName: row.reply_name, departmentId: row.department_id },
    mail,
    key: mailKey(mail.messageId, raw.raw),
    arrivedAt: raw.arrivedAt ?? deps.clock(),
  };
  for (let attempt = 1; ; attempt += 1) {
    const error = await tryToTake(reading, row, { came, raw });
    if (error === null) return;
    if (deps.isDatabaseAway(error) || (error instanceof Failure && error.code === "disk-full")) throw error;
    if (attempt < ATTEMPTS) continue;
    await session.begin((work) => noteFailed(work, row, { came, raw, error }));
    return;
  }
}

/** Null: the mail is taken; otherwise what went wrong, with nothing left of the try. */
async function tryToTake(
  { deps, session, language }: Reading,
  row: MailboxRow,
  { came, raw }: Pick<FailedMail, "came" | "raw">,
): Promise<unknown> {
  let taken: TakenAttachments = { files: [], remarks: [] };
  let kept = false;
  try {
    taken = await takeAttachments(deps, came.mail, language);
    kept = await session.begin(async (work) => {
      const { kind } = await receiveMail(work, { ...came, taken }, deps);
      await keepPlace(work, row, raw);
      return kind === "new" || kind === "reply";
    });
    return null;
  } catch (error) {
    return error;
  } finally {
    if (!kept) await dropTaken(deps, taken.files);
  }
}

type Work = Parameters<Parameters<Session["begin"]>[0]>[0];

function keepPlace({ tx, actor }: Work, { id }: MailboxRow, raw: MailboxMail): Promise<void> {
  return noteReading(tx, actor.orgId, id, { uid_validity: raw.uidValidity, last_uid: raw.lastUid });
}

interface FailedMail {
  readonly came: Omit<ReceivedMail, "taken">;
  readonly raw: MailboxMail;
  readonly error: unknown;
}

/** The mail stays in the mailbox; the ledger says why it is no case. */
async function noteFailed(work: Work, row: MailboxRow, { came, raw, error }: FailedMail): Promise<void> {
  const { tx, actor, now } = work;
  const sender = addressDigest(actor.orgId, correspondentOf(came.mail).address);
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_REASON);
  const isNew = await claimMail(tx, {
    org_id: actor.orgId,
    message_key: came.key,
    sender,
    mailbox_id: row.id,
    kind: "failed",
    reason,
    received_at: now,
  });
  if (!isNew) await updateReceivedMail(tx, actor.orgId, { key: came.key, sender }, { reason });
  await keepPlace(work, row, raw);
}
