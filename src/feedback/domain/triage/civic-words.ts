import { findListedWords, listWords } from "./listed-words.ts";
import type { FoundWord } from "./listed-words.ts";

/** Matters of towns and estates by their own names: no type of after-sales problem fits them. */
const CIVIC_WORDS = listWords(
  `社保 社会保险 医保 养老保险 养老金 退休金 生育津贴 失业金 公积金 住房补贴 购房补贴 人才补贴 低保 户口 户籍 落户 居住证 身份证
   学区 学位 入学 招生 中考 高考 校车 补课 教育局 幼儿园 拆迁 征地 征收 安置房 安置费 回迁 宅基地 棚改 廉租房 公租房 经适房 违建
   违章建筑 违法建筑 规划局 国土局 住建局 城管 街道办 居委会 村委会 社区居委 派出所户籍 路灯 红绿灯 信号灯 斑马线 人行道 路面 修路
   断头路 高架 立交 公交线路 公交车 公交站 地铁站 地铁线 客运站 占道经营 占道 违停 乱停车 乱停乱放 停车位 停车难 停车场 停车费
   广场舞 噪音扰民 噪声扰民 扰民 夜间施工 施工噪音 施工噪声 工地噪音 渣土车 扬尘 油烟扰民 垃圾站 垃圾清运 垃圾分类 下水道井盖 井盖
   污水 排污 绿化带 河道 水库 农田 低洼 路灯不亮 物业费 物业公司 物业管理 物业服务 物业不 物业乱 物业推 业委会 业主委员会 开发商
   交房 房产证 不动产证 契税 商品房 拖欠工资 欠薪 农民工 工资拖欠 劳动仲裁 出租车 网约车 黑车 摩的 公租 国税 地税 信访局
   自来水公司 供水公司 供电局 燃气公司开户 消防通道 飞线充电 群租 城中村 扶贫 贫困户 村干部 医院挂号 疫苗 计生 生育证 结婚证
   street_light parking_lot social_security property_management noise_complaint`,
);
/** Words that stand in such matters, and in others too. */
const HINTING_WORDS = listWords(
  `物业 小区 业主 居民 市民 市政 政府 部门 街道 社区 村里 邻居 楼上 停车 噪音 噪声 施工 车位 电梯 道路 公路 学校 公司注册 政策`,
);
/** A word of its own says as much as two that only hint. */
const OWN = 2;

/** Words of a matter of towns and estates; none where they are fewer than what speaks for a type of service problem. */
export function civicWords(text: string, speaking: number): FoundWord[] {
  const own = findListedWords(text, CIVIC_WORDS);
  const hints = findListedWords(text, HINTING_WORDS);
  const weight = OWN * kinds(own) + kinds(hints);
  return weight >= OWN && weight > speaking && own.length > 0 ? own : [];
}

function kinds(words: readonly FoundWord[]): number {
  return new Set(words.map(({ word }) => word.toLowerCase())).size;
}
