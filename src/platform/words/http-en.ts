import type { httpZh } from "./http-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of the HTTP server and its API. */
export const httpEn: Readonly<Record<keyof typeof httpZh, (details: Details) => string>> = {
  unauthenticated: () => "Sign in first; a program sends a valid API key in Authorization: Bearer.",
  forbidden: () => "Your roles do not allow this; if you need it, ask an administrator for the role.",
  "forbidden-cross-site": () =>
    "This request came from another site and was refused; work in Huiyin's own pages, and check HUIYIN_URL.",
  "not-found": () =>
    "There is nothing here: it was deleted, or the address is wrong; go back to the list and choose again.",
  "method-not-allowed": ({ method, allow }) => `This address does not take ${method}; it takes ${allow}.`,
  "invalid-input": () => "Some of what was sent is not right; correct the fields named and send again.",
  "invalid-text": () =>
    "The text holds a control character that cannot be stored (U+0000); remove it and send again.",
  "invalid-cursor": () => "This place in the list is no longer known; begin again with the first page.",
  "broken-json": () => "The body is not valid JSON in UTF-8; check it and send again.",
  "unsupported-media-type": ({ accepted }) => `This type of content is not taken; send ${accepted}.`,
  "too-large-body": ({ limitMegabytes }) =>
    `The content is larger than the limit of ${limitMegabytes} MB; send it in parts.`,
  "too-many-requests": ({ retryAfterSeconds }) =>
    `Too many requests; try again in ${retryAfterSeconds} seconds.`,
  "invalid-idempotency-key": () => "An Idempotency-Key is 1 to 200 visible ASCII characters without blanks.",
  "idempotency-key-reused": () =>
    "This Idempotency-Key was used for another request; take a new key for a new request.",
  "conflict-request-in-progress": () =>
    "A request with the same Idempotency-Key is still being worked on; try again shortly.",
  "conflict-duplicate": () => "There is such a record already; change what is the same in both.",
  "conflict-reference": () =>
    "This record is tied to another one that is missing or still uses it; reload and try again.",
  "conflict-concurrent": () => "Somebody changed the same data at the same moment; try again.",
  "database-unavailable": ({ retryAfterSeconds }) =>
    `The database cannot be reached just now and nothing was saved; try again in ${retryAfterSeconds} seconds, and tell an administrator if it stays so.`,
  "internal-error": () =>
    "The server failed and the work was not done; try again later, and tell an administrator the request id if it stays so.",
  "port-in-use": ({ host, port }) =>
    `Port ${port} of ${host} is taken; stop the program that holds it, or choose another port with PORT.`,
  "port-not-permitted": ({ port }) =>
    `You may not use port ${port}; choose one above 1024 with PORT, or put a reverse proxy in front.`,
  "host-not-usable": ({ host }) =>
    `This machine has no address ${host}; set HOST to 127.0.0.1 (this machine only), 0.0.0.0 (all networks) or an address it has.`,
};
