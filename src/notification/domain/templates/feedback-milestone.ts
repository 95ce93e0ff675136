import { defineTemplate } from "../template.ts";

/** A case has come a step further that leaders and handlers want to know of. */
export const feedbackMilestone = defineTemplate({
  variables: ["organization", "number", "step", "author", "reason", "link"],
  required: ["number"],
  notice: {
    zh: "反馈 {{number}}：{{step}}（{{author}}）。{{reason}}",
    en: "Case {{number}}: {{step}} ({{author}}).{{reason}}",
  },
  mail: {
    zh: {
      subject: "反馈 {{number}}：{{step}}",
      body: `您好：

“{{organization}}”的反馈 {{number}}：{{step}}（{{author}}）。{{reason}}

打开反馈：

{{link}}`,
    },
    en: {
      subject: "Case {{number}}: {{step}}",
      body: `Hello,

Case {{number}} of “{{organization}}”: {{step}} ({{author}}).{{reason}}

Open the case:

{{link}}`,
    },
  },
  button: { zh: "查看反馈", en: "Open the case" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      step: "核查通过",
      author: "周工",
      reason: "",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      step: "check passed",
      author: "Zhou Yu",
      reason: "",
      link: "{{origin}}/feedback",
    },
  },
});
