import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";

/** The case about which the number last got an SMS, since an instant; null: none. */
export async function findTextedCase(
  tx: Tx,
  orgId: number,
  { number, since }: { readonly number: string; readonly since: string },
): Promise<string | null> {
  const row = await tx
    .selectFrom("notification_delivery as d")
    .innerJoin("feedback_sending as s", (join) =>
      join.onRef("s.org_id", "=", "d.org_id").onRef("s.delivery_id", "=", "d.id"),
    )
    .where("d.org_id", "=", orgId)
    .where("d.channel", "=", "sms")
    .where("d.address", "=", number)
    .where("d.created_at", ">", since)
    .select("s.case_id")
    .orderBy("d.created_at", "desc")
    .orderBy("d.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.case_id ?? null;
}

/** The open case that came last from whoever has the number, or from the customer whose number it is; null: none. */
export async function findOpenCaseOfNumber(tx: Tx, orgId: number, number: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select c.id, true as is_own, c.received_at
      from feedback_contact p
      join feedback_case c on c.org_id = p.org_id and c.id = p.case_id and c.is_open
     where p.org_id = ${orgId} and p.phone = ${number}
    union all
    select c.id, false, c.received_at
      from customer_contact_point p
      join customer_contact o on o.org_id = p.org_id and o.id = p.contact_id
      join feedback_case c on c.org_id = o.org_id and c.customer_id = o.customer_id and c.is_open
     where p.org_id = ${orgId} and p.kind = 'phone' and p.value = ${number}
     order by is_own desc, received_at desc, id limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Whether a colleague's word reached the customer in a round besides that of `messageId`, since an instant. */
export async function hasOtherWord(
  tx: Tx,
  orgId: number,
  place: {
    readonly caseId: string;
    readonly round: number;
    readonly messageId: string | null;
    readonly since: string;
  },
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from feedback_message m
      where m.org_id = ${orgId} and m.case_id = ${place.caseId} and m.round = ${place.round}
        and m.kind = 'to_customer' and m.author_kind = 'user' and m.recorded_at > ${place.since}::timestamptz
        and m.id is distinct from ${place.messageId}::uuid
        and not exists (select from feedback_sending s
          where s.org_id = m.org_id and s.message_id = m.id and s.state <> 'sent')) as found`.execute(tx);
  return rows[0]?.found === true;
}
