import { z } from "zod";
import { idParams } from "../../../platform/contract/list-page.ts";
import { MEDIA } from "../../../platform/contract/media.ts";
import { route } from "../../../platform/contract/route.ts";
import { LETTER_STATES } from "../../domain/reply-letter/letter.ts";

const words = (most: number) => z.string().trim().max(most);

const contentShape = z.object({
  title: words(200),
  number: words(100),
  addressee: words(200),
  opening: words(1_000),
  facts: words(5_000),
  measures: words(5_000),
  result: words(3_000),
  closing: words(1_000),
  signer: words(200),
  contact: words(300),
  date: z.iso.date(),
});

export type LetterContent = z.output<typeof contentShape>;

const language = z.enum(["zh", "en"]);
const letterParams = idParams.extend({ letterId: z.uuid() });

const letterShape = z.object({
  id: z.uuid(),
  language,
  state: z.enum(LETTER_STATES),
  /** Of the last version. */
  content: contentShape,
  /** Part that is empty still; null: it can be approved. */
  missing: z.string().nullable(),
  versions: z.array(
    z.object({
      version: z.number().int(),
      writtenByName: z.string(),
      writtenAt: z.string(),
      content: contentShape,
    }),
  ),
  approvedByName: z.string().nullable(),
  approvedAt: z.string().nullable(),
  sentOn: z.string().nullable(),
  sentVia: z.string().nullable(),
  receipt: z.string(),
  sentByName: z.string().nullable(),
  voidReason: z.string(),
  revision: z.number().int(),
  mayEdit: z.boolean(),
  /** `own`: who wrote it does not approve it; `override`: in this small team with a reason. */
  approval: z.enum(["no", "yes", "own", "override"]),
  maySend: z.boolean(),
  mayVoid: z.boolean(),
});

const lettersShape = z.object({
  platform: z.string(),
  number: z.string(),
  receivedAt: z.string(),
  /** Null: the authority set none. */
  dueAt: z.string().nullable(),
  repliedAt: z.string().nullable(),
  mayBegin: z.boolean(),
  /** Latest first. */
  items: z.array(letterShape),
});

export type ReplyLetter = z.output<typeof letterShape>;
export type ReplyLetters = z.output<typeof lettersShape>;

export const readLettersRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/reply-letters",
  summary: "Formal answers of a case to the authority or marketplace that it came from, with every version.",
  params: idParams,
  answer: lettersShape,
});

export const prepareLetterRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/reply-letter-draft",
  summary: "A letter as it can be begun from the case, without anything internal; nothing is stored.",
  params: idParams,
  query: z.object({
    lang: language.default("zh"),
    /** The handler is named in it. */
    names: z.stringbool().default(false),
  }),
  answer: contentShape,
});

export const beginLetterRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/reply-letters",
  summary: "Begins the reply letter of a case with its first version.",
  params: idParams,
  body: z.object({ language, content: contentShape }),
  answer: lettersShape,
  status: 201,
});

export const saveLetterVersionRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/reply-letters/{letterId}/versions",
  summary: "Saves another version of a letter that is not approved; the former ones stay.",
  params: letterParams,
  body: z.object({ revision: z.number().int(), content: contentShape }),
  answer: lettersShape,
  status: 201,
});

export const approveLetterRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/reply-letters/{letterId}/approvals",
  summary: "Approves the last version of a letter, which is frozen from then on; not by who wrote it.",
  params: letterParams,
  body: z.object({
    revision: z.number().int(),
    /** In a team too small for separation of duties. */
    override: z.object({ reason: z.string().trim().min(1).max(500) }).optional(),
  }),
  answer: lettersShape,
  status: 201,
});

export const sendLetterRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/reply-letters/{letterId}/dispatches",
  summary: "Notes when and how an approved letter went out; the authority's deadline is met by it.",
  params: letterParams,
  body: z.object({
    revision: z.number().int(),
    sentOn: z.iso.date(),
    via: z.string().trim().min(1).max(100),
    receipt: z.string().trim().max(100).default(""),
  }),
  answer: lettersShape,
  status: 201,
});

export const voidLetterRoute = route({
  method: "post",
  path: "/api/v1/feedback/{id}/reply-letters/{letterId}/voids",
  summary: "Gives up a letter that was not sent, so that another can be begun.",
  params: letterParams,
  body: z.object({ revision: z.number().int(), reason: z.string().trim().min(1).max(500) }),
  answer: lettersShape,
  status: 201,
});

export const printLetterRoute = route({
  method: "get",
  path: "/api/v1/feedback/{id}/reply-letters/{letterId}/file",
  summary: "A version of a letter to print, as PDF or Word file; the last one unless told.",
  media: MEDIA.print,
  params: letterParams,
  query: z.object({
    format: z.enum(["pdf", "docx"]).default("pdf"),
    version: z.coerce.number().int().min(1).max(9_999).optional(),
  }),
});
