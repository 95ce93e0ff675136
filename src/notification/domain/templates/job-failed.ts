import { defineTemplate } from "../template.ts";

/** A background job failed for good; for administrators. */
export const jobFailed = defineTemplate({
  variables: ["organization", "job", "error", "link"],
  required: [],
  notice: {
    zh: "后台任务“{{job}}”多次重试后仍失败：{{error}}",
    en: "The background job “{{job}}” failed after all its retries: {{error}}",
  },
  mail: {
    zh: {
      subject: "后台任务“{{job}}”失败",
      body: `您好：

“{{organization}}”的后台任务“{{job}}”多次重试后仍失败，原因是：{{error}}

排除原因后，可以在这里重新执行或放弃它：

{{link}}`,
    },
    en: {
      subject: "The background job “{{job}}” failed",
      body: `Hello,

the background job “{{job}}” of “{{organization}}” failed after all its retries. The reason: {{error}}

When the cause is mended, run it again or drop it here:

{{link}}`,
    },
  },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      job: "customer.import",
      error: "磁盘空间不足",
      link: "{{origin}}/settings/failed-jobs",
    },
    en: {
      organization: "Mingchuan After-Sales",
      job: "customer.import",
      error: "no space left on device",
      link: "{{origin}}/settings/failed-jobs",
    },
  },
});
