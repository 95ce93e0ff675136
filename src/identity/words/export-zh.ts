/** Column names of the exported audit log. */
export const EXPORT_HEADER = [
  "时间（UTC）",
  "操作人",
  "操作人类型",
  "操作",
  "记录类型",
  "记录编号",
  "记录名称",
  "详情",
  "网络地址",
  "请求编号",
];
