import { defineTemplate } from "../template.ts";

/** The link of a task, or of an invitation to check, for somebody without an account. */
export const feedbackTaskCard = defineTemplate({
  variables: ["organization", "guest", "number", "purpose", "words", "until", "link"],
  required: ["link"],
  notice: null,
  mail: {
    zh: {
      subject: "[{{number}}] {{organization}}：{{purpose}}",
      body: `{{guest}}，您好：

{{purpose}}（反馈编号 {{number}}）。

{{words}}

请打开链接查看和处理，不需要账号：

{{link}}

链接有效期至 {{until}}，请勿转发。`,
    },
    en: {
      subject: "[{{number}}] {{organization}}: {{purpose}}",
      body: `Hello {{guest}},

{{purpose}} (case {{number}}).

{{words}}

Open the link to see it and to answer; no account is needed:

{{link}}

The link works until {{until}}. Please do not pass it on.`,
    },
  },
  button: { zh: "查看任务", en: "Open the card" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      guest: "王师傅",
      number: "20260311-TEL-002",
      purpose: "有一项工作请您处理",
      words: "请在3月12日前上门更换压缩机电容，并拍照。",
      until: "2026-03-25",
      link: "{{origin}}/t/AAAAB2…",
    },
    en: {
      organization: "Mingchuan After-Sales",
      guest: "Mr Wang",
      number: "20260311-TEL-002",
      purpose: "There is a task for you",
      words: "Please replace the capacitor by 12 March and take a photo.",
      until: "2026-03-25",
      link: "{{origin}}/t/AAAAB2…",
    },
  },
});
