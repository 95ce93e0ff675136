import { defineTemplate } from "../template.ts";

/** A compensation that one proposed was approved. */
export const feedbackCompensationApproved = defineTemplate({
  variables: ["organization", "number", "author", "amount", "link"],
  required: [],
  notice: {
    zh: "{{author}} 批准了反馈 {{number}} 的补偿 {{amount}} 元。",
    en: "{{author}} approved ¥{{amount}} for the customer of case {{number}}.",
  },
  mail: {
    zh: {
      subject: "{{author}} 批准了反馈 {{number}} 的补偿 {{amount}} 元",
      body: `您好：

{{author}} 批准了“{{organization}}”反馈 {{number}} 的补偿 {{amount}} 元。兑现后请在反馈中登记：

{{link}}`,
    },
    en: {
      subject: "{{author}} approved ¥{{amount}} for the customer of case {{number}}",
      body: `Hello,

{{author}} approved a compensation of ¥{{amount}} for the customer of case {{number}} of “{{organization}}”. Once it is paid, mark it as paid in the case:

{{link}}`,
    },
  },
  button: { zh: "查看反馈", en: "Open the case" },
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
