import type { WordKey } from "../../../ui/words/screen-words.ts";
import type { zh } from "../../words/screen-audit-zh.ts";

type Sentences = (typeof zh)["sentences"];
type Verbs = { readonly [R in keyof Sentences]: readonly (keyof Sentences[R])[] };

/** Actions that the log says in words, by the kind of record; others are shown by their code. */
const VERBS: Verbs = {
  customer: [
    "create",
    "change",
    "consent",
    "do-not-contact",
    "do-not-contact-lift",
    "merge",
    "merge-undo",
    "distinct",
    "export",
  ],
  contact: ["create", "change", "remove"],
  "service-record": ["create", "change", "export"],
  segment: ["create", "change", "remove"],
  "customer-attribute": ["create", "change", "retire"],
  import: ["upload", "check", "run", "done", "reverse", "undone", "download-errors"],
  user: [
    "create",
    "update",
    "update-own",
    "remove",
    "restore",
    "change-password",
    "request-password-reset",
    "create-password-reset",
    "reset-password",
  ],
  session: ["create", "revoke"],
  invitation: ["create", "revoke", "accept"],
  department: ["create", "update", "close"],
  calendar: ["create", "update", "delete", "set-day", "clear-day", "import-days"],
  organization: ["create", "update"],
  "api-key": ["create", "revoke"],
  audit: ["export"],
  "notification-template": ["change", "reset"],
  delivery: ["retry"],
  "dead-letter": ["retry", "drop"],
  survey: ["create", "change", "publish", "close", "reopen", "archive", "unarchive", "import", "export"],
  "survey-link": ["create", "revoke", "export"],
  "survey-mailing": ["create", "send", "stop", "resend", "remove"],
  "survey-branding": ["change"],
  "survey-contact-policy": ["change"],
  response: [
    "include",
    "exclude",
    "correct",
    "enter",
    "upload",
    "import",
    "export",
    "download-import-errors",
  ],
  feedback: ["print", "share-contact", "hand-over", "export"],
  "feedback-import": ["upload", "check", "run", "done", "download-errors"],
  "feedback-policy": ["create", "update", "remove"],
  "feedback-setting": ["update"],
  "feedback-qualified": ["update"],
  "feedback-absence": ["create", "remove"],
  "feedback-letter": ["approve", "send", "print"],
  "feedback-compensation": ["approve", "refuse", "pay", "withdraw"],
  "feedback-responsibility": ["rule"],
  "feedback-appraisal": ["freeze", "correct"],
  "feedback-snippet": ["add", "change", "remove"],
  "feedback-web-form": ["change"],
  mailbox: ["create", "update", "delete"],
  "sms-setting": ["change", "remove", "renew-address", "lift-refusal", "change-template", "test"],
  webhook: ["create", "update", "renew", "delete", "drop"],
};

/** Codes of the actions that have a sentence. */
export const KNOWN_ACTIONS: readonly string[] = Object.entries(VERBS).flatMap(([record, verbs]) =>
  verbs.map((verb) => `${record}.${verb}`),
);

/** Kinds of records that have a name. */
export const KNOWN_RECORDS = [
  "customer",
  "contact",
  "service-record",
  "segment",
  "customer-attribute",
  "import",
  "user",
  "invitation",
  "department",
  "calendar",
  "organization",
  "api-key",
  "notification-template",
  "delivery",
  "dead-letter",
  "audit",
  "survey",
  "response",
  "survey-branding",
  "feedback",
  "feedback-import",
  "feedback-policy",
  "feedback-setting",
  "feedback-qualified",
  "feedback-compensation",
  "feedback-letter",
  "feedback-responsibility",
  "feedback-appraisal",
  "feedback-snippet",
  "feedback-web-form",
  "mailbox",
  "sms-setting",
  "webhook",
] as const satisfies readonly (keyof (typeof zh)["records"])[];

/** Key of the sentence for an action; null: only its code is known. */
export function sentenceKey(action: string): WordKey<typeof zh> | null {
  return KNOWN_ACTIONS.includes(action) ? (`sentences.${action}` as WordKey<typeof zh>) : null;
}
