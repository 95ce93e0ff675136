import type { ThemeDefinition } from "../lexicon.ts";

const STAFF = `
  客服 客服人员 在线客服 人工客服 服务员 服务生 工作人员 店员 营业员 售货员 导购 前台 接待 接待员 接线员
  话务员 热线 老板 老板娘 店家 商家 卖家 掌柜 店主 店长 经理 主管 业务员 销售 销售员 保安 门童 保洁 阿姨
  师傅 维修师傅 安装师傅 安装工 维修工 维修人员 工程师 技术员 技术人员 技师 施工人员 项目经理 顾问 快递员
  快递小哥 送货员 送货师傅 送餐员 外卖员 骑手 小哥 配送员 员工 人员 售后人员 回访员 收银员 staff waiter
  engineer technician agent driver courier
`;
const QUICK_SLOW = `
  快 很快 迅速 及时 不及时 秒回 慢 很慢 太慢 缓慢 迟 拖 拖拉 拖延 久 好久 很久 半天 等 等了 高效 效率 响应
  回复 fast slow quick quickly
`;

/** Attitude, communication and keeping one's word. */
export const ATTITUDE_THEMES: readonly ThemeDefinition[] = [
  {
    code: "staff-attitude",
    dimension: "service-attitude",
    problemClass: "attitude",
    cues: `
      冷淡 冷漠 冷冰冰 生硬 蛮横 傲慢 嚣张 恶劣 态度恶劣 不耐烦 不耐心 没耐心 不礼貌 没礼貌 无礼 爱理不理
      爱搭不理 爱答不理 不理人 凶 骂人 辱骂 吼 发火 摆脸色 甩脸子 臭脸 黑脸 态度差 态度不好 态度好 态度不错
      态度很好 服务态度差 服务态度好 热情 热心 耐心 礼貌 有礼貌 亲切 和蔼 和气 友好 客气 周到 微笑服务
      挂电话 挂断电话 rude polite friendly impolite courteous
    `,
    subjects: `态度 服务态度 语气 口气 脸色 attitude`,
    pairs: [
      {
        subjects: STAFF,
        qualities: `
          好 很好 不错 棒 赞 差 很差 太差 极差 差劲 垃圾 恶心 烂 满意 不满意 一般 态度 没素质 素质 可爱 温柔
          牛气 拽
        `,
      },
    ],
  },
  {
    code: "staff-patience",
    dimension: "service-attitude",
    problemClass: "attitude",
    cues: `
      耐心 耐心细致 耐心解答 耐心讲解 不厌其烦 百问不厌 不耐烦 很不耐烦 不耐心 没耐心 没有耐心 patient
      impatient
    `,
  },
  {
    code: "overall-service",
    dimension: "service-attitude",
    problemClass: "attitude",
    cues: `
      服务好 服务不错 服务很好 服务差 服务不好 服务太差 服务极差 服务一流 服务周到 服务垃圾 服务到位
      服务热情
    `,
    subjects: `服务 服务质量 服务水平 服务意识 service`,
  },
  {
    code: "respect-for-customer",
    dimension: "service-attitude",
    problemClass: "attitude",
    cues: `
      尊重 不尊重 不尊重人 看不起 看不起人 瞧不起 歧视 店大欺客 欺负 欺负人 欺人太甚 敷衍 敷衍了事 糊弄 应付
      应付了事 怠慢 不重视 重视
    `,
  },
  {
    code: "harassment",
    dimension: "service-attitude",
    problemClass: "attitude",
    cues: `骚扰 骚扰电话 威胁 恐吓 推销 推销电话 强买强卖 强制消费 诱导 逼着`,
  },
  {
    code: "progress-notice",
    dimension: "communication",
    problemClass: "communication",
    cues: `
      没通知 没人通知 没有通知 未通知 不通知 没告知 未告知 没有告知 没提前说 没提前通知 没说明 没有说明
      没消息 没有消息 没音讯 杳无音信 没下文 没有下文 无下文 不了了之 石沉大海 没反馈 没有反馈 反馈及时
      没进展 没有进展 主动告知 主动联系 主动沟通 跟进及时 不透明 信息不对称
    `,
    subjects: `通知 告知 进度 进展 反馈 notice`,
  },
  {
    code: "promise-kept",
    dimension: "communication",
    problemClass: "communication",
    cues: `
      说话不算数 说话不算话 说了不算 言而无信 出尔反尔 不兑现 没兑现 未兑现 不守承诺 失信 失约 爽约 放鸽子
      不守信 不讲信用 没信用 变卦 食言 违约 毁约 信守承诺 说到做到 言而有信 兑现承诺 守信 守信用 如约
    `,
    subjects: `承诺 答应 说好 说好的 约定 约好 promise promised`,
  },
  {
    code: "communication-clarity",
    dimension: "communication",
    problemClass: "communication",
    cues: `
      沟通顺畅 沟通不畅 沟通困难 沟通及时 沟通不及时 沟通良好 说法不一样 改口 又说 又说是 难沟通 不好沟通 无法沟通 沟通成本高 说不清
      说不清楚 讲不清楚 解释不清 解释不清楚 答非所问 前后矛盾 自相矛盾 含糊 含糊其辞 模棱两可 说法不一
      口径不一 误导
    `,
    subjects: `沟通 交流 communication`,
  },
  {
    code: "handover",
    dimension: "communication",
    problemClass: "communication",
    cues: `
      推诿 互相推诿 相互推诿 推诿扯皮 扯皮 踢皮球 推来推去 推三阻四 推卸 推卸责任 推脱 推责 甩锅 转来转去
      转接 转接多次 层层转接 来回转 交接不清 衔接不畅 对接不畅 职责不清 责任不清 没人负责 无人负责
    `,
  },
  {
    code: "honesty",
    dimension: "communication",
    problemClass: "communication",
    cues: `
      虚假宣传 虚假 虚假广告 夸大 夸大宣传 误导消费者 欺骗 欺诈 骗 骗人 骗子 忽悠 被骗 上当 隐瞒 撒谎 说谎
      不承认 不认账 抵赖 狡辩 名不副实 名不符实 言过其实 挂羊头卖狗肉 货不对板 图文不符 与描述不符
      与图片不符 描述不符 诚信 诚实 童叟无欺 实事求是 scam cheat liar
    `,
  },
  {
    code: "after-sales-support",
    dimension: "problem-solving",
    problemClass: "other",
    cues: `
      售后差 售后不好 没有售后 没售后 无售后 售后垃圾 售后慢 售后好 售后不错 售后给力 售后无忧 售后有保障
      售后到位
    `,
    subjects: `售后 售后服务 保修 质保 三包 after-sales warranty`,
  },
  {
    code: "complaint-handling",
    dimension: "problem-solving",
    problemClass: "other",
    cues: `投诉无门 投诉没用 投诉无果 投诉没人管`,
    subjects: `投诉 complaint complaints`,
  },
  {
    code: "reply-speed",
    dimension: "response-efficiency",
    problemClass: "response-speed",
    cues: `
      回复慢 不回复 不回 不回信息 不回消息 没回复 没有回复 未回复 没人回复 无人回复 没人回 没人理 不理
      不理睬 不理不睬 置之不理 响应慢 反应慢 响应快 响应及时 响应迅速 反应快 反应迅速 秒回 随叫随到 第一时间 才回 才回复 才回电 才回电话 才来电话
      才来电 才联系 才打电话 没人联系 没回电话 没回电
      没回应 没有回应 没人回应 无人回应 没回音 没有回音 no_response no_reply responsive unresponsive
    `,
    subjects: `回电 回电话 来电话 响应速度 回复速度 反应速度 回复 响应 答复 回应 response`,
    pairs: [{ subjects: STAFF, qualities: QUICK_SLOW }],
  },
  {
    code: "hotline-answer",
    dimension: "response-efficiency",
    problemClass: "response-speed",
    cues: `
      才接通 接通 打得通 一打就通 一打就有人接 还有人接 都有人接 打不通 打不通电话 打不进 打不进去 没人接 没人接听 无人接 无人接听 不接电话 没接电话 占线 忙音 一直占线
      联系不上 联系不到 找不到人 挂断 no_answer no_one_answered
    `,
    pairs: [
      {
        subjects: `电话 热线 客服电话 服务热线 售后电话 400 hotline phone`,
        qualities: `接 接听 通 难打 不接 没接 等 等了 排队 占线 快 慢 及时 难 久`,
      },
    ],
  },
  {
    code: "waiting-time",
    dimension: "response-efficiency",
    problemClass: "response-speed",
    cues: `
      等了 等到 才到 一等就是 等半天 还要等 等好几天 等了好久 等很久 等了很久 等好久 等太久 等了半天 等待时间长 苦等 干等 白等 久等 让人等 等不及 等待
      等位 一拖再拖 拖了 拖着 拖延 拖拉 拖沓 迟迟 超时 waiting waited wait
    `,
    subjects: `等待时间 等候`,
  },
  {
    code: "processing-speed",
    dimension: "response-efficiency",
    problemClass: "response-speed",
    cues: `
      催了 催促 催单 三催四请 派单慢 派单快 才派单 才受理 没派单 没人派单 没人受理 处理慢 处理及时 处理很快 解决慢 解决及时 效率低 效率低下 效率差 效率高 高效 低效 进度慢 进展慢
      办事效率 工作效率
    `,
    subjects: `派单 受理 速度 效率 办事效率 工作效率 处理速度 efficiency`,
  },
];
