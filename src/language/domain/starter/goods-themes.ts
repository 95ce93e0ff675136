import type { ThemeDefinition } from "../lexicon.ts";

/** The thing itself, its packing, its convenience. */
export const GOODS_THEMES: readonly ThemeDefinition[] = [
  {
    code: "product-quality",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      质量差 质量不好 质量不行 质量太差 质量很差 质量低劣 质量堪忧 质量问题 质量好 质量不错 质量很好
      质量过硬 质量过关 做工差 做工粗糙 做工好 做工精细 做工精致 做工不错 粗糙 劣质 残次品 次品 瑕疵 不耐用
      不结实 结实 耐用 牢固 掉色 褪色 起球 开线 开胶 脱胶 变形 缩水 掉漆 掉毛 durable defective
    `,
    subjects: `质量 品质 做工 材质 面料 质感 用料 quality`,
  },
  {
    code: "malfunction",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      故障 坏 坏了 坏掉 失灵 失效 死机 黑屏 蓝屏 花屏 开不了机 打不开 用不了 不能用 无法使用 不好使 不工作
      不制冷 不制热 滴水 不加热 不通电 充不进电 漏水 渗水 漏油 异响 发热 发烫 卡顿 闪退 崩溃 报错 报警 误报警 故障报警 报警声 报警灯 报警代码 报警码 报警信息 报警提示 缺相 bug 宕机 停机 broken
      broke malfunction crash crashes leaking
    `,
  },
  {
    code: "product-safety",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      漏电 触电 起火 着火 冒烟 爆炸 自燃 短路 跳闸 烫伤 割伤 划伤手 受伤 安全隐患 隐患 有毒 超标 甲醛 过敏
      食物中毒 中毒 拉肚子 腹泻 闹肚子 异物 变质 发霉 过期 unsafe dangerous
    `,
  },
  {
    code: "product-performance",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      运行流畅 流畅 卡 很卡 反应慢 续航差 续航好 续航短 待机短 耗电 费电 掉电快 散热差 散热好 噪音大 声音大
      清晰 不清晰 模糊 效果好 效果差 效果不错 没效果 没有效果 效果明显 不灵敏 灵敏 制冷快 制冷差
    `,
    subjects: `性能 效果 屏幕 电池 续航 音质 画质 散热 信号 手感 系统 performance`,
  },
  {
    code: "appearance",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      好看 难看 漂亮 美观 丑 很丑 精致 精美 时尚 大气 土气 老土 色差 有色差 色差大 颜值高 beautiful ugly
    `,
    subjects: `外观 外形 颜色 款式 样式 设计 造型 颜值 design look`,
  },
  {
    code: "size-and-fit",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      合身 合脚 不合身 不合脚 偏大 偏小 尺码偏小 尺码偏大 尺码不准 尺寸不对 尺码不对 大小合适 尺码合适
      尺寸合适 修身
    `,
    subjects: `尺码 尺寸 码数 大小 版型 size`,
  },
  {
    code: "comfort-in-use",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      舒服 舒适 不舒服 柔软 透气 不透气 扎人 磨脚 勒 保暖 不保暖 滋润 刺激 舒适度 好闻 难闻 刺鼻 异味
      comfortable uncomfortable
    `,
  },
  {
    code: "authenticity",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      假货 假的 是假货 正品 是正品 不是正品 非正品 不像正品 山寨 冒牌 假冒 假冒伪劣 盗版 盗版书 正版 高仿
      翻新机 翻新 二手货 二手 原装 行货 fake genuine
    `,
  },
  {
    code: "taste",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      好吃 难吃 不好吃 好喝 难喝 美味 可口 太咸 太油 太辣 太甜 太酸 没味道 没味 不入味 入味 香甜 酸涩 鲜美
      油腻 夹生 不新鲜 凉了 冷了 tasty delicious
    `,
    subjects: `味道 口味 口感 菜品 饭菜 菜 饭 早餐 水果 taste food breakfast`,
  },
  {
    code: "freshness",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      新鲜 不新鲜 变质 发霉 腐烂 烂了 坏果 烂果 馊 馊了 过期 临期 日期不新鲜 保质期 生产日期 干瘪 fresh
      rotten stale
    `,
  },
  {
    code: "quantity",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      量少 量足 量大 量小 量太少 分量少 份量少 份量足 分量足 缺斤少两 缺斤短两 短斤少两 不够吃 吃不饱 足量
      足斤足两
    `,
    subjects: `分量 份量 重量 斤两 portion`,
  },
  {
    code: "packaging",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      包装破损 包装破 包装差 包装简陋 包装太差 包装不好 包装粗糙 外包装破 盒子破 包装精美 包装好 包装不错
      包装严实 包装完好 洒了 撒了 洒出来 包得严实
    `,
    subjects: `包装 外包装 盒子 箱子 纸箱 袋子 packaging package`,
  },
  {
    code: "damage-in-transit",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      破损 破了 碎 碎了 压坏 压扁 摔坏 磕碰 磕坏 划痕 刮痕 凹陷 破裂 断裂 挤压 damaged cracked scratched
    `,
  },
  {
    code: "wrong-or-missing-goods",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      发错 发错货 送错 送错了 装错 拿错 错发 漏发 漏送 漏装 少发 少送 少了 少给 少一个 少一件 少件 缺件 缺少
      缺货 没货 断货 型号不对 颜色不对 货不对 没给 没有给 没放 空盒 丢件 missing
    `,
  },
  {
    code: "cleanliness",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      干净 整洁 卫生 不干净 不卫生 脏 很脏 脏乱差 脏兮兮 一尘不染 污渍 头发 蟑螂 虫子 清洁 clean dirty
    `,
    subjects: `卫生 清洁 打扫 hygiene`,
  },
  {
    code: "environment",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      吵 吵闹 嘈杂 安静 潮湿 阴暗 温馨 宽敞 狭小 拥挤 隔音差 不隔音 隔音好 异味 霉味 烟味 noisy quiet
    `,
    subjects: `环境 氛围 装修 隔音 采光 通风 空气 environment`,
  },
  {
    code: "facilities",
    dimension: "product-quality",
    problemClass: "product-quality",
    cues: `
      设施陈旧 设施老化 设备老化 设施齐全 设备齐全 设施完善 陈旧 老旧 破旧 没热水 没有热水  没有电梯
      没电梯
    `,
    subjects: `设施 设备 房间 停车场 床   电梯 卫生间 浴室 网络 宽带 wifi facilities room`,
  },
  {
    code: "location",
    dimension: "convenience",
    problemClass: "convenience",
    cues: `
      位置好 地段好 地理位置好 位置偏 偏僻 偏远 交通方便 交通便利 交通不便 交通不方便 不好找 难找 停车难
      停车方便 没有停车
    `,
    subjects: `位置 地理位置 交通 地段 停车 location parking`,
  },
  {
    code: "app-and-online",
    dimension: "convenience",
    problemClass: "convenience",
    cues: `
      登录不了 登不上 登录不上 进不去 加载慢 界面友好 界面简洁 操作复杂 操作繁琐 操作简单 难操作 难用 易用
      app小程序
    `,
    subjects: `app 小程序 公众号 网站 网页 系统 平台 界面 软件 客户端 线上 website online`,
  },
  {
    code: "process",
    dimension: "convenience",
    problemClass: "convenience",
    cues: `
      流程复杂 流程繁琐 流程长 手续繁琐 手续复杂 手续多 繁琐 麻烦 审批慢 反复提交 重复填写 简便 便捷 方便
      不方便 不便 inconvenient convenient complicated
    `,
    subjects: `流程 手续 程序 步骤 process procedure`,
  },
  {
    code: "queueing",
    dimension: "convenience",
    problemClass: "convenience",
    cues: `排队 排长队 排了 等位 叫号 窗口少 人太多 queue queueing`,
  },
  {
    code: "self-service",
    dimension: "convenience",
    problemClass: "convenience",
    cues: `
      自助 自助服务 自助机 机器人 智能客服 机器人客服 转人工 人工智障 说明书 使用说明 教程 self-service
      manual chatbot
    `,
  },
  {
    code: "opening-hours",
    dimension: "convenience",
    problemClass: "convenience",
    cues: `营业时间 服务时间 上班时间 下班 周末 节假日 夜间 24小时 值班 opening_hours`,
  },
  {
    code: "appointment",
    dimension: "convenience",
    problemClass: "convenience",
    cues: `预约难 约不上 约不到 预约不上 预约方便 改约`,
    subjects: `预约 预定 预订 appointment booking`,
  },
  {
    code: "invoice-and-papers",
    dimension: "convenience",
    problemClass: "convenience",
    cues: `发票 不开发票 没有发票 开票 开票慢 收据 资料不全 文档不全 文档齐全 合同 invoice`,
  },
  {
    code: "project-progress",
    dimension: "response-efficiency",
    problemClass: "response-speed",
    cues: `
      延期 延期交付 交付延期 逾期 工期延误 进度滞后 进度落后 进度缓慢 拖期 交付及时 按时交付 如期交付
      提前交付 顺利验收 顺利上线
    `,
    subjects: `工期 交付 交期 进度 上线 验收 milestone`,
  },
  {
    code: "production-stop",
    dimension: "problem-solving",
    problemClass: "repair-quality",
    cues: `停产 停工 停线 停机 误工 误工费 影响生产 耽误生产 影响业务 影响经营 损失 造成损失 downtime`,
  },
  {
    code: "spare-parts",
    dimension: "problem-solving",
    problemClass: "repair-quality",
    cues: `配件缺货 没有配件 没配件 无配件 等配件 缺配件 备件`,
    subjects: `配件 备件 零件 耗材`,
  },
  {
    code: "loyalty",
    dimension: "problem-solving",
    problemClass: "other",
    cues: `
      再也不 再也不会 不会再来 不会再买 换一家 回购 复购 还会再来 会再来 还会购买 推荐 值得推荐 不推荐
      长期合作 续约 不续约 解约 取消合作 recommend never_again
    `,
  },
];
