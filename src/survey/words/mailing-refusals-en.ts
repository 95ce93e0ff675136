import type { mailingRefusalsZh } from "./mailing-refusals-zh.ts";

/** Why a customer gets no mail, as a label and as a part of a sentence. */
export const mailingRefusalsEn: Record<keyof typeof mailingRefusalsZh, string> = {
  unknown: "no such customer any more",
  merged: "merged into another customer",
  "consent-withdrawn": "wants no satisfaction surveys",
  "do-not-contact": "marked not to be contacted",
  answered: "answered this survey before",
  "open-link": "holds an open link of this survey",
  "contacted-lately": "asked lately",
  "no-address": "no valid e-mail address",
  "link-closed": "link closed",
  "survey-closed": "survey takes no answers",
};
