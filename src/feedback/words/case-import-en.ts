import { importChoicesEn, importFaultsEn } from "../../customer/words/import-en.ts";
import type {
  caseChoicesZh,
  caseFaultsZh,
  caseFieldsZh,
  caseImportFailuresZh,
  CasePieces,
} from "./case-import-zh.ts";

type Labels<T> = { readonly [K in keyof T]: string };

export const caseFieldsEn: Labels<typeof caseFieldsZh> = {
  sourceId: "Number",
  receivedAt: "Received at",
  verbatim: "Words of the customer",
  subject: "Subject",
  customer: "Customer number",
  "contact.name": "Contact",
  "contact.phone": "Phone",
  "contact.email": "E-mail",
  product: "Product",
  orderNumber: "Order number",
  score: "Score (1–5)",
  channel: "Channel",
  platform: "Platform",
  reply: "Reply",
  repliedAt: "Replied at",
  department: "Responsible department",
  status: "Status",
  amount: "Amount at stake",
  remedy: "Remedy sought",
};

export const caseChoicesEn: Labels<typeof caseChoicesZh> = {
  ...importChoicesEn,
  open: "In hand",
  closed: "Closed",
  solved_at_once: "Solved at first contact",
};

type Sentences<T> = {
  readonly [K in keyof T]: (details: Readonly<Record<string, string | number>>) => string;
};

export const caseFaultsEn: Sentences<typeof caseFaultsZh> = {
  ...importFaultsEn,
  "choice-unknown": ({ allowed }) =>
    `is none of the known values (${String(allowed)
      .split("|")
      .map((code) => (caseChoicesEn as Readonly<Record<string, string>>)[code] ?? code)
      .join(", ")}); change it to one of them, or do not read this column.`,
  "voice-missing": () => "There are no words of a customer; fill in the text or the subject.",
  "received-missing": () => "There is no time of receipt; fill it in, like 2026-03-11 09:30.",
  "received-in-future": () => "The time of receipt lies in the future; correct it.",
  "reply-before-receipt": () => "The reply is earlier than the receipt; check both times.",
  "reply-in-future": () => "The time of the reply lies in the future; correct it.",
  "reply-without-time": () =>
    "There is a reply without its time; add the time, or empty the reply (the row then counts as not answered).",
  "closed-without-time": () =>
    "The status says closed, but no time of reply or closing is given; add it, or set the status to in hand.",
  "known-otherwise": ({ number }) =>
    `This number is registered as ${number} with other words, which cannot be changed. If it is another matter, give it another number.`,
  "repeated-otherwise": ({ row }) => `Row ${row} has the same number with other words; check the numbers.`,
};

export const caseImportFailuresEn: Sentences<typeof caseImportFailuresZh> = {
  "case-import-no-words": ({ columns }) =>
    `No column is read as the words of the customer or the subject; the columns are: ${columns}. Choose the one that says what the customer said.`,
  "case-import-interrupted": ({ row }) =>
    `The import was broken off; rows up to ${row} are registered. Run it again: it goes on from there, nothing twice.`,
};

export const casePiecesEn: CasePieces = {
  joint: "; ",
  colon: ": ",
  row: "Original row",
  reason: "Reason",
  answeredElsewhere: "Imported: the customer had been answered; nobody has called back since.",
  author: ({ file }) => `Import (${file})`,
  printed: (d) =>
    [
      `${d.status === "checked" ? "Dry run (nothing written)" : "Imported"}: ${d.read} rows read, ${d.created} ${d.status === "checked" ? "to register" : "registered"}, ${d.repeated} registered before, ${d.failed} faulty.`,
      ...(d.errorFile === null
        ? []
        : [`Faulty rows and why: ${d.errorFile} (corrected, it can be imported as it is)`]),
    ].join("\n"),
};
