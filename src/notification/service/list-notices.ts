import { demand, type Work } from "../../identity/service/work.ts";
import { fillText } from "../domain/fill-wording.ts";
import { mayReadNotices } from "../domain/permissions.ts";
import { findTemplate } from "../domain/template-list.ts";
import { countUnread, listNoticeRows, type NoticeRow } from "../store/notices.ts";
import { organizationName } from "../store/recipients.ts";
import { pageOf, placeOf } from "./list-place.ts";

/** A notice in the reader's language. */
export interface Notice {
  readonly id: string;
  readonly template: string;
  readonly text: string;
  readonly link: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** The caller's notices, newest first, and how many are unread in all. @throws Failure `forbidden` for a key */
export async function listNotices(
  work: Work,
  query: {
    readonly limit: number;
    readonly cursor?: string | undefined;
    readonly unread?: boolean | undefined;
  },
) {
  const { tx, actor } = work;
  demand(mayReadNotices(actor));
  const userId = actor.id ?? "";
  const rows = await listNoticeRows(tx, actor.orgId, {
    userId,
    unreadOnly: query.unread === true,
    before: placeOf(query.cursor)?.id ?? null,
    limit: query.limit + 1,
  });
  const organization = await organizationName(tx, actor.orgId);
  const page = pageOf(rows, query.limit);
  return {
    items: page.items.map((row) => notice(row, { organization, language: actor.language })),
    nextCursor: page.nextCursor,
    unread: await countUnread(tx, actor.orgId, userId),
  };
}

function notice(
  row: NoticeRow,
  reader: { readonly organization: string; readonly language: "zh" | "en" },
): Notice {
  const { id, template, link, createdAt, readAt } = row;
  // A kind that this version does not know any more keeps its line, by name.
  const sentence = findTemplate(template)?.notice?.[reader.language] ?? template;
  const text = fillText(sentence, { ...row.data, organization: reader.organization }, reader.language);
  return { id, template, text, link, createdAt, readAt };
}
