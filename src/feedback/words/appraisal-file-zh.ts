const of = (name: string): readonly string[] => [name, `${name} n`, `${name} 95%下限`, `${name} 95%上限`];

/** Words of the sheet of a frozen month. */
export const appraisalFileZh = {
  fileName: "月度考核表",
  sheet: "月度考核",
  about: "说明",
  month: "月份",
  version: "版本",
  group: "对象",
  name: "名称",
  kinds: { all: "全部", department: "部门", person: "人员", outlet: "服务网点", technician: "服务人员" },
  columns: [
    "办结",
    ...of("按时率"),
    ...of("重开率"),
    ...of("首次解决率"),
    ...of("重复投诉率"),
    ...of("回访满意率"),
    ...of("结果满意度"),
    "责任件数",
    "责任折算件数",
    "责任未决",
    "申诉",
    "申诉成立",
    "备注",
  ],
  item: "项目",
  value: "内容",
  frozenAt: "冻结时间",
  frozenBy: "冻结人",
  reason: "更正原因",
  zone: "时区",
  appealDays: "申诉期（工作日）",
  pending: "未决带入",
  note: "口径",
  noteText:
    "按时率按到期时限计；责任只计已生效的认定，折算件数按各方比例相加；样本少于 30 的数字仅供参考，不作排名。",
};
