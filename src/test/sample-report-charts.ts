import type {
  BarChart,
  DistributionChart,
  HeatCell,
  HeatMap,
  ImportancePerformanceMap,
  ParetoChart,
  RadarChart,
  TrendChart,
} from "../chart/chart-spec.ts";

/** Invented call-back figures: name, mean, half width of the interval, importance, shares of the grades 5–1. */
const DIMENSIONS = [
  ["服务态度", 4.31, 0.06, 0.14, [0.48, 0.38, 0.1, 0.03, 0.01]],
  ["响应速度", 3.42, 0.09, 0.31, [0.18, 0.31, 0.3, 0.15, 0.06]],
  ["专业能力", 4.12, 0.07, 0.18, [0.39, 0.4, 0.15, 0.045, 0.015]],
  ["问题解决效果", 3.88, 0.08, 0.25, [0.31, 0.37, 0.22, 0.07, 0.03]],
  ["性价比", 3.35, 0.1, 0.12, [0.16, 0.29, 0.34, 0.15, 0.06]],
] as const;

export const sampleRadar: RadarChart = {
  kind: "radar",
  axes: DIMENSIONS.map(([label, mean]) => ({ label, weak: mean < 3.5 })),
  low: 1,
  high: 5,
  series: [
    { label: "2026 年上半年", values: DIMENSIONS.map(([, mean]) => mean) },
    { label: "2025 年下半年", values: [4.28, 3.71, 4.05, 3.9, 3.41] },
  ],
};

export const sampleBars: BarChart = {
  kind: "bars",
  unit: "score",
  low: 1,
  high: 5,
  items: DIMENSIONS.map(([label, value, half]) => ({
    label,
    value,
    interval: [value - half, value + half] as const,
    n: 612,
    tone: value < 3.5 ? ("weak" as const) : ("plain" as const),
  })).toSorted((a, b) => b.value - a.value),
  reference: { value: 3.5, label: "薄弱界线 3.50" },
};

export const sampleDriverBars: BarChart = {
  kind: "bars",
  unit: "share",
  low: 0,
  high: 0.4,
  items: [...DIMENSIONS]
    .toSorted((a, b) => b[3] - a[3])
    .map(([label, , , share]) => ({ label, value: share, tone: "plain" as const })),
};

export const sampleSegmentBars: BarChart = {
  kind: "bars",
  unit: "share",
  low: 0,
  high: 1,
  items: [
    { label: "企业客户（B 端）", value: 0.641, interval: [0.602, 0.68], n: 268, tone: "weak" },
    { label: "个人客户（C 端）", value: 0.742, interval: [0.711, 0.773], n: 344, tone: "plain" },
    { label: "新客户（登记 3 个月以内）", value: 0.733, interval: [0.68, 0.786], n: 121, tone: "plain" },
    { label: "老客户（合作 12 个月以上）", value: 0.672, interval: [0.634, 0.71], n: 287, tone: "plain" },
    { label: "西南区域", value: 0.588, interval: [0.43, 0.746], n: 19, tone: "small" },
  ],
};

export const sampleDistribution: DistributionChart = {
  kind: "distribution",
  grades: [
    { grade: 5, label: "非常满意" },
    { grade: 4, label: "满意" },
    { grade: 3, label: "一般" },
    { grade: 2, label: "不满意" },
    { grade: 1, label: "非常不满意" },
  ],
  rows: [
    { label: "总体", n: 612, shares: [0.31, 0.38, 0.2, 0.08, 0.03] },
    ...DIMENSIONS.map(([label, , , , shares]) => ({ label, n: 612, shares })),
  ],
};

