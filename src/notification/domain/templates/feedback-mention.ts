import { defineTemplate } from "../template.ts";

/** A colleague is mentioned in a note on a case. */
export const feedbackMention = defineTemplate({
  variables: ["organization", "number", "author", "link"],
  required: [],
  notice: {
    zh: "{{author}} 在反馈 {{number}} 中提到了您。",
    en: "{{author}} mentioned you in case {{number}}.",
  },
  mail: {
    zh: {
      subject: "{{author}} 在反馈 {{number}} 中提到了您",
      body: `您好：

{{author}} 在“{{organization}}”的反馈 {{number}} 中提到了您，请查看：

{{link}}`,
    },
    en: {
      subject: "{{author}} mentioned you in case {{number}}",
      body: `Hello,

{{author}} mentioned you in case {{number}} of “{{organization}}”. See what it is about:

{{link}}`,
    },
  },
  button: { zh: "查看反馈", en: "Open the case" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      author: "林晓",
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      author: "Lin Xiao",
      link: "{{origin}}/feedback",
    },
  },
});
