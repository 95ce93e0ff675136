/** Months of the sample with their number of call-backs and how short of staff the department was. */
export const MONTHS: readonly {
  readonly year: number;
  readonly month: number;
  readonly calls: number;
  readonly strain: number;
}[] = [
  { year: 2025, month: 6, calls: 42, strain: 0 },
  { year: 2025, month: 7, calls: 46, strain: 0.1 },
  { year: 2025, month: 8, calls: 45, strain: 0.1 },
  { year: 2025, month: 9, calls: 41, strain: 0 },
  { year: 2025, month: 10, calls: 40, strain: 0 },
  { year: 2025, month: 11, calls: 42, strain: 0 },
  { year: 2025, month: 12, calls: 44, strain: 1 },
  { year: 2026, month: 1, calls: 43, strain: 1.05 },
  { year: 2026, month: 2, calls: 36, strain: 0.9 },
  { year: 2026, month: 3, calls: 41, strain: 0.65 },
];

export const CHANNELS = { 电话: 62, 微信: 20, 上门: 8, 短信: 10 };
export const SERVICES = { 安装: 30, 维修: 38, 保养: 18, 咨询: 14 };
export const KINDS = { 个人客户: 64, 企业客户: 36 };
export const STANDINGS = { 老客户: 68, 新客户: 32 };
export const REGIONS = { 华东: 26, 华南: 21, 华北: 20, 华中: 17, 西南: 16 };
export const PRODUCTS = { 空调: 32, 冰箱: 18, 洗衣机: 17, 热水器: 18, 厨电: 15 };
export const CALLERS: readonly string[] = ["客服01", "客服02", "客服03", "客服04", "客服05"];
export const OWNERS: readonly string[] = ["跟进01", "跟进02", "跟进03", "跟进04", "跟进05", "跟进06"];

/** What customers call the thing, and what goes wrong with it. */
export const DEVICES: Readonly<
  Record<string, readonly { readonly name: string; readonly faults: readonly string[] }[]>
> = {
  空调: [
    { name: "空调", faults: ["不制冷", "室内机滴水", "外机响得厉害", "开机十分钟就自己停", "出风有股霉味"] },
    { name: "柜机", faults: ["不制热", "面板没反应", "扇叶卡住不动"] },
  ],
  冰箱: [{ name: "冰箱", faults: ["冷藏室结冰", "半夜嗡嗡响", "冷冻室化霜", "一直不停机", "门关不严"] }],
  洗衣机: [
    { name: "洗衣机", faults: ["脱水时乱跳", "排不出水", "门打不开", "一直报错"] },
    { name: "烘干机", faults: ["烘不干", "烘到一半就停"] },
  ],
  热水器: [
    { name: "热水器", faults: ["水忽冷忽热", "打不着火", "接口滴水", "加热特别慢"] },
    { name: "壁挂炉", faults: ["老是报故障码", "暖气不热"] },
  ],
  厨电: [
    { name: "油烟机", faults: ["不吸烟", "噪音大", "往下滴油"] },
    { name: "燃气灶", faults: ["老熄火", "打不着火"] },
    { name: "洗碗机", faults: ["不进水", "洗不干净"] },
  ],
};
