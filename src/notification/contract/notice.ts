import { z } from "zod";
import { listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { route } from "../../platform/contract/route.ts";

const noticeShape = z.object({
  id: z.uuid(),
  template: z.string(),
  /** One sentence in the reader's language. */
  text: z.string(),
  /** Path within the console. */
  link: z.string().nullable(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
});

export const listNotices = route({
  method: "get",
  path: "/api/v1/notices",
  summary: "The caller's notices, newest first, and how many are unread in all.",
  query: pageQuery.extend({ unread: z.stringbool().optional() }),
  answer: listPage(noticeShape).extend({ unread: z.number().int() }),
});

export const readNotices = route({
  method: "post",
  path: "/api/v1/notice-readings",
  summary: "Marks notices as read: those with the ids given, or all.",
  body: z.object({ ids: z.array(z.uuid()).max(200).optional() }),
  answer: z.object({ unread: z.number().int() }),
});
