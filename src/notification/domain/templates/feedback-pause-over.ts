import { defineTemplate } from "../template.ts";

/** A case waited for its customer until the moment named; its clock goes on. */
export const feedbackPauseOver = defineTemplate({
  variables: ["organization", "number", "reason", "link"],
  required: ["number"],
  notice: {
    zh: "反馈 {{number}} 的暂停已到期，计时继续。暂停原因：{{reason}}",
    en: "The pause of case {{number}} is over; its clock goes on. It waited for: {{reason}}",
  },
  mail: {
    zh: {
      subject: "反馈 {{number}} 的暂停已到期",
      body: `您好：

反馈 {{number}} 的暂停已到期，计时继续。暂停原因：{{reason}}

请与客户确认后继续处理：

{{link}}`,
    },
    en: {
      subject: "The pause of case {{number}} is over",
      body: `Hello,

The pause of case {{number}} is over; its clock goes on. It waited for: {{reason}}

Ask the customer, and go on:

{{link}}`,
    },
  },
  button: { zh: "查看反馈", en: "Open the case" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      reason: "等客户提供购机发票照片",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      reason: "a photo of the invoice",
      link: "{{origin}}/feedback",
    },
  },
});
