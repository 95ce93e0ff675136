/** Words that every screen of one survey shares. */
export const zh = {
  frame: {
    surveys: "问卷",
    tabs: "本问卷的页面",
    edit: "设计",
    versions: "版本",
    channels: "渠道",
    results: "结果",
    responses: "答卷",
  },
  status: { draft: "草稿", published: "收集中", closed: "已关闭", archived: "已归档" },
  unpublished: "有未发布的修改",
  version: "第 {{number}} 版",
  responses: "{{count}} 份答卷",
} as const;
