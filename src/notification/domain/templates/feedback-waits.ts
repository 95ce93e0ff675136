import { defineTemplate } from "../template.ts";

/** A case waits for a step of theirs: to be checked, called back, or assigned anew. */
export const feedbackWaits = defineTemplate({
  variables: ["organization", "number", "step", "author", "reason", "link"],
  required: ["number"],
  notice: {
    zh: "反馈 {{number}} 等您办理：{{step}}（{{author}}）。{{reason}}",
    en: "Case {{number}} waits for you: {{step}} ({{author}}).{{reason}}",
  },
  mail: {
    zh: {
      subject: "反馈 {{number}} 等您办理：{{step}}",
      body: `您好：

“{{organization}}”的反馈 {{number}} 等您办理：{{step}}（{{author}}）。{{reason}}

打开反馈：

{{link}}`,
    },
    en: {
      subject: "Case {{number}} waits for you: {{step}}",
      body: `Hello,

Case {{number}} of “{{organization}}” waits for you: {{step}} ({{author}}).{{reason}}

Open the case:

{{link}}`,
    },
  },
  button: { zh: "查看反馈", en: "Open the case" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      step: "提交核查",
      author: "周工",
      reason: "",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      step: "submit for check",
      author: "Zhou Yu",
      reason: "",
      link: "{{origin}}/feedback",
    },
  },
});
