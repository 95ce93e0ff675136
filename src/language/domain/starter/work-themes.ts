import type { ThemeDefinition } from "../lexicon.ts";

/** Time of delivery and visit, repair, professional ability, solving, price. */
export const WORK_THEMES: readonly ThemeDefinition[] = [
  {
    code: "delivery-speed",
    dimension: "response-efficiency",
    problemClass: "response-speed",
    cues: `
      发货慢 物流慢 快递慢 送货慢 送餐慢 到货慢 才送到 才送来 才送 才发货 才收到 才到货 晚送 送晚了
      迟迟不到 送达 准时送达 及时送达 提前送达 送餐快 送货快 发货快 物流快 快递快 当天发货 当日达 次日达
      没发货 没有发货 不发货 没送 没送到 没送来 没有送到 没收到 未收到 延迟送达 late_delivery
    `,
    subjects: `
      物流 快递 送货 送餐 发货 配送 到货 物流速度 送货速度 送餐速度 发货速度 配送速度 送货时间 送餐时间
      delivery shipping
    `,
    pairs: [
      { subjects: `物流 快递 送货 送餐 发货 配送 外卖 包裹 下单 货 餐 东西`, qualities: `才到 才来 晚到` },
    ],
  },
  {
    code: "visit-punctuality",
    dimension: "response-efficiency",
    problemClass: "response-speed",
    cues: `
      上门慢 上门及时 上门快 准时上门 不准时 不守时 准时 守时 爽约 放鸽子 放我鸽子 没来 没人来 没人上门 改约 才来 才上门 才到场
      才到现场 才来人 才有人来 才有人上门 才派人 说几点来就几点来 说到就到 到不了 来不了
      姗姗来迟 迟到 到场及时 on_time punctual
    `,
    pairs: [
      {
        subjects: `上门 师傅 工程师 维修师傅 安装师傅 技术员 到场 engineer technician`,
        qualities: `慢 快 迟到 晚 晚到 及时 准时 才 才来 才到 没来 late on_time`,
      },
      {
        subjects: `上门 来了 赶到 到场 来修 来人`,
        qualities: `当天 当日 上午 下午 当晚 马上 立马 立刻 次日 第二天 隔天`,
      },
    ],
  },
  {
    code: "delivery-service",
    dimension: "service-attitude",
    problemClass: "attitude",
    cues: `不送上楼 不送货上门 送货上门 送上楼 暴力运输 野蛮装卸 乱扔 乱放 放门口 放驿站 代收点`,
    pairs: [
      {
        subjects: `快递员 快递小哥 送货员 送货师傅 送餐员 外卖员 骑手 配送员 小哥 courier`,
        qualities: `好 不错 棒 赞 差 垃圾 恶劣 态度 热情 礼貌 客气 辛苦 负责 友好 和气`,
      },
    ],
  },
  {
    code: "professional-skill",
    dimension: "professional-ability",
    problemClass: "technical-ability",
    cues: `
      专业 不专业 外行 业余 半吊子 内行 懂行 精通 技术好 技术差 技术不行 技术过硬 技术不过关 技术精湛 水平高
      水平低 水平差 水平不行 经验丰富 经验不足 没经验 没有经验 业务熟练 业务不熟 业务不熟练 业务不精 不懂
      不懂装懂 一问三不知 熟练 娴熟 手艺好 professional unprofessional skilled incompetent
    `,
    subjects: `技术 水平 业务能力 专业能力 能力 专业水平 skill`,
  },
  {
    code: "explanation",
    dimension: "professional-ability",
    problemClass: "technical-ability",
    cues: `
      讲解 讲解清楚 讲得清楚 讲解到位 讲解详细 解释清楚 解答清楚 说得清楚 讲不清楚 说不清楚 解释不清楚
      不解释 没讲 没教 没有讲 耐心讲解 耐心解答
    `,
    subjects: `讲解 解答 解释 指导 培训 演示 training explanation`,
  },
  {
    code: "solution-plan",
    dimension: "professional-ability",
    problemClass: "technical-ability",
    cues: `
      方案合理 方案可行 方案完善 方案专业 方案不合理 方案不可行 方案粗糙 脱离实际 不切实际 纸上谈兵 切实可行
    `,
    subjects: `方案 解决方案 计划 设计方案 建议书 plan proposal`,
  },
  {
    code: "work-standard",
    dimension: "professional-ability",
    problemClass: "repair-quality",
    cues: `
      规范 不规范 操作规范 偷工减料 敷衍了事 粗制滥造 鞋套 穿鞋套 带鞋套 戴鞋套 自带鞋套 垃圾带走 一地 满地 一地的灰 满地的灰 现场整洁 收拾干净 打扫干净 弄脏 弄坏 马虎
      粗心 仔细 细致 认真 不认真 不仔细 careless careful
    `,
    subjects: `施工 工艺 操作 现场 workmanship`,
  },
  {
    code: "installation",
    dimension: "professional-ability",
    problemClass: "repair-quality",
    cues: `没装好 装错 装反 装歪 安装简单 安装方便 安装快 免费安装 安装收费`,
    subjects: `安装 安装费 调试 installation`,
  },
  {
    code: "problem-solved",
    dimension: "problem-solving",
    problemClass: "repair-quality",
    cues: `
      没解决 未解决 没有解决 不解决 解决不了 得不到解决 没处理 没有处理 未处理 不处理 没人处理 没人解决
      没修好 没有修好 修不好 修好 修好了 没弄好 没搞定 搞定 已解决 解决了 得到解决 圆满解决 彻底解决
      妥善解决 解决问题 处理好 处理好了 弄好 弄好了 治好 治好了 调好 调好了 解决及时 治标不治本 不彻底 没根治 没结果 没有结果 solved resolved
    `,
    subjects: `解决 处理 处理了 处理结果 解决方式`,
  },
  {
    code: "first-time-fix",
    dimension: "problem-solving",
    problemClass: "repair-quality",
    cues: `
      一次修好 一次解决 一次搞定 一次到位 手到病除 药到病除 跑了几趟 跑了好几趟 跑了两趟 来回跑 修了几次
      修了好几次 修了多次 几次才 上门好几次 来了好几次 来了几次
    `,
  },
  {
    code: "repeat-fault",
    dimension: "problem-solving",
    problemClass: "repair-quality",
    cues: `
      又坏 又坏了 又漏 又漏了 又出现 又出问题 再次出现 再次损坏 反复出现 反复修 反复维修 修了又坏 修完又坏
      越修越坏 屡修不好 老毛病 老问题 同样的问题 同样问题 反反复复
    `,
  },
  {
    code: "repair-quality",
    dimension: "problem-solving",
    problemClass: "repair-quality",
    cues: `维修质量 修坏 弄坏了 返修 返工 维修及时 维修不及时`,
    subjects: `维修 修理 维修质量 检修 保养 repair maintenance`,
  },
  {
    code: "returns-refunds",
    dimension: "problem-solving",
    problemClass: "other",
    cues: `
      退货 退款 退钱 退换 换货 退不了 换不了 不给退 不给换 不给退换 不退 不换 不退不换 拒绝退货 拒绝退款
      不能退 不能换 没退 退换货 refund return
    `,
  },
  {
    code: "compensation",
    dimension: "problem-solving",
    problemClass: "other",
    cues: `赔偿 赔付 不赔 不赔偿 拒赔 索赔 补偿 违约金 compensation`,
  },
  {
    code: "price-level",
    dimension: "value-for-money",
    problemClass: "price",
    cues: `
      贵 太贵 偏贵 很贵 死贵 好贵 昂贵 天价 高价 暴利 宰客 宰人 抢钱 便宜 实惠 划算 不划算 物美价廉 价廉物美
      物超所值 物有所值 超值 不值 值得 性价比高 性价比低 性价比不高 性价比差 性价比 价格公道 价格实惠 白菜价
      价格虚高 expensive cheap overpriced affordable
    `,
    subjects: `价格 价钱 价位 性价比 收费 费用 报价 售价 房价 票价 price value cost`,
  },
  {
    code: "hidden-charges",
    dimension: "value-for-money",
    problemClass: "price",
    cues: `
      乱收费 多收费 多收钱 多收 额外收费 另外收费 另外收 另外收了 额外收 额外收了 另收 隐形消费 隐性消费 隐形收费 强制收费 重复收费 二次收费
      收费不透明 收费不合理 加价 加钱 乱扣费 扣费 乱扣 多扣 坐地起价 收费标准 明码标价 hidden_fee
      hidden_fees
    `,
  },
  {
    code: "parts-and-visit-cost",
    dimension: "value-for-money",
    problemClass: "price",
    cues: `配件贵 上门费 维修费 安装费 人工费 材料费 检测费`,
    pairs: [
      {
        subjects: `配件 材料 零件 耗材 上门 维修 parts`,
        qualities: `
        贵 太贵 高 收费 乱收费 便宜 expensive
      `,
      },
    ],
  },
  {
    code: "promotion",
    dimension: "value-for-money",
    problemClass: "price",
    cues: `
      买贵 买贵了 买完就降价 刚买就降价 降价 大降价 差价 保价 不保价 退差价 优惠券 红包 满减 赠品 返现
      没有优惠 没优惠
    `,
    subjects: `优惠 活动 折扣 促销 discount`,
  },
];
