import { defineTemplate } from "../template.ts";

/** What a guest without an account did on a task card, told to the handler and to whoever sent the card. */
function guestTold(zh: string, en: string) {
  return defineTemplate({
    variables: ["organization", "number", "guest", "link"],
    required: [],
    notice: { zh, en },
    mail: {
      zh: { subject: zh, body: `您好：\n\n${zh}\n\n{{link}}` },
      en: { subject: en, body: `Hello,\n\n${en}\n\n{{link}}` },
    },
    button: { zh: "查看反馈", en: "Open the case" },
    sample: {
      zh: {
        organization: "明川家电售后服务部",
        number: "20260311-TEL-002",
        guest: "王师傅（顺达维修）",
        link: "{{origin}}/feedback",
      },
      en: {
        organization: "Mingchuan After-Sales",
        number: "20260311-TEL-002",
        guest: "Wang Lei (Shunda Repairs)",
        link: "{{origin}}/feedback",
      },
    },
  });
}

export const feedbackCardAccepted = guestTold(
  "{{guest}} 已接受反馈 {{number}} 的工作。",
  "{{guest}} has accepted the task of case {{number}}.",
);

export const feedbackCardDeclined = guestTold(
  "{{guest}} 表示无法承担反馈 {{number}} 的工作，请另作安排。",
  "{{guest}} cannot take on the task of case {{number}}. Please make other arrangements.",
);

export const feedbackCardPlanned = guestTold(
  "{{guest}} 提交了反馈 {{number}} 的工作安排。",
  "{{guest}} has sent a plan for case {{number}}.",
);

export const feedbackCardProgress = guestTold(
  "{{guest}} 提交了反馈 {{number}} 的进展。",
  "{{guest}} has sent news on case {{number}}.",
);

export const feedbackCardDone = guestTold(
  "{{guest}} 完成了反馈 {{number}} 的工作，请查看结果。",
  "{{guest}} has finished the task of case {{number}}. See what was done.",
);

export const feedbackCardChecked = guestTold(
  "{{guest}} 提交了反馈 {{number}} 的核查结果。",
  "{{guest}} has sent the verdict on case {{number}}.",
);
