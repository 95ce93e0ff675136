import type { apiPageZh } from "./api-page-zh.ts";

/** What the page of the API says. */
export const apiPageEn: typeof apiPageZh = {
  title: "Huiyin API",
  intro: "Every operation with its parameters and the shapes of what is sent and answered. For machines: ",
  resources: "Resources",
  rules: [
    "Lists take limit and cursor and answer {items, nextCursor}; pass nextCursor on until it is null.",
    "Errors are problem details (RFC 9457) with a stable code; detail is in Chinese or English by Accept-Language.",
    "Writes take an Idempotency-Key: the same key with the same request gives the first answer again for 24 hours.",
    "Instants are ISO 8601 with offset, dates plain YYYY-MM-DD.",
  ],
  parameters: "Parameters",
  body: "Body",
  answer: "Answer",
  open: "no sign-in",
  required: "required",
  empty: "no content",
  binary: "a file or a stream",
  problem: "Answer to an error",
};
