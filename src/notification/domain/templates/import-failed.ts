import { defineTemplate } from "../template.ts";

/** An import ended before its time. */
export const importFailed = defineTemplate({
  variables: ["organization", "file", "reason", "link"],
  required: [],
  notice: {
    zh: "“{{file}}”导入失败：{{reason}}",
    en: "Importing “{{file}}” failed: {{reason}}",
  },
  mail: {
    zh: {
      subject: "“{{file}}”导入失败",
      body: `您好：

“{{file}}”没有导入“{{organization}}”，原因是：{{reason}}

查看详情并重新导入：

{{link}}`,
    },
    en: {
      subject: "Importing “{{file}}” failed",
      body: `Hello,

“{{file}}” was not imported into “{{organization}}”. The reason: {{reason}}

See what happened and import again:

{{link}}`,
    },
  },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      file: "2026年3月客户名单.xlsx",
      reason: "文件有密码保护，请在 Excel 或 WPS 中取消密码、保存后再试。",
      link: "{{origin}}/customers",
    },
    en: {
      organization: "Mingchuan After-Sales",
      file: "customers-2026-03.xlsx",
      reason: "The file is protected by a password; remove the password, save it and try again.",
      link: "{{origin}}/customers",
    },
  },
});
