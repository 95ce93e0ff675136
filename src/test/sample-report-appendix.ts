import type { Block, TableCell } from "../report/domain/report-document.ts";
import { body, heading, note, tableCaption } from "./sample-report-blocks.ts";

const DIMENSIONS = ["服务态度", "响应速度", "专业能力", "问题解决效果", "性价比"];
const GROUPS = ["企业客户", "个人客户", "新客户", "过渡期客户", "老客户", "华东", "华北", "华南", "西南"];
const REASONS = [
  ["整行重复", "与第 104 行完全相同"],
  ["评分超出范围", "响应速度 = 8"],
  ["没有任何评分", "五项评分均为空"],
  ["同分且与原话矛盾", "全部 5 分，原话为“再也不会找你们修了，太差”"],
] as const;

function statisticsRows(): TableCell[][] {
  return GROUPS.flatMap((group, g) =>
    DIMENSIONS.map((dimension, d): TableCell[] => {
      const mean = 3.2 + ((g * 7 + d * 13) % 12) / 10;
      return [
        d === 0 ? { text: group, strong: true } : "",
        dimension,
        String(19 + ((g * 53 + d) % 320)),
        { text: mean.toFixed(2), ...(mean < 3.5 ? { tone: "bad" as const } : {}) },
        `${(mean - 0.09).toFixed(2)}–${(mean + 0.09).toFixed(2)}`,
        `${(mean * 18).toFixed(1)}%`,
        `${(30 - mean * 6).toFixed(1)}%`,
      ];
    }),
  );
}

function excludedRows(): TableCell[][] {
  return Array.from({ length: 29 }, (_, index) => {
    const [reason, detail] = REASONS[index % REASONS.length] ?? REASONS[0];
    return ["回访登记表.xlsx", "上半年", String(17 + index * 21), reason, detail];
  });
}

export const sampleAppendix: readonly Block[] = [
  heading(1, "附录", "", "appendix"),
  heading(2, "（一）", "名词与算法", "definitions"),
  body(
    "均值的置信区间按 t 分布计算，占比的置信区间按 Wilson 方法计算；多重比较采用 Holm 校正。每一分组有效样本不足 30 份时标注“样本不足”，不参与排名。",
  ),
  heading(2, "（二）", "统计表", "statistics"),
  {
    kind: "table",
    id: "table-statistics",
    caption: tableCaption(8, "各群体、各维度统计结果"),
    columns: [
      { label: "分组", align: "start", weight: 2 },
      { label: "维度", align: "start", weight: 2.2 },
      { label: "n", align: "end", weight: 1 },
      { label: "均值", align: "end", weight: 1.2 },
      { label: "95% 区间", align: "end", weight: 2 },
      { label: "满意及以上", align: "end", weight: 1.7 },
      { label: "不满意", align: "end", weight: 1.5 },
    ],
    rows: statisticsRows(),
    note: "不满意包括“不满意”与“非常不满意”。",
    layout: "grid",
  },
  heading(2, "（三）", "剔除的记录", "excluded"),
  {
    kind: "table",
    id: "table-excluded",
    caption: tableCaption(9, "剔除的记录及原因"),
    columns: [
      { label: "文件", align: "start", weight: 2.6 },
      { label: "工作表", align: "start", weight: 1.4 },
      { label: "行号", align: "end", weight: 1 },
      { label: "原因", align: "start", weight: 2.4 },
      { label: "说明", align: "start", weight: 5 },
    ],
    rows: excludedRows(),
    layout: "grid",
  },
  note("注：剔除的记录保留在原始文件中，可随时复核。"),
];
