import type { GrammarGroup, SentimentGroup } from "../lexicon.ts";

/** Words that tell what came of a fault, a call or a promise. They win over the senses of the other grammar lists. */
export const EVENT_GRAMMAR: readonly GrammarGroup[] = [
  {
    role: "trouble",
    words: `
      问题 毛病 老毛病 小毛病 故障 缺陷 隐患 安全隐患 老问题 小问题 同样的问题 同样的毛病 垃圾 异响 噪音 杂音 异味 漏水 渗水 滴水
      漏油 漏气 漏电 滴油 不制冷 不制热 不加热 不通电 不进水 不排水 不吸烟 打不着火 点不着火 打不着 忽冷忽热 跳闸 短路
      报错 死机 黑屏 花屏 闪退 卡顿 坏了 坏 堵 堵了 堵塞 松动 报故障 故障码 熄火 结冰 化霜 打不开 排不出水 关不严 嗡嗡响 没反应
      不行 不转 不亮 不工作 不能用 用不了 失灵 冒烟 难题 困难 麻烦 疑问
    `,
  },
  {
    role: "mends",
    words: `
      解决了 已解决 都解决 都解决了 终于解决 终于解决了 一次解决 一次解决了 全解决了 全部解决 彻底解决 彻底解决了 得到解决 圆满解决
      妥善解决 当场解决 当天解决 解决掉 解决好 解决好了 修好 修好了 已修好 一次修好 修复了 处理好 处理好了 处理了 处理掉 处理掉了
      治好 治好了 搞定 搞定了 弄好 弄好了 调好 调好了 换好了 排除 排除了 消除 消除了 杜绝了 指出来 指出来了 指出 指出了
      查出来 查出来了 找出来 找出来了 检查出来 解答 解答了 解答清楚 带走 带走了 清走 清走了 收走 收走了 清理 清理了 清理好
      清理干净 收拾 收拾了 收拾好 收拾好了 收拾干净 打扫 打扫了 打扫干净 倒掉 扔掉
    `,
  },
  {
    role: "again",
    words: `
      又 又是 还是 再次 仍 仍然 依然 依旧 照样 又坏 又坏了 又漏 又漏了 又出现 又出问题 再次出现 再次损坏 反复出现 修了又坏 修完又坏
    `,
  },
  {
    role: "soon",
    words: `
      当天 当场 当日 当晚 当时 马上 立马 立刻 立即 次日 隔天 隔日 第二天 上午 下午 中午 早上 晚上 一早 傍晚 一会儿 不一会儿 一会
      没一会儿 没一会 没多久 不久 不一会 今天
    `,
  },
  { role: "prompt", words: `就` },
  {
    role: "deed",
    words: `
      来了 来人 来人了 来修 到了 赶到 赶来 上门 上门了 安排 派人 派单 派了 装上 装上了 装好 装好了 修上 送到 送来 寄到
      处理 解决 回电 回电话 回复 联系 接通 办好 办好了 换好 接到 到场 到家 到货
      发货 给装 给修 给换
    `,
  },
  { role: "claim", words: `说是 说好 说好的 说会 说能 声称 号称 保证 答应 广告上写 广告说 宣传说` },
  { role: "claim", weight: 2, words: `又说 又说是 非说 改口` },
  { role: "claim", weight: 0, words: `说 说了 回复说 解释说` },
  { role: "inert", words: `24小时内` },
  { role: "took", words: `都过去 过去了` },
  { role: "count", words: `次 遍 趟 回 个电话` },
];

/** Judgements about the same events. */
export const EVENT_WORDS: readonly SentimentGroup[] = [
  {
    meaning: "faults an appliance may have",
    strength: -0.8,
    words: `滴水 滴油 不制热 不进水 不排水 不吸烟 打不着火 点不着火 报故障 故障码 熄火 结冰 化霜 排不出水 嗡嗡响 没反应`,
  },
  {
    meaning: "work left undone or undone again",
    strength: -1.3,
    words: `
      一地 满地 一地的灰 满地的灰 到处都是 到处是 没收拾 没打扫 没清理 没试机 打歪 打歪了 装歪 装歪了 糊弄一下 又说 又说是 改口
      说法不一样 白跑 没根治 没查出 没查出来 查不出 查不出来 找不出原因 说不出 拿不出 没个说法 没个准信 没准信 不给准数 从头说
      从头讲 往后排 排不上 互相推 没动静 自己重新
    `,
  },
  {
    meaning: "work done wrong, things that fail on the way",
    strength: -1.6,
    words: `
      抛锚 抛锚了 半路抛锚 趴窝 趴窝了 接反 接反了 装反 装反了 装倒 装倒了 接错线 划花 划花了 刮花了 磕花了 收两遍 收了两遍 收两次
      收了两次 望眼欲穿 望穿秋水 猴年马月 泥牛入海 如泥牛入海 有去无回
    `,
  },
  {
    meaning: "only at last",
    strength: -1.7,
    words: `
      才来电话 才来电 才联系 才回电 才回电话 才打电话 才到场 才到现场 才来人 才有人来 才有人上门 才派人 才派单 才受理 才接通 才修上
      才装上
    `,
  },
  {
    meaning: "manner that offends",
    strength: -1.6,
    words: `很不耐烦 极不耐烦 挺不耐烦 特别不耐烦 有点冲 很冲 太冲 挺冲 抱怨 一直抱怨 没诚意 让人着急 说不过去`,
  },
  {
    meaning: "events that please",
    strength: 1.3,
    words: `
      打得通 一打就通 一打就有人接 都有人接 还有人接 随时有人接 说几点来就几点来 说到就到 说来就来 明明白白 清清楚楚 干干净净
      心里有数 不急不躁 人实在 很实在 没收钱 没收费 没多收 没乱收费 没推销 不推销 没扯皮 没磕没碰 下次还找 治好 治好了 收拾干净
      打扫干净 清理干净 自带鞋套 带鞋套 带了鞋套 带着鞋套 戴鞋套 戴了鞋套 穿鞋套 穿了鞋套 套鞋套 鞋套都带 随叫随到
      好用多了 弄好 弄好了 调好 调好了 换好 换好了 处理好 处理好了 修复了
    `,
  },
  { meaning: "small faults", strength: -0.5, denied: 0.8, words: `小毛病 小问题` },
  { meaning: "cannot come", strength: -0.9, denied: 0.3, words: `到不了 来不了 赶不到 赶不来` },
  {
    meaning: "words that only name",
    strength: 0,
    words: `报修 报修单 报警器 报警机 报警主机 报警灯 报警声 报警音 报警铃 报警代码 报警码 报警信息 报警提示 报警装置 报警系统 误报警 烟雾报警器 故障报警 缺相`,
  },
];
