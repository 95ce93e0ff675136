import { defineTemplate } from "../template.ts";

/** A department or a person is held responsible for a case. */
export const feedbackResponsibilityDecided = defineTemplate({
  variables: ["organization", "number", "author", "until", "link"],
  required: [],
  notice: {
    zh: "反馈 {{number}} 的责任已由 {{author}} 认定，与您或您的部门有关；如有异议，请在 {{until}} 前申诉。",
    en: "{{author}} decided who is responsible for case {{number}}; it concerns you or your department. You may appeal until {{until}}.",
  },
  mail: {
    zh: {
      subject: "反馈 {{number}} 的责任已认定，{{until}} 前可申诉",
      body: `您好：

“{{organization}}”的反馈 {{number}} 已由 {{author}} 认定责任，与您或您的部门有关。

如有异议，请在 {{until}} 前提出申诉；逾期未申诉即为生效，计入月度考核：

{{link}}`,
    },
    en: {
      subject: "Responsibility for case {{number}} was decided; you may appeal until {{until}}",
      body: `Hello,

{{author}} decided who is responsible for case {{number}} of “{{organization}}”. It concerns you or your department.

If you disagree, appeal until {{until}}. Without an appeal the decision takes effect and counts in the monthly appraisal:

{{link}}`,
    },
  },
  button: { zh: "查看并申诉", en: "See it or appeal" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      author: "林主管",
      until: "3月18日 18:00",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      author: "Lin Yue",
      until: "18 March, 18:00",
      link: "{{origin}}/feedback",
    },
  },
});
