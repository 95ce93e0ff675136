import { defineTemplate } from "../template.ts";

/** Somebody asked for a new password. */
export const passwordReset = defineTemplate({
  variables: ["organization", "name", "link", "minutes"],
  required: ["link"],
  notice: null,
  mail: {
    zh: {
      subject: "重设您的登录密码",
      body: `{{name}}，您好：

我们收到了重设您登录密码的请求。请点击下面的链接设置新密码：

{{link}}

链接 {{minutes}} 分钟内有效，只能使用一次。如果不是您本人操作，请忽略这封邮件，密码不会改变。`,
    },
    en: {
      subject: "Set a new password",
      body: `Hello {{name}},

somebody, probably you, asked for a new password. Open the link below to set one:

{{link}}

The link works once, within {{minutes}} minutes. If it was not you, ignore this mail: your password stays as it is.`,
    },
  },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      name: "林青",
      link: "{{origin}}/password-resets/9d41…",
      minutes: 60,
    },
    en: {
      organization: "Mingchuan After-Sales",
      name: "Lin Qing",
      link: "{{origin}}/password-resets/9d41…",
      minutes: 60,
    },
  },
});
