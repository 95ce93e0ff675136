import { defineTemplate } from "../template.ts";

/** An appeal waits for a ruling. */
export const feedbackResponsibilityAppealed = defineTemplate({
  variables: ["organization", "number", "author", "link"],
  required: [],
  notice: {
    zh: "{{author}} 对反馈 {{number}} 的责任认定提出申诉，等待您裁定。",
    en: "{{author}} appealed against the decision on case {{number}}; your ruling is needed.",
  },
  mail: {
    zh: {
      subject: "{{author}} 对反馈 {{number}} 的责任认定提出申诉，等待您裁定",
      body: `您好：

{{author}} 对“{{organization}}”的反馈 {{number}} 的责任认定提出申诉。请由未参与原认定的同事裁定：

{{link}}`,
    },
    en: {
      subject: "{{author}} appealed against the decision on case {{number}}; your ruling is needed",
      body: `Hello,

{{author}} appealed against the decision on responsibility for case {{number}} of “{{organization}}”. Somebody who did not decide has to rule on it:

{{link}}`,
    },
  },
  button: { zh: "去裁定", en: "Rule on it" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      author: "沈经理",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      author: "Shen Wei",
      link: "{{origin}}/feedback",
    },
  },
});
