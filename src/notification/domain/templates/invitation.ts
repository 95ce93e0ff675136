import { defineTemplate } from "../template.ts";

/** Somebody is asked to join an organization. */
export const invitation = defineTemplate({
  variables: ["organization", "name", "inviter", "link", "days"],
  required: ["link"],
  notice: null,
  mail: {
    zh: {
      subject: "{{inviter}} 邀请您加入 {{organization}}",
      body: `{{name}}，您好：

{{inviter}} 邀请您在回音中加入“{{organization}}”。请点击下面的链接，设置密码后即可开始使用：

{{link}}

链接 {{days}} 天内有效，只能使用一次。如果您不认识邀请人，请忽略这封邮件。`,
    },
    en: {
      subject: "{{inviter}} invites you to {{organization}}",
      body: `Hello {{name}},

{{inviter}} invites you to join “{{organization}}” in Huiyin. Open the link below and set a password to begin:

{{link}}

The link works once, within {{days}} days. If you do not know who invited you, ignore this mail.`,
    },
  },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      name: "林青",
      inviter: "周岚",
      link: "{{origin}}/invitation/2f6c…",
      days: 7,
    },
    en: {
      organization: "Mingchuan After-Sales",
      name: "Lin Qing",
      inviter: "Zhou Lan",
      link: "{{origin}}/invitation/2f6c…",
      days: 7,
    },
  },
});
