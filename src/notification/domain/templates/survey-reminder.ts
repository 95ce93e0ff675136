import { defineTemplate } from "../template.ts";
import { surveyInvitation } from "./survey-invitation.ts";

/** A customer who has not answered yet is reminded. */
export const surveyReminder = defineTemplate({
  variables: surveyInvitation.variables,
  required: surveyInvitation.required,
  notice: null,
  mail: {
    zh: {
      subject: "提醒：{{organization}}期待您的评价",
      body: `{{contact}}，您好：

此前邀请您填写的“{{survey}}”还没有收到您的回答。填写约需 {{time}} 分钟，如果您最近较忙，请忽略这封邮件。

{{link}}

链接仅供您本人使用，有效期至{{expires}}。如有疑问，请联系我们：{{service}}

如不希望再收到满意度调查邀请，请点此退订：{{unsubscribe}}`,
    },
    en: {
      subject: "A reminder: {{organization}} would like your opinion",
      body: `Dear {{contact}},

We have not had your answers to “{{survey}}” yet. It takes about {{time}} min; if this is a busy time, please ignore this mail.

{{link}}

The link is yours alone and works until {{expires}}. For questions reach us at {{service}}

If you would rather not be asked again, unsubscribe here: {{unsubscribe}}`,
    },
  },
  button: surveyInvitation.button,
  sample: surveyInvitation.sample,
});
