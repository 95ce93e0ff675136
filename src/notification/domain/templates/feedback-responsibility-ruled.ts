import { defineTemplate } from "../template.ts";

/** An appeal was ruled on. */
export const feedbackResponsibilityRuled = defineTemplate({
  variables: ["organization", "number", "author", "link"],
  required: [],
  notice: {
    zh: "{{author}} 已裁定反馈 {{number}} 的责任申诉，请查看结果。",
    en: "{{author}} ruled on the appeal about case {{number}}; see the result.",
  },
  mail: {
    zh: {
      subject: "反馈 {{number}} 的责任申诉已裁定",
      body: `您好：

{{author}} 已裁定“{{organization}}”的反馈 {{number}} 的责任申诉。结果与理由：

{{link}}`,
    },
    en: {
      subject: "The appeal about case {{number}} was ruled on",
      body: `Hello,

{{author}} ruled on the appeal about responsibility for case {{number}} of “{{organization}}”. The result with its reason:

{{link}}`,
    },
  },
  button: { zh: "查看结果", en: "See the result" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      author: "何管理",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      author: "He Min",
      link: "{{origin}}/feedback",
    },
  },
});
