import type { ReportDocument } from "../report/domain/report-document.ts";
import { sampleAppendix } from "./sample-report-appendix.ts";
import { sampleOverview } from "./sample-report-overview.ts";
import { sampleProblems } from "./sample-report-problems.ts";
import { sampleResults } from "./sample-report-results.ts";

/** A full half-year report in Chinese: every block kind, every chart kind; all figures and customers are invented. */
export const sampleReportDocument: ReportDocument = {
  lang: "zh",
  cover: {
    title: "客户满意度回访分析报告",
    subtitle: "售后服务中心 · 2026 年上半年",
    facts: [
      { label: "统计期间", value: "2026 年 1 月 1 日至 6 月 30 日" },
      { label: "有效样本", value: "612 份（收到 641 份，剔除 29 份）" },
      { label: "数据来源", value: "电话回访记录（回访登记表.xlsx）" },
      { label: "编制日期", value: "2026 年 7 月 6 日" },
    ],
    headline: "总体满意度 67.8%，较上期下降 6.3 个百分点；下降集中在响应速度，企业客户尤其明显。",
  },
  contentsTitle: "目录",
  runningTitle: "客户满意度回访分析报告 · 2026 年上半年",
  pageFooter: "第 {page} 页 / 共 {pages} 页",
  blocks: [...sampleOverview, ...sampleResults, ...sampleProblems, ...sampleAppendix],
};
