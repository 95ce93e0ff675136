import { defineTemplate } from "../template.ts";

/** Somebody has become a member of an organization. */
export const welcome = defineTemplate({
  variables: ["organization", "name", "link"],
  required: [],
  notice: {
    zh: "{{name}}，欢迎加入“{{organization}}”。",
    en: "Welcome to “{{organization}}”, {{name}}.",
  },
  mail: {
    zh: {
      subject: "欢迎加入 {{organization}}",
      body: `{{name}}，您好：

您已加入“{{organization}}”，现在可以用这个邮箱登录回音：

{{link}}

愿每一位客户的声音都有回应。`,
    },
    en: {
      subject: "Welcome to {{organization}}",
      body: `Hello {{name}},

you have joined “{{organization}}” and can sign in to Huiyin with this mail address:

{{link}}

May every voice get an answer.`,
    },
  },
  sample: {
    zh: { organization: "明川家电售后服务部", name: "林青", link: "{{origin}}/" },
    en: { organization: "Mingchuan After-Sales", name: "Lin Qing", link: "{{origin}}/" },
  },
});
