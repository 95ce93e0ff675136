import { defineTemplate } from "../template.ts";

/** A compensation that one proposed was refused. */
export const feedbackCompensationRefused = defineTemplate({
  variables: ["organization", "number", "author", "amount", "link"],
  required: [],
  notice: {
    zh: "{{author}} 没有批准反馈 {{number}} 的补偿 {{amount}} 元。",
    en: "{{author}} refused ¥{{amount}} for the customer of case {{number}}.",
  },
  mail: {
    zh: {
      subject: "{{author}} 没有批准反馈 {{number}} 的补偿 {{amount}} 元",
      body: `您好：

{{author}} 没有批准“{{organization}}”反馈 {{number}} 的补偿 {{amount}} 元。理由和下一步请在反馈中查看：

{{link}}`,
    },
    en: {
      subject: "{{author}} refused ¥{{amount}} for the customer of case {{number}}",
      body: `Hello,

{{author}} refused a compensation of ¥{{amount}} for the customer of case {{number}} of “{{organization}}”. See the reason in the case:

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
