import type { MeasureGroup, MeasuredNounGroup } from "../lexicon.ts";

/** Words of size and taste: good or bad only beside their noun, or by excess. */
export const MEASURE_WORDS: readonly MeasureGroup[] = [
  { pole: 1, alone: 0, excess: -0.8, words: `大 高 长 重 厚 粗 high` },
  { pole: 1, alone: 0.3, excess: -0.3, denied: -0.5, words: `强 足 充足 充裕 十足 够 足够 强劲` },
  { pole: 1, alone: 0, excess: -0.8, denied: -0.3, words: `多` },
  {
    pole: -1,
    alone: -0.2,
    excess: -0.9,
    denied: 0.3,
    words: `小 低 少 弱 短 薄 窄 细 矮 偏小 偏低 偏少 偏短 small short`,
  },
  { pole: -1, alone: 0, excess: -0.5, denied: 0, words: `轻 稀` },
  { pole: -1, alone: 0.5, excess: 0.3, denied: -0.4, words: `近` },
  { pole: 0, alone: 0.8, excess: 0.4, denied: -0.8, words: `新 亮堂 静 净` },
  {
    pole: 0,
    alone: -0.4,
    excess: -1,
    denied: 0.3,
    words: `咸 油 腻 酸 苦 硬 紧 暗 旧 冷 凉 潮 远 干 糙 浅 松 淡 黑 黄`,
  },
  {
    pole: 0,
    alone: 0,
    excess: -0.9,
    denied: -0.4,
    words: `甜 辣 软 热 烫 浓 深 肥 瘦 老 嫩 宽 亮 白 红 面 沉 salty sweet cold hot`,
  },
];

/** Nouns with the score of "much of it". */
export const MEASURED_NOUNS: readonly MeasuredNounGroup[] = [
  {
    meaning: "the more the better",
    up: 1.6,
    words: `
      效率 办事效率 工作效率 处理效率 服务质量 服务水平 专业水平 技术水平 业务水平 品质 质量 素质 水平 档次
      性价比 颜值 清晰度 配合度 积极性 准确率 精度 性能 配置 分辨率 像素 音质 成功率 满意度 可信度 信誉 口碑
      责任心 执行力 专业度 专业性 还原度 匹配度 舒适度 灵敏度 稳定性 可靠性 安全性 利用率 实用性 价值 收获
      诚意 技术含量 科技感 质感 品位 品味 格调 眼光 智商 情商 星级
    `,
  },
  {
    meaning: "size and amount that please",
    up: 1.1,
    words: `
      房间 客房 空间 面积 卫生间 浴室 床 窗户 阳台 屏幕 屏 键盘 内存 硬盘 容量 份量 分量 量 菜量 饭量 力度
      优惠力度 优惠 折扣 帮助 作用 用处 功率 吸力 风力 制冷 水压 水流 电量 续航 待机 待机时间 续航时间 寿命
      保质期 保修期 质保 质保期 品种 种类 选择 花样 款式 菜品 水果 功能 用途 好处 优点 惊喜 赠品 料 用料
      材料 配料 馅 馅料 肉 肉量 果肉 水分 汁水 汁 水份 果粒 个头 个儿 个 果 苹果 颗粒 牛肉 鸡肉 虾 海鲜 泡沫
      信息量 知识 内容 干货 插图 弹性 韧性 手感 信号 人手 车位 停车位 出水量 早餐品种 字体 字 音量
    `,
  },
  {
    meaning: "the more the worse",
    up: -1.6,
    words: `
      价格 上门费 安装费 维修费用 配件费 材料费 人工费 检测费 票价 菜价 价钱 价位 价 售价 房价 费用 收费
      运费 邮费 配送费 成本 门槛 溢价 报价 维修费 手续费 押金 故障率 返修率 噪音 噪声 杂音 异响 声音 响声
      动静 风声 电流声 气味 味儿 异味 烟味 味 霉味 药味 臭味 塑料味 香精味 汽油味 油烟味 脾气 架子 误差 色差
      缝隙 间隙 差距 差别 落差 压力 风险 难度 耗电 耗电量 油耗 功耗 发热量 热量 发热 温度 问题 毛病 缺点
      缺陷 不足 漏洞 bug 故障 广告 骨头 肥肉 肥油 香菜 味精 洋葱 辣椒 土豆 沙子 蚊子 虫子 灰尘 灰 头发 线头
      污渍 划痕 气泡 坏果 烂果 籽 核 皮 渣 冰 错别字 麻烦 套路 限制 人流 人 车流 等待 排队 距离 路程 时间
      等待时间 排队时间 送餐时间 配送时间 维修时间 响应时间 周期 工期 交期 货期 延迟 死板 水渍 毛 静电 甲醛
      辐射 体积 重量 机身
    `,
  },
];
