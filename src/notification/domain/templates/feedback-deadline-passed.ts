import { defineTemplate } from "../template.ts";

/** A clock of a case has run past its due time. */
export const feedbackDeadlinePassed = defineTemplate({
  variables: ["organization", "number", "clock", "due", "link"],
  required: ["number"],
  notice: {
    zh: "反馈 {{number}} 的{{clock}}已超期，应于 {{due}} 完成。请了解原因并安排处理。",
    en: "Case {{number}} is late: {{clock}} was due {{due}}. Find out why, and see that it goes on.",
  },
  mail: {
    zh: {
      subject: "反馈 {{number}}：{{clock}}已超期",
      body: `您好：

反馈 {{number}} 的{{clock}}已超期，应于 {{due}} 完成。请了解原因并安排处理，必要时改派。

查看反馈：

{{link}}`,
    },
    en: {
      subject: "Case {{number}} is late: {{clock}}",
      body: `Hello,

Case {{number}} is late: {{clock}} was due {{due}}. Find out why, see that it goes on, and give it to somebody else if need be.

Open the case:

{{link}}`,
    },
  },
  button: { zh: "查看反馈", en: "Open the case" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      clock: "处理方案",
      due: "3月13日 18:00",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      clock: "handling plan",
      due: "13 March, 18:00",
      link: "{{origin}}/feedback",
    },
  },
});
