import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { Failure } from "../../../kit/failure.ts";
import { noticeAdministrators } from "../../../notification/service/notice-administrators.ts";
import { minutesToNextReading, TELL_AFTER_MINUTES } from "../../domain/mail/mailbox.ts";
import { mailboxTrouble, saidByServer } from "../../domain/mail/mailbox-trouble.ts";
import { findMailboxRow, noteReading, type MailboxRow } from "../../store/mailboxes.ts";
import { momentText } from "./acknowledge-mail.ts";

/** Where the console shows the mailboxes. */
const MAILBOXES_PAGE = "/settings/mailboxes";

/** What a reading did. */
export interface DoneReading {
  readonly taken: number;
  /** What would not be marked or moved in the mailbox; null: all was. */
  readonly leftBehind: Failure | null;
}

const LEFT_BEHIND = "mailbox-left-behind";

/** Keeps that a mailbox was read; a warning of what was left behind stays until mails are put away again. */
export async function noteRead(
  { tx, actor, now }: Work,
  row: MailboxRow,
  { taken, leftBehind }: DoneReading,
): Promise<void> {
  const stays = leftBehind === null && taken === 0 && row.last_error === LEFT_BEHIND;
  const warned = leftBehind && { last_error: LEFT_BEHIND, last_said: saidIn(leftBehind) };
  await noteReading(tx, actor.orgId, row.id, {
    last_read_at: now,
    ...(!stays && (warned ?? { last_error: null, last_said: null })),
    failures: 0,
    failing_since: null,
    next_read_at: null,
    told_at: null,
  });
}

/** Keeps that a mailbox could not be read, and tells the administrators once it has been so for too long. */
export async function noteDown(work: Work, id: string, failure: Failure): Promise<void> {
  const { tx, actor, now } = work;
  const row = await findMailboxRow(tx, actor.orgId, id);
  if (row === undefined) return;
  const failures = row.failures + 1;
  const at = Temporal.Instant.from(now);
  const failingSince = row.failing_since ?? now;
  const down = at.since(Temporal.Instant.from(failingSince)).total("minutes");
  const tells = row.told_at === null && down >= TELL_AFTER_MINUTES;
  await noteReading(tx, actor.orgId, id, {
    last_error: failure.code,
    last_said: saidIn(failure),
    failures,
    failing_since: failingSince,
    next_read_at: at.add({ minutes: minutesToNextReading(failures) }).toString(),
    ...(tells && { told_at: now }),
  });
  if (!tells) return;
  const { language } = await getOrganization(work);
  await noticeAdministrators(work, {
    template: "mailbox-down",
    data: {
      mailbox: row.address,
      reason: mailboxTrouble(failure.code, failure.details, language),
      since: await momentText(work, failingSince, language),
    },
    link: MAILBOXES_PAGE,
    alsoByMail: true,
  });
}

/** What the mail server said. */
function saidIn({ code, details }: Failure): string | null {
  return saidByServer(code, details);
}
