import type { Block } from "../report/domain/report-document.ts";
import { body, figure, heading, tableCaption } from "./sample-report-blocks.ts";
import { samplePareto } from "./sample-report-charts.ts";

const CASES = [
  [
    "1.",
    "报修三天无人联系，产线停机两天",
    "企业客户，华北，伺服驱动 D 系列",
    "尽快恢复生产，并说明为何无人联系",
    "第四天工程师到场更换驱动器，当日恢复；未向客户解释延误原因",
    "客户评 1 分，表示“下次不一定再选你们”",
  ],
  [
    "2.",
    "同一报警维修三次",
    "企业客户，华东，控制器 C 系列",
    "找到反复报警的真正原因",
    "第三次由技术支持远程诊断，确认为接地不良，整改后未再出现",
    "客户评 3 分，认可最后一次处理，对前两次不满意",
  ],
] as const;

function caseBlocks(
  [number, title, scene, request, process, result]: (typeof CASES)[number],
  index: number,
): Block[] {
  return [
    heading(3, number, title, `case-${index + 1}`),
    {
      kind: "table",
      id: `table-case-${index + 1}`,
      caption: tableCaption(5 + index, `典型案例：${title}`),
      columns: [
        { label: "项目", align: "start", weight: 1 },
        { label: "内容", align: "start", weight: 5 },
      ],
      rows: [
        ["场景", scene],
        ["诉求", request],
        ["处理过程", process],
        ["结果", { text: result, tone: "bad" }],
      ],
      layout: "form",
    },
  ];
}

export const sampleProblems: readonly Block[] = [
  heading(1, "四、", "主要问题", "problems"),
  heading(2, "（一）", "客户问题清单", "issues"),
  body("从 438 条客户原话中归纳出 8 类问题。前四类占全部提及的 80.5%；提及率达到 10% 的两类须做根因分析。"),
  {
    kind: "chart",
    id: "chart-pareto",
    caption: figure(9, "四类问题占全部提及的八成"),
    chart: samplePareto,
    note: "一位客户在同一问题上只计一次；n = 612",
    alt: "帕累托图：上门等待时间长 118 人，配件到货慢 84 人，问题反复出现 61 人，收费说明不清楚 47 人。",
  },
  {
    kind: "table",
    id: "table-issues",
    caption: tableCaption(4, "客户问题清单"),
    columns: [
      { label: "问题", align: "start", weight: 2.6 },
      { label: "客户数", align: "end", weight: 1.2 },
      { label: "提及率", align: "end", weight: 1.3 },
      { label: "处理要求", align: "center", weight: 1.8 },
      { label: "客户原话（节选）", align: "start", weight: 5 },
    ],
    rows: [
      [
        "上门等待时间长",
        "118",
        "19.3%",
        { text: "须根因分析", tone: "bad", strong: true },
        "报修三天没有人联系，打电话过去说在排单。",
      ],
      [
        "配件到货慢",
        "84",
        "13.7%",
        { text: "须根因分析", tone: "bad", strong: true },
        "一个常用接触器等了九天，厂里天天催。",
      ],
      [
        "问题反复出现",
        "61",
        "10.0%",
        { text: "须根因分析", tone: "bad", strong: true },
        "同样的报警修了三次，每次修完一个星期又来。",
      ],
      ["收费说明不清楚", "47", "7.7%", "重点改进项", "上门费、检测费、配件费分开收，之前没有人说清楚。"],
      ["电话接通困难", "33", "5.4%", "重点改进项", "周一上午打了六次都占线，后来是在公众号留言才有人回。"],
      ["工程师变更未提前通知", "21", "3.4%", "重点改进项", "约好张工来，结果换了人，情况又从头讲一遍。"],
      ["现场未清理", "12", "2.0%", "重点改进项", "换下来的旧件和包装就留在车间地上。"],
    ],
    note: "提及率 = 提及该问题的客户数 ÷ 有效样本数。",
    layout: "grid",
  },
  heading(2, "（二）", "典型案例", "cases"),
  ...CASES.flatMap(caseBlocks),
  heading(1, "五、", "改进建议", "suggestions"),
  heading(2, "（一）", "短期措施", "short-term"),
  {
    kind: "list",
    ordered: false,
    items: [
      [
        { text: "报修 2 小时内人工联系。", strong: true },
        "对应“上门等待时间长”：由值班人员在 2 小时内致电客户，确认故障与上门时间。",
      ],
      [
        { text: "上门前出具费用单。", strong: true },
        "对应“收费说明不清楚”：按上门费、检测费、配件费三项列明，客户确认后再派单。",
      ],
    ],
  },
  heading(2, "（二）", "长期措施", "long-term"),
  {
    kind: "list",
    ordered: false,
    items: [
      ["建立常用配件区域备件库，目标是 48 小时内到货率不低于 90%。"],
      ["对 30 天内同一故障的重复报修设置二线会诊，由技术支持给出根因结论。"],
    ],
  },
  heading(2, "（三）", "责任与期限", "owners"),
  {
    kind: "table",
    id: "table-actions",
    caption: tableCaption(7, "改进措施责任表"),
    columns: [
      { label: "措施", align: "start", weight: 4 },
      { label: "对应发现", align: "start", weight: 3 },
      { label: "责任人", align: "center", weight: 1.6 },
      { label: "完成日期", align: "center", weight: 1.8 },
    ],
    rows: [
      ["报修 2 小时内人工联系", "响应速度 3.42 分", "", ""],
      ["上门前出具费用单", "性价比 3.35 分", "", ""],
      ["建立常用配件区域备件库", "配件到货慢 13.7%", "", ""],
      ["重复报修二线会诊", "问题反复出现 10.0%", "", ""],
    ],
    note: "责任人与完成日期由各部门填写。",
    layout: "grid",
  },
  {
    kind: "callout",
    tone: "good",
    text: ["服务态度连续两期保持在 4.2 分以上，建议将现行上门服务规范写入新员工培训。"],
  },
  heading(1, "六、", "结论与展望", "conclusion"),
  body(
    "本期满意度下降有明确的来源：响应变慢，而不是服务变差。客户对人的评价依然很高，对等待的耐心正在减少。若首次联系时间缩短到 2 小时以内，预计响应速度可回到 3.70 分左右。",
  ),
  {
    kind: "callout",
    tone: "plain",
    text: ["下一次全面回访定于 2027 年 1 月；响应速度与配件到货每月跟踪一次。"],
  },
];
