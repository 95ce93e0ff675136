import { defineTemplate } from "../template.ts";

/** A compensation waits for somebody's approval. */
export const feedbackCompensationProposed = defineTemplate({
  variables: ["organization", "number", "author", "amount", "link"],
  required: [],
  notice: {
    zh: "{{author}} 为反馈 {{number}} 申请补偿 {{amount}} 元，等待您审批。",
    en: "{{author}} asks for ¥{{amount}} for the customer of case {{number}}; your approval is needed.",
  },
  mail: {
    zh: {
      subject: "{{author}} 为反馈 {{number}} 申请补偿 {{amount}} 元，等待您审批",
      body: `您好：

{{author}} 在“{{organization}}”为反馈 {{number}} 的客户申请补偿 {{amount}} 元，等待您审批：

{{link}}`,
    },
    en: {
      subject: "{{author}} asks for ¥{{amount}} for the customer of case {{number}}; your approval is needed",
      body: `Hello,

{{author}} asks for a compensation of ¥{{amount}} for the customer of case {{number}} of “{{organization}}”. Please approve or refuse it:

{{link}}`,
    },
  },
  button: { zh: "去审批", en: "Decide on it" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      author: "周工",
      amount: "300",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      author: "Zhou Yu",
      amount: "300",
      link: "{{origin}}/feedback",
    },
  },
});
