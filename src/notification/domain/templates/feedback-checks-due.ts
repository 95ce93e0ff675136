import { defineTemplate } from "../template.ts";

/** Long-term measures are to be checked, or their check is late. */
export const feedbackChecksDue = defineTemplate({
  variables: ["organization", "due", "late", "number", "link"],
  required: [],
  notice: {
    zh: "长期措施：{{due}} 项今天到期核查，{{late}} 项已逾期，最早的是反馈 {{number}}。",
    en: "Long-term measures: {{due}} to be checked today, {{late}} late; the first is of case {{number}}.",
  },
  mail: {
    zh: {
      subject: "{{due}} 项长期措施今天到期核查，{{late}} 项已逾期",
      body: `您好：

“{{organization}}”的长期措施中，{{due}} 项今天到期核查，{{late}} 项已逾期，最早的是反馈 {{number}}。

请由未参与处理的同事核对是否落实：

{{link}}`,
    },
    en: {
      subject: "{{due}} long-term measures are to be checked today, {{late}} are late",
      body: `Hello,

Of the long-term measures of “{{organization}}”, {{due}} are to be checked today and {{late}} are late; the first is of case {{number}}.

Somebody who had no part in the work has to see whether they hold:

{{link}}`,
    },
  },
  button: { zh: "去核查", en: "Check them" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      due: 2,
      late: 1,
      number: "20260311-TEL-002",
      link: "{{origin}}/feedback/follow-up-checks",
    },
    en: {
      organization: "Mingchuan After-Sales",
      due: 2,
      late: 1,
      number: "20260311-TEL-002",
      link: "{{origin}}/feedback/follow-up-checks",
    },
  },
});
