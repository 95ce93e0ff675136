import { defineTemplate } from "../template.ts";

/** What a colleague writes to the customer of a case; the number in the subject brings the answer back to it. */
export const feedbackReply = defineTemplate({
  variables: ["organization", "number", "subject", "text", "link"],
  required: ["number", "text"],
  notice: null,
  mail: {
    zh: {
      subject: "[{{number}}] {{subject}}",
      body: `{{text}}

查看处理进度，补充情况或评价处理结果：

{{link}}

您的反馈编号：{{number}}。直接回复本邮件也可以，请保留主题中的编号。`,
    },
    en: {
      subject: "[{{number}}] {{subject}}",
      body: `{{text}}

See how your case is getting on, add to it, or tell us what you think of the result:

{{link}}

The number of your case is {{number}}. You may also answer this mail; please keep the number in its subject.`,
    },
  },
  button: { zh: "查看处理进度", en: "Open your case" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      number: "20260311-TEL-002",
      subject: "关于您反馈的净水器漏水",
      text: "林女士，您好：\n\n非常抱歉给您带来不便。周师傅将于3月12日上午上门更换接头，并检查整机密封。",
      link: "{{origin}}/f/AAAAB2…",
    },
    en: {
      organization: "Mingchuan After-Sales",
      number: "20260311-TEL-002",
      subject: "Your leaking water purifier",
      text: "Dear Ms Lin,\n\nWe are sorry for the trouble. Mr Zhou will come on 12 March before noon to replace the joint.",
      link: "{{origin}}/f/AAAAB2…",
    },
  },
});
