import assert from "node:assert/strict";
import { signCase } from "../feedback/service/case-token.ts";
import { readEventRows } from "../feedback/store/case-events.ts";
import { readCaseRow, type CaseRow } from "../feedback/store/cases.ts";
import { inOrganization, type Database } from "../platform/db/database.ts";
import { LINKS } from "./survey.ts";

/** What a page gives its form to be sent with. */
export const ticketIn = (html: string): string => /name="_ticket" value="([^"]+)"/u.exec(html)?.[1] ?? "";

const CHINESE = { "accept-language": "zh-CN" };

async function look(address: string, headers: Record<string, string> = {}): Promise<string> {
  return (await fetch(address, { headers: { ...CHINESE, ...headers } })).text();
}

/** A customer without script at the pages of cases, and what became of them. */
export function caseVisitor(database: Database, url: string, orgId: number) {
  return {
    addressOf: (caseId: string, org = orgId): string =>
      `${url}/f/${signCase(LINKS.secret, { orgId: org, caseId })}`,
    look,
    /** Sends a form as a browser does, without following where it leads. */
    async send(address: string, fields: Record<string, string | File>): Promise<Response> {
      const ticket = fields["_ticket"] ?? ticketIn(await look(address));
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...fields, _ticket: ticket })) form.set(name, value);
      return fetch(address, { method: "POST", body: form, redirect: "manual", headers: CHINESE });
    },
    sendJson: (address: string, body: unknown): Promise<Response> =>
      fetch(address, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
      }),
    async rowOf(id: string): Promise<CaseRow> {
      const row = await inOrganization(database, orgId, (tx) => readCaseRow(tx, orgId, id));
      assert.ok(row);
      return row;
    },
    eventsOf: (id: string) => inOrganization(database, orgId, (tx) => readEventRows(tx, orgId, id)),
    messagesOf: (id: string) =>
      inOrganization(database, orgId, (tx) =>
        tx
          .selectFrom("feedback_message")
          .where("org_id", "=", orgId)
          .where("case_id", "=", id)
          .select(["kind", "text", "author_kind", "author_name", "channel"])
          .orderBy("id")
          .execute(),
      ),
  };
}
