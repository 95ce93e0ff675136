import { customerNameFor } from "../../../customer/domain/customer-label.ts";
import { maySeeCustomers } from "../../../customer/domain/permissions.ts";
import { maskEmail } from "../../../identity/domain/mask-contact.ts";
import { maySeeContactData } from "../../../identity/domain/permissions.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import type { MailingRefusal, RecipientState } from "../../domain/mailing/mailing.ts";
import { maySeeSurveys } from "../../domain/permissions.ts";
import { listRecipientRows, type RecipientListRow } from "../../store/recipient-list.ts";
import type { MailingKey } from "../../store/mailings.ts";
import { requireMailing } from "./require-mailing.ts";

/** Customers of a mailing that was sent, and what became of each. @throws Failure `not-found` | `invalid-cursor` */
export async function listRecipients(
  work: Work,
  key: MailingKey,
  query: {
    readonly limit: number;
    readonly cursor?: string | undefined;
    readonly state?: RecipientState | undefined;
  },
) {
  const { tx, actor } = work;
  demand(maySeeSurveys(actor) && maySeeCustomers(actor));
  await requireMailing(work, key);
  const after = decodeCursor(query.cursor, ["uuid"])?.[0] ?? null;
  const rows = await listRecipientRows(tx, actor.orgId, key.id, {
    after,
    limit: query.limit + 1,
    state: query.state ?? null,
  });
  const last = rows[query.limit - 1];
  return {
    items: rows.slice(0, query.limit).map((row) => presentRecipient(work, row)),
    nextCursor: rows.length > query.limit && last ? encodeCursor([last.customer_id]) : null,
  };
}

/** The address is that of the latest message: the customer's may have changed since. */
function presentRecipient({ actor }: Work, row: RecipientListRow) {
  const masked = !maySeeContactData(actor);
  return {
    customerId: row.customer_id,
    name: customerNameFor(row, masked),
    address: row.address !== null && masked ? maskEmail(row.address) : row.address,
    state: row.state as RecipientState,
    /** Why no mail, or no further one, goes out. */
    refusal: row.refusal as MailingRefusal | null,
    refusalTitle: row.refusal_title,
    refusalAt: row.refusal_at,
    invitedAt: row.invited_at,
    lastMailAt: row.last_mail_at,
    reminded: row.reminded,
    nextAt: row.next_at,
    answeredAt: row.answered_at,
    errorCode: row.error_code,
    /** What the mail server said; mail servers repeat the address, so it is hidden with it. */
    lastError: masked ? null : row.last_error,
  };
}