const HEAT_ROWS: readonly (readonly [string, string, number, readonly number[]])[] = [
  ["企业客户", "客户类型", 268, [4.22, 3.08, 4.05, 3.71, 3.28]],
  ["个人客户", "客户类型", 344, [4.38, 3.68, 4.17, 4.01, 3.4]],
  ["新客户", "新老客户", 121, [4.35, 3.52, 4.11, 3.95, 3.61]],
  ["老客户", "新老客户", 287, [4.3, 3.38, 4.12, 3.86, 3.25]],
  ["过渡期客户", "新老客户", 204, [4.29, 3.41, 4.13, 3.87, 3.34]],
  ["华东", "区域", 231, [4.4, 3.61, 4.2, 3.99, 3.42]],
  ["华南", "区域", 178, [4.28, 3.39, 4.08, 3.86, 3.31]],
  ["华北", "区域", 184, [4.25, 3.24, 4.06, 3.78, 3.3]],
  ["西南", "区域", 19, [4.11, 3.05, 4, 3.58, 3.21]],
  ["控制器 C 系列", "产品", 302, [4.33, 3.46, 4.15, 3.94, 3.38]],
  ["伺服驱动 D 系列", "产品", 249, [4.29, 3.35, 4.08, 3.8, 3.3]],
  ["人机界面 H 系列（含触摸屏）", "产品", 61, [4.27, 3.5, 4.12, 3.88, 3.41]],
];

/** A cell stands out when it is a region's or a customer type's response speed: that difference stood its test. */
function heatCells(group: string, n: number, values: readonly number[]): HeatCell[] {
  return values.map((value, column) => ({
    value: column === 4 && n === 61 ? null : value,
    n,
    enough: n >= 30,
    significant: n >= 30 && column === 1 && (group === "客户类型" || group === "区域"),
  }));
}

export const sampleHeatMap: HeatMap = {
  kind: "heat-map",
  unit: "score",
  columns: DIMENSIONS.map(([label]) => label),
  rows: HEAT_ROWS.map(([label, group, n, values]) => ({ label, group, cells: heatCells(group, n, values) })),
  low: 3,
  high: 4.5,
};

export const sampleTrend: TrendChart = {
  kind: "trend",
  unit: "share",
  low: 0.5,
  high: 0.9,
  points: [
    { label: "2025-07", value: 0.741, interval: [0.69, 0.79], n: 96, enough: true },
    { label: "2025-08", value: 0.752, interval: [0.7, 0.8], n: 101, enough: true },
    { label: "2025-09", value: 0.738, interval: [0.69, 0.79], n: 99, enough: true },
    { label: "2025-10", value: 0.749, interval: [0.6, 0.89], n: 22, enough: false },
    { label: "2025-11", value: 0.744, interval: [0.69, 0.8], n: 104, enough: true },
    { label: "2025-12", value: null, n: 0, enough: false },
    { label: "2026-01", value: 0.729, interval: [0.68, 0.78], n: 98, enough: true },
    { label: "2026-02", value: 0.701, interval: [0.64, 0.76], n: 87, enough: true },
    { label: "2026-03", value: 0.672, interval: [0.62, 0.73], n: 110, enough: true },
    { label: "2026-04", value: 0.665, interval: [0.61, 0.72], n: 108, enough: true },
    { label: "2026-05", value: 0.671, interval: [0.62, 0.72], n: 106, enough: true },
    { label: "2026-06", value: 0.659, interval: [0.61, 0.71], n: 103, enough: true },
  ],
  changeAt: 7,
  changeLabel: "2026-02 起下降",
};

export const sampleImportanceMap: ImportancePerformanceMap = {
  kind: "importance-performance",
  points: DIMENSIONS.map(([label, performance, , importance]) => ({ label, performance, importance })),
  split: { performance: 3.82, importance: 0.2 },
  axisLabels: { performance: "满意度均值（分）", importance: "相对重要性" },
  quadrants: { improveFirst: "优先改进", keepUp: "继续保持", watch: "持续关注", maintain: "维持投入" },
};

const PROBLEMS = [
  ["上门等待时间长", 118],
  ["配件到货慢", 84],
  ["问题反复出现", 61],
  ["收费说明不清楚", 47],
  ["电话接通困难", 33],
  ["工程师变更未提前通知", 21],
  ["现场未清理", 12],
  ["其他", 9],
] as const;

const ALL_MENTIONS = PROBLEMS.reduce((sum, [, count]) => sum + count, 0);

export const samplePareto: ParetoChart = {
  kind: "pareto",
  items: PROBLEMS.map(([label, count], index) => ({
    label,
    count,
    cumulative: PROBLEMS.slice(0, index + 1).reduce((sum, [, each]) => sum + each, 0) / ALL_MENTIONS,
  })),
  axisLabels: { count: "提及客户数", cumulative: "累计占比" },
};
