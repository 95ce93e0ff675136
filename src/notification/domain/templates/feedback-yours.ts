import { defineTemplate } from "../template.ts";

/** A case is theirs to handle now: assigned, or sent back to them. */
export const feedbackYours = defineTemplate({
  variables: ["organization", "number", "step", "author", "reason", "link"],
  required: ["number"],
  notice: {
    zh: "反馈 {{number}} 由您处理：{{step}}（{{author}}）。{{reason}}",
    en: "Case {{number}} is yours to handle: {{step}} ({{author}}).{{reason}}",
  },
  mail: {
    zh: {
      subject: "反馈 {{number}} 由您处理：{{step}}",
      body: `您好：

“{{organization}}”的反馈 {{number}} 由您处理：{{step}}（{{author}}）。{{reason}}

客户的原话、时限和下一步都在这里：

{{link}}`,
    },
    en: {
      subject: "Case {{number}} is yours to handle: {{step}}",
      body: `Hello,

Case {{number}} of “{{organization}}” is yours to handle: {{step}} ({{author}}).{{reason}}

The customer's words, the deadlines and the next step are here:

{{link}}`,
    },
  },
  button: { zh: "查看反馈", en: "Open the case" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      step: "分派",
      author: "周工",
      reason: "",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      step: "assign",
      author: "Zhou Yu",
      reason: "",
      link: "{{origin}}/feedback",
    },
  },
});
