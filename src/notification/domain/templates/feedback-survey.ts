import { defineTemplate } from "../template.ts";

/** A case was handled: the customer is asked whether it is solved, and how satisfied they are. */
export const feedbackSurvey = defineTemplate({
  variables: ["organization", "customer", "number", "link"],
  required: ["link"],
  notice: null,
  mail: {
    zh: {
      subject: "[{{number}}] 您反馈的问题是否已经解决？",
      body: `{{customer}}，您好：

您向{{organization}}反馈的问题（编号 {{number}}）已处理。请花不到一分钟告诉我们：问题是否已经解决，您对处理结果是否满意。

{{link}}

如果没有解决，也请在页面上说明，我们会重新处理。谢谢您！`,
    },
    en: {
      subject: "[{{number}}] Has your problem been solved?",
      body: `Dear {{customer}},

The matter that you told {{organization}} about (number {{number}}) has been handled. Please take less than a minute to tell us whether it is solved, and how satisfied you are with the result.

{{link}}

If it is not solved, tell us there as well, and we shall take it up again. Thank you!`,
    },
  },
  button: { zh: "告诉我们结果如何", en: "Tell us how it went" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      customer: "林青",
      number: "20260311-EML-001",
      link: "{{origin}}/f/AAAAB2…",
    },
    en: {
      organization: "Mingchuan After-Sales",
      customer: "Lin Qing",
      number: "20260311-EML-001",
      link: "{{origin}}/f/AAAAB2…",
    },
  },
});
