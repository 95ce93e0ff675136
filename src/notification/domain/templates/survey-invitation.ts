import { defineTemplate } from "../template.ts";

/** A customer is asked to answer a survey. */
export const surveyInvitation = defineTemplate({
  variables: [
    "organization",
    "customer",
    "contact",
    "survey",
    "time",
    "link",
    "expires",
    "service",
    "unsubscribe",
  ],
  required: ["link", "unsubscribe"],
  notice: null,
  mail: {
    zh: {
      subject: "{{organization}}邀请您评价我们的服务",
      body: `{{contact}}，您好：

感谢您选择{{organization}}。想请您用约 {{time}} 分钟填写“{{survey}}”，您的每一条意见都会有人阅读。

{{link}}

链接仅供您本人使用，有效期至{{expires}}。如有疑问，请联系我们：{{service}}

如不希望再收到满意度调查邀请，请点此退订：{{unsubscribe}}`,
    },
    en: {
      subject: "{{organization}} would like your opinion",
      body: `Dear {{contact}},

Thank you for choosing {{organization}}. Would you answer “{{survey}}”? It takes about {{time}} min, and somebody reads every remark.

{{link}}

The link is yours alone and works until {{expires}}. For questions reach us at {{service}}

If you would rather not be asked again, unsubscribe here: {{unsubscribe}}`,
    },
  },
  button: { zh: "填写问卷", en: "Open the survey" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      customer: "杭州远山净水设备有限公司",
      contact: "林青",
      survey: "售后服务满意度调查",
      time: 2,
      link: "{{origin}}/s/AAAAB2…",
      expires: "2026年12月6日",
      service: "服务热线 400-000-0000（9:00–18:00）",
      unsubscribe: "{{origin}}/u/AAAAB2…",
    },
    en: {
      organization: "Mingchuan After-Sales",
      customer: "Yuanshan Water Purifiers",
      contact: "Lin Qing",
      survey: "After-sales satisfaction survey",
      time: 2,
      link: "{{origin}}/s/AAAAB2…",
      expires: "6 December 2026",
      service: "service line 400-000-0000 (9:00–18:00)",
      unsubscribe: "{{origin}}/u/AAAAB2…",
    },
  },
});
