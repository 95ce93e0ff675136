import { defineTemplate } from "../template.ts";

/** An import is through, with or without rows that failed. */
export const importFinished = defineTemplate({
  variables: ["organization", "file", "created", "updated", "failed", "link"],
  required: [],
  notice: {
    zh: "“{{file}}”已导入：新增 {{created}} 条，更新 {{updated}} 条，未导入 {{failed}} 条。",
    en: "“{{file}}” is imported: {{created}} added, {{updated}} updated, {{failed}} left out.",
  },
  mail: {
    zh: {
      subject: "“{{file}}”已导入",
      body: `您好：

“{{file}}”已导入“{{organization}}”：新增 {{created}} 条，更新 {{updated}} 条，未导入 {{failed}} 条。

查看结果，下载未导入的行（改正后可再次上传）：

{{link}}`,
    },
    en: {
      subject: "“{{file}}” is imported",
      body: `Hello,

“{{file}}” is imported into “{{organization}}”: {{created}} added, {{updated}} updated, {{failed}} left out.

See the result, and download the rows left out to mend and upload them again:

{{link}}`,
    },
  },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      file: "2026年3月客户名单.xlsx",
      created: 1_204,
      updated: 86,
      failed: 3,
      link: "{{origin}}/customers",
    },
    en: {
      organization: "Mingchuan After-Sales",
      file: "customers-2026-03.xlsx",
      created: 1_204,
      updated: 86,
      failed: 3,
      link: "{{origin}}/customers",
    },
  },
});
