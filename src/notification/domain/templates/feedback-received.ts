import { defineTemplate } from "../template.ts";

/** A customer's mail has become a case: its number, when an answer can be expected, where to follow it. */
export const feedbackReceived = defineTemplate({
  variables: ["organization", "customer", "number", "matter", "promised", "attendance", "link"],
  required: ["number"],
  notice: null,
  mail: {
    zh: {
      subject: "[{{number}}] 已收到您的来信：{{matter}}",
      body: `{{customer}}，您好：

{{organization}}已收到您的来信，并为您登记，编号 {{number}}。

{{promised}}{{attendance}}

您可以随时在这里查看处理进展、补充情况：

{{link}}

如需补充，也可以直接回复本邮件，请保留主题中的编号。本邮件由系统自动发出。`,
    },
    en: {
      subject: "[{{number}}] We have received your mail: {{matter}}",
      body: `Dear {{customer}},

{{organization}} has received your mail and filed it as number {{number}}.

{{promised}}{{attendance}}

Follow its progress and add to it here:

{{link}}

You may also answer this mail; please keep the number in the subject. This mail was sent automatically.`,
    },
  },
  button: { zh: "查看处理进展", en: "Follow the progress" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      customer: "林青",
      number: "20260311-EML-001",
      matter: "净水器漏水",
      promised: "我们将在 3月12日 10:30 前给您答复。",
      attendance: "现在是非工作时间，3月11日 09:00 起有人处理。",
      link: "{{origin}}/f/AAAAB2…",
    },
    en: {
      organization: "Mingchuan After-Sales",
      customer: "Lin Qing",
      number: "20260311-EML-001",
      matter: "Leaking water purifier",
      promised: "You will have our answer by 12 March, 10:30.",
      attendance: " Our office is closed now; somebody is there from 11 March, 09:00.",
      link: "{{origin}}/f/AAAAB2…",
    },
  },
});
