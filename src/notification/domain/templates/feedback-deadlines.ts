import { defineTemplate } from "../template.ts";

/** Many deadlines at once, in one line. */
export const feedbackDeadlines = defineTemplate({
  variables: ["organization", "near", "passed", "number", "link"],
  required: [],
  notice: {
    zh: "{{passed}} 条反馈已超期，{{near}} 条将到期，最早到期的是 {{number}}。",
    en: "{{passed}} cases are late, {{near}} are due soon; {{number}} is the first.",
  },
  mail: {
    zh: {
      subject: "{{passed}} 条反馈已超期，{{near}} 条将到期",
      body: `您好：

您负责的反馈中，{{passed}} 条已超期，{{near}} 条将到期，最早到期的是 {{number}}。

按到期先后查看：

{{link}}`,
    },
    en: {
      subject: "{{passed}} cases are late, {{near}} are due soon",
      body: `Hello,

Of the cases you answer for, {{passed}} are late and {{near}} are due soon; {{number}} is the first.

See them by their deadlines:

{{link}}`,
    },
  },
  button: { zh: "查看反馈", en: "Open the cases" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      near: 9,
      passed: 3,
      number: "20260311-TEL-002",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      near: 9,
      passed: 3,
      number: "20260311-TEL-002",
      link: "{{origin}}/feedback",
    },
  },
});
