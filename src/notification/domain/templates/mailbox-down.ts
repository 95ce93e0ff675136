import { defineTemplate } from "../template.ts";

/** A mailbox cannot be read; for administrators. */
export const mailboxDown = defineTemplate({
  variables: ["organization", "mailbox", "reason", "since", "link"],
  required: [],
  notice: {
    zh: "邮箱 {{mailbox}} 自{{since}}起无法收取：{{reason}}",
    en: "The mailbox {{mailbox}} cannot be read since {{since}}: {{reason}}",
  },
  mail: {
    zh: {
      subject: "邮箱 {{mailbox}} 无法收取",
      body: `您好：

“{{organization}}”的邮箱 {{mailbox}} 自{{since}}起无法收取，客户来信暂时不会登记。原因：{{reason}}

系统会自动重试，恢复后补收期间的来信。请在这里查看并处理：

{{link}}`,
    },
    en: {
      subject: "The mailbox {{mailbox}} cannot be read",
      body: `Hello,

the mailbox {{mailbox}} of “{{organization}}” cannot be read since {{since}}; customers' mails are not registered meanwhile. The reason: {{reason}}

Huiyin keeps trying and takes in what arrived meanwhile. See to it here:

{{link}}`,
    },
  },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      mailbox: "service@example.com",
      reason: "用户名或密码不正确",
      since: "3月11日 09:30",
      link: "{{origin}}/settings/mailboxes",
    },
    en: {
      organization: "Mingchuan After-Sales",
      mailbox: "service@example.com",
      reason: "wrong user name or password",
      since: "11 March, 09:30",
      link: "{{origin}}/settings/mailboxes",
    },
  },
});
