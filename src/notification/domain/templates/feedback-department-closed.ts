import { defineTemplate } from "../template.ts";

/** A department is no more; its open cases are those of the department above. */
export const feedbackDepartmentClosed = defineTemplate({
  variables: ["organization", "department", "cases", "link"],
  required: ["department"],
  notice: {
    zh: "“{{department}}”已撤销，其 {{cases}} 条未结反馈归上级部门。请确认由谁继续处理。",
    en: "“{{department}}” was closed; its {{cases}} open cases are those of the department above. See who goes on with them.",
  },
  mail: {
    zh: {
      subject: "“{{department}}”已撤销，{{cases}} 条反馈归上级部门",
      body: `您好：

“{{department}}”已撤销，其 {{cases}} 条未结反馈归上级部门，处理人与期限不变。请确认由谁继续处理。

查看未结反馈：

{{link}}`,
    },
    en: {
      subject: "{{cases}} cases of the closed department “{{department}}”",
      body: `Hello,

“{{department}}” was closed; its {{cases}} open cases are those of the department above. Handlers and deadlines stay. See who goes on with them.

Open cases:

{{link}}`,
    },
  },
  button: { zh: "查看反馈", en: "Open the cases" },
  sample: {
    zh: {
      organization: "明川家电售后服务部",
      department: "苏州售后站",
      cases: 12,
      link: "{{origin}}/feedback",
    },
    en: {
      organization: "Mingchuan After-Sales",
      department: "Suzhou station",
      cases: 12,
      link: "{{origin}}/feedback",
    },
  },
});
