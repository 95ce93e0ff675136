import type { WordList } from "../lexicon.ts";

/** Words of observable events and states. */
export const FACT_WORDS: readonly WordList[] = [
  // people did something
  `
    打电话 打了 电话 来电 致电 联系 联系了 通知 告知 答应 承诺 约定 预约 约好 约了 改约 爽约 上门 来了 没来
    到达 到场 赶到 送到 送来 送达 送货 发货 发错 发错货 收到 签收 拒收 取货 退货 退款 换货 换了 更换 维修
    修了 修好 修好了 没修好 安装 装了 拆了 调试 检测 检查 清洗 保养 报修 下单 订了 预订 付款 付了 扣款 扣了
    收费 收了 收取 多收 乱收费 加价 开票 发票 投诉 催 催了 排队 等 等了 等待 挂断 挂了 没接 没人接 无人接听
    占线 打不通 转接 推给 踢皮球 回复 没回 处理 没处理 解决 解决了 未解决 没解决 验收 交付 延期 延误 迟到
    超时 签字 培训 演示 响应 填写 提交
  `,
  // things are in a state
  `
    坏 坏了 又坏了 损坏 破 破了 破损 破裂 裂 裂了 裂纹 裂缝 碎 碎了 断 断了 断裂 漏 漏水 漏电 漏油 漏气 漏发
    少发 少了 少件 缺件 缺货 缺少 掉 掉了 掉色 褪色 掉毛 掉漆 脱落 松动 变形 生锈 划痕 刮痕 凹 凹陷 污渍
    发霉 霉变 烂 烂了 腐烂 变质 过期 异物 头发 虫 虫子 蟑螂 死机 卡顿 闪退 蓝屏 黑屏 花屏 报错 重启 断网
    断线 掉线 跳闸 短路 冒烟 起火 停机 停电 停产 故障 报警 异响 发热 充不进电 打不开 开不了机 无法使用
    不能用 用不了 进不去 连不上 不制冷 不加热 不通电 不显示 渗水 堵 堵了 堵塞 洒 洒了 撒了 漏了 凉了 冷了
    送错 错发 串味 没送 没给 没有送 没有给 没装 没收到 没有收到 没发货 没到 未到 未收到 少送 漏送 尺码 型号
    包装 合同 订单 退换 拆封 二手 翻新 受伤 烫伤 摔倒
  `,
  `
    hours days minutes called waited broken leaked leaking cracked delivered arrived replaced repaired
    installed refunded charged cancelled missing
  `,
];
