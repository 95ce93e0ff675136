import { defineTemplate } from "../template.ts";

/** A message to the customer of a case did not get out. */
export const feedbackSendingFailed = defineTemplate({
  variables: ["organization", "number", "link"],
  required: [],
  notice: {
    zh: "反馈 {{number}} 发给客户的消息没有送到，请查看原因并改用其他方式联系。",
    en: "A message to the customer of case {{number}} did not get through. See why, and reach them another way.",
  },
  mail: {
    zh: {
      subject: "反馈 {{number}} 发给客户的消息没有送到",
      body: `您好：

“{{organization}}”的反馈 {{number}} 发给客户的消息没有送到。请查看原因，并改用其他方式联系客户：

{{link}}`,
    },
    en: {
      subject: "A message to the customer of case {{number}} did not get through",
      body: `Hello,

A message to the customer of case {{number}} of “{{organization}}” did not get through. See why, and reach them another way:

{{link}}`,
    },
  },
  button: { zh: "查看反馈", en: "Open the case" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      link: "{{origin}}/feedback",
    },
  },
});
