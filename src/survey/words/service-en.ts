import { importFailuresEn } from "./import-definition-en.ts";
import { exchangeFailuresEn } from "./exchange-failures-en.ts";
import { channelFailuresEn } from "./channel-failures-en.ts";
import { mailingFaultsEn } from "./mailing-faults-en.ts";
import { answerFaultsEn } from "./answer-faults-en.ts";
import { definitionFaultsEn } from "./definition-faults-en.ts";
import { definitionPlaceEn } from "./definition-place-en.ts";
import type { serviceZh } from "./service-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of surveys, links and responses. */
export const serviceEn: Readonly<Record<keyof typeof serviceZh, (details: Details) => string>> = {
  ...channelFailuresEn,
  ...mailingFaultsEn,
  "conflict-survey-changed": () =>
    "Somebody else has changed this survey. Reload it, compare, and save again.",
  "conflict-survey-archived": () => "This survey is archived. Take it out of the archive first.",
  "conflict-survey-not-archived": () => "This survey is not archived. Reload to see its state.",
  "conflict-survey-takes-answers": () => "This survey is taking answers. Close it before you archive it.",
  "conflict-survey-not-published": () => "This survey is not taking answers. Reload to see its state.",
  "conflict-survey-not-closed": () => "This survey is not closed. Reload to see its state.",
  "conflict-nothing-to-publish": ({ version }) =>
    `Nothing has changed since version ${version}, so there is nothing to publish.`,
  "survey-definition-faulty": ({ count, path, fault, ...details }) => {
    const reasons: Readonly<Record<string, (details: Details) => string>> = definitionFaultsEn;
    const reason = reasons[String(fault)]?.(details) ?? fault;
    const place = `${definitionPlaceEn(String(path))}${path === "" ? "" : ` (${path})`}`;
    return `Corrections needed in the survey: ${count}. The first, at ${place}: ${reason}`;
  },
  "survey-template-unknown": ({ template }) => `There is no template “${template}”. Choose another.`,
  "survey-link-expired-already": () => "The link would have expired already. Choose a later time.",
  "survey-needs-personal-links": () =>
    "This survey takes personal links only. Choose customers to give each their own link, or allow anonymous answers in the survey's settings and publish again.",
  "conflict-response-not-checked": () => "This response has not been checked yet. Try again in a moment.",
  "conflict-response-corrected": () =>
    "Somebody else has corrected this response. Reload it, compare, and correct it again.",
  "response-correction-empty": () => "The correction changes nothing. Change an answer and try again.",
  "response-correction-faulty": ({ count, place, fault, ...details }) => {
    const reason =
      (answerFaultsEn as Readonly<Record<string, (details: Details) => string>>)[String(fault)]?.(details) ??
      fault;
    return `The corrected response has ${count} faults. The first is at question ${place}: ${reason}`;
  },
  "conflict-response-id-taken": () => "This id belongs to another response. Send another id, or none at all.",
  "gone-survey-closed": () => "This survey has ended. Thank you for your interest.",
  "gone-survey-full": () => "This survey has all the answers it needs. Thank you for your interest.",
  "gone-survey-link-used": () => "An answer has already been sent with this link. Thank you for it.",
  "gone-survey-link-expired": () =>
    "This link has expired. If you would still like to tell us something, please contact the colleague who served you.",
  "forbidden-survey-personal-only": () =>
    "This survey is for invited customers. Please use the link that was sent to you.",
  "unavailable-busy": () =>
    "Very many answers are coming in; yours was not stored yet. Try again in a moment.",
  "survey-answers-unreadable": () =>
    'The content cannot be read. Send JSON {"answers": {QUESTION: ANSWER}}, or a form.',
  "survey-response-id-malformed": () =>
    "The id has to be a UUID or another text of at most 200 characters. Correct it, or send none.",
  ...exchangeFailuresEn,
  ...importFailuresEn,
};
