import { defineTemplate } from "../template.ts";

/** Open work of a colleague is somebody else's now. */
export const feedbackHandedOver = defineTemplate({
  variables: ["organization", "from", "cases", "measures", "reason", "link"],
  required: ["from"],
  notice: {
    zh: "{{from}}的 {{cases}} 条反馈和 {{measures}} 项措施已移交给您。原因：{{reason}}",
    en: "{{cases}} cases and {{measures}} measures of {{from}} are yours now. Reason: {{reason}}",
  },
  mail: {
    zh: {
      subject: "{{from}}的 {{cases}} 条反馈已移交给您",
      body: `您好：

{{from}}的 {{cases}} 条反馈和 {{measures}} 项措施已移交给您。原因：{{reason}}

查看这些反馈：

{{link}}`,
    },
    en: {
      subject: "{{cases}} cases of {{from}} are yours now",
      body: `Hello,

{{cases}} cases and {{measures}} measures of {{from}} are yours now. Reason: {{reason}}

See your cases:

{{link}}`,
    },
  },
  button: { zh: "查看我的反馈", en: "Open my cases" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      from: "周工",
      cases: 7,
      measures: 4,
      reason: "调往华南售后部",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      from: "Zhou Gong",
      cases: 7,
      measures: 4,
      reason: "moved to the southern department",
      link: "{{origin}}/feedback",
    },
  },
});
