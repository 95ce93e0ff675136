import { appraisalFailuresEn } from "./appraisal-failures-en.ts";
import { caseImportFailuresEn } from "./case-import-en.ts";
import { extrasFailuresEn } from "./extras-failures-en.ts";
import { policyFailuresEn } from "./policy-failures-en.ts";
import { lifeEn } from "./life-en.ts";
import { mailboxEn } from "./mailbox-en.ts";
import { workEn } from "./work-en.ts";
import type { serviceZh } from "./service-zh.ts";
import { smsFailuresEn } from "./sms-failures-en.ts";
import { publicFailuresEn } from "./public-failures-en.ts";
import { replyLetterFailuresEn } from "./reply-letter-failures-en.ts";
import { webhookFailuresEn } from "./webhook-failures-en.ts";
import { taskCardFailuresEn } from "./task-card-failures-en.ts";

type Details = Readonly<Record<string, string | number>>;

/** Every reason against a step, so that all can be mended at once. */
function refused({ act, refusals }: Details): string {
  const sentences = lifeEn.refusals as Readonly<Record<string, string>>;
  const step = (lifeEn.acts as Readonly<Record<string, string>>)[String(act)] ?? String(act);
  const reasons = String(refusals)
    .split(" ")
    .map((code) => sentences[code] ?? code);
  return `“${step}” is not possible: ${reasons.join(" ")}`;
}

function changedBy({ name, time, by }: Details): string {
  const who = by === "you" ? "You" : by === "system" || !name ? "Huiyin" : name;
  const where = by === "you" ? " in another window" : "";
  return `${who} changed this case${time ? ` at ${time}` : ""}${where}. Refresh, look again, and repeat what you wanted to do.`;
}

/** Sentences for the failures of cases. */
export const serviceEn: typeof serviceZh = {
  ...workEn,
  ...mailboxEn,
  ...smsFailuresEn,
  ...publicFailuresEn,
  ...taskCardFailuresEn,
  ...policyFailuresEn,
  ...extrasFailuresEn,
  ...appraisalFailuresEn,
  ...caseImportFailuresEn,
  ...webhookFailuresEn,
  ...replyLetterFailuresEn,
  "feedback-period-empty": () => "The period must begin before it ends. Choose it again.",
  "feedback-received-long-ago": () =>
    "The time of receipt lies before 2000. Check the date, then send again.",
  "feedback-not-external": ({ number }: Details) =>
    `Case ${number} was not passed on by an authority or a marketplace; it has no outside number or deadline.`,
  "feedback-external-incomplete": () => "Fill in both the name of the outside platform and its number.",
  "conflict-feedback-external-replied": () =>
    "The reply to the outside platform is on record, so its deadline stays; the number can still be corrected.",
  "feedback-external-due-early": () =>
    "The platform's deadline must lie after the receipt. Check it, then send again.",
  "feedback-received-later": () =>
    "The time of receipt is later than now. Check the date and the time zone, then send again.",
  "conflict-feedback-changed": changedBy,
  "feedback-sort-not-here": () =>
    "Deadline and priority sort queues of open cases only, the time of closing only closed ones. Choose another queue or order.",
  "too-many-live-streams": () =>
    "You have too many windows open; this one is brought up to date once a minute. Close those you do not need.",
  "conflict-feedback-stage": refused,
  "forbidden-feedback-own-case": () =>
    "Whoever handles a case cannot lower its priority or make a complaint none. Give a manager the reason, who may correct it.",
  "forbidden-feedback-step": refused,
  "feedback-step-refused": refused,
  "feedback-handler-unknown": () => "This handler was not found or has left. Choose another one.",
  "feedback-department-unknown": () => "This department was not found or is closed. Choose another one.",
  "feedback-merge-into-itself": () => "A case cannot be merged into itself. Choose another one.",
  "feedback-merge-into-closed": ({ number }: Details) =>
    `Case ${number} has ended, so nothing can be merged into it. Choose an open one, or mark this as a repeat.`,
  "feedback-priority-reason-missing": () => "Another priority needs a reason.",
  "feedback-customer-unknown": () => "This customer was not found. Choose another one.",
  "feedback-repeat-unknown": () => "The linked case was not found. Check its number.",
};
