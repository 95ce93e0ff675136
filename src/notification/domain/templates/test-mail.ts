import { defineTemplate } from "../template.ts";

/** An administrator tries whether mails go out. */
export const testMail = defineTemplate({
  variables: ["organization", "name"],
  required: [],
  notice: null,
  mail: {
    zh: {
      subject: "回音的测试邮件",
      body: `{{name}}，您好：

收到这封邮件，说明“{{organization}}”的邮件发送设置正确。`,
    },
    en: {
      subject: "Test mail from Huiyin",
      body: `Hello {{name}},

this mail arrived, so “{{organization}}” can send mails.`,
    },
  },
  sample: {
    zh: { organization: "明川家电售后服务部", name: "周岚" },
    en: { organization: "Mingchuan After-Sales", name: "Zhou Lan" },
  },
});
