import { defineTemplate } from "../template.ts";

/** Half or four fifths of the time of a case's clock are used. */
export const feedbackDeadlineNear = defineTemplate({
  variables: ["organization", "number", "clock", "share", "due", "link"],
  required: ["number"],
  notice: {
    zh: "反馈 {{number}} 的{{clock}}时限已用 {{share}}%，{{due}} 到期。",
    en: "{{share}}% of the time for {{clock}} of case {{number}} is used; it is due {{due}}.",
  },
  mail: {
    zh: {
      subject: "反馈 {{number}}：{{clock}}将于 {{due}} 到期",
      body: `您好：

反馈 {{number}} 的{{clock}}时限已用 {{share}}%，{{due}} 到期。

查看反馈，安排下一步：

{{link}}`,
    },
    en: {
      subject: "Case {{number}}: {{clock}} is due {{due}}",
      body: `Hello,

{{share}}% of the time for {{clock}} of case {{number}} is used; it is due {{due}}.

Open the case and arrange the next step:

{{link}}`,
    },
  },
  button: { zh: "查看反馈", en: "Open the case" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      clock: "处理方案",
      share: 80,
      due: "3月13日 16:12",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      clock: "handling plan",
      share: 80,
      due: "13 March, 16:12",
      link: "{{origin}}/feedback",
    },
  },
});
