import { defineTemplate } from "../template.ts";

/** A colleague is away for some days; reminders of their cases come to the reader meanwhile. */
export const feedbackColleagueAway = defineTemplate({
  variables: ["organization", "colleague", "first", "last", "cases", "link"],
  required: ["colleague"],
  notice: {
    zh: "{{colleague}} {{first}} 至 {{last}} 外出，名下 {{cases}} 条未结反馈的提醒在此期间由您接收。",
    en: "{{colleague}} is away from {{first}} to {{last}}; reminders of their {{cases}} open cases come to you meanwhile.",
  },
  mail: {
    zh: {
      subject: "{{colleague}}外出期间，{{cases}} 条反馈的提醒由您接收",
      body: `您好：

{{colleague}} {{first}} 至 {{last}} 外出，名下 {{cases}} 条未结反馈的提醒在此期间由您接收。期限照常计算，需要时请改派。

查看反馈：

{{link}}`,
    },
    en: {
      subject: "{{colleague}} is away: reminders of {{cases}} cases come to you",
      body: `Hello,

{{colleague}} is away from {{first}} to {{last}}; reminders of their {{cases}} open cases come to you meanwhile. Their clocks run on; give them to somebody else if need be.

See the cases:

{{link}}`,
    },
  },
  button: { zh: "查看反馈", en: "Open the cases" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      colleague: "周工",
      first: "3月16日",
      last: "3月20日",
      cases: 7,
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      colleague: "Zhou Gong",
      first: "16 March",
      last: "20 March",
      cases: 7,
      link: "{{origin}}/feedback",
    },
  },
});
