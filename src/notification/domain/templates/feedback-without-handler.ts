import { defineTemplate } from "../template.ts";

/** Cases of a colleague wait for another handler. */
export const feedbackWithoutHandler = defineTemplate({
  variables: ["organization", "from", "cases", "measures", "link"],
  required: ["from"],
  notice: {
    zh: "{{from}}不再处理反馈：{{cases}} 条未结反馈待重新分派，名下另有 {{measures}} 项未完成措施。",
    en: "{{from}} handles no cases any more: {{cases}} open cases want another handler, and {{measures}} measures another owner.",
  },
  mail: {
    zh: {
      subject: "{{from}}的 {{cases}} 条反馈待重新分派",
      body: `您好：

{{from}}不再处理反馈：{{cases}} 条未结反馈待重新分派，名下另有 {{measures}} 项未完成措施。期限照常计算。

到“待分派”队列改派，或在“设置 → 反馈时限”中一次移交：

{{link}}`,
    },
    en: {
      subject: "{{cases}} cases of {{from}} want another handler",
      body: `Hello,

{{from}} handles no cases any more: {{cases}} open cases want another handler, and {{measures}} measures another owner. Their clocks run on.

Reassign them in the queue “unassigned”, or hand all of them over at once in Settings → Case deadlines:

{{link}}`,
    },
  },
  button: { zh: "查看待分派的反馈", en: "Open unassigned cases" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      from: "周工",
      cases: 7,
      measures: 4,
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      from: "Zhou Gong",
      cases: 7,
      measures: 4,
      link: "{{origin}}/feedback",
    },
  },
});
