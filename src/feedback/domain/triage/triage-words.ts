import { listWords } from "./listed-words.ts";

/** The matter is built into how things are done. */
export const SYSTEMIC_WORDS = listWords(
  `系统 平台 流程 规定 制度 政策 机制 条款 霸王条款 管理混乱 全部门店 所有门店 各个门店 每家门店 每个门店 全国 所有网点 各网点
   总部 设计缺陷 设计问题 设计不合理 批次问题 同一批次 整批 通病 system policy procedure company-wide every_store design_flaw`,
  `新风系统 净水系统 供暖系统 地暖系统 空调系统 暖通系统 制冷系统 操作系统 音响系统 消防系统 监控系统 安防系统 排水系统 全国联保
   operating_system`,
);

/** It happens to many, or again and again. */
export const COMMON_WORDS = listWords(
  `大家都 大家也 很多人 好多人 不少人 许多人 很多客户 很多用户 不少客户 不少用户 好几个客户 其他客户也 别的客户也 其他业主也 邻居也
   同事也 朋友也 我们小区都 网上都说 都在反映 都反映 普遍 经常 总是 老是 每次 每回 一直 屡次 屡屡 反复 多次 好几次 好多次 三番五次
   又坏 又漏 又出 又不 又没 又是 又来 又故障 又停 又报 又死机 又堵 又卡 又响 又断 再次 第二次 第三次 第四次 第五次 两次 三次 四次
   五次 two_times twice three_times always everyone every_time again_and_again many_customers`,
  `又不错 又不贵 又是第一 一直很 一直都很 一直支持 一直信任 一直用 一直选 一直在用 多次表扬 每次都很 再次感谢 再次表扬`,
);

/** Something must work, be replaced or be paid back. */
export const FUNCTIONAL_WORDS = listWords(
  `坏了 又坏 坏掉 故障 漏水 漏电 漏气 不制冷 不加热 不制热 不通电 不启动 打不开 开不了 用不了 不能用 无法使用 不工作 死机 报错 黑屏
   卡顿 闪退 异响 噪音 断了 裂了 破损 掉漆 生锈 没修好 修不好 没解决 未解决 没有解决 退款 退货 换货 退钱 赔偿 补发 少发 漏发 错发
   缺件 发错 配件 维修 更换 登录不了 连不上 停产 停机 堵塞 渗水 发票 到账 broken leak leaking faulty refund replacement
   not_working stopped_working doesn't_work does_not_work error`,
);

/** How one was served: waiting, manners, process. */
export const SERVICE_WORDS = listWords(
  `态度 服务 等了 等待 排队 没人接 不接电话 打不通 没人理 不理 不回复 没回复 没人来 没来 迟到 爽约 推诿 推脱 踢皮球 转来转去 流程
   手续 繁琐 麻烦 慢 催 不耐烦 冷淡 敷衍 骂人 上门费 乱收费 解释不清 没通知 不通知 预约 rude waited waiting slow attitude
   unprofessional nobody_called no_reply queue`,
);

/** How one feels treated. */
export const EMOTIONAL_WORDS = listWords(
  `气愤 生气 愤怒 气死 气人 恼火 火大 失望 寒心 心寒 心凉 委屈 难过 伤心 憋屈 崩溃 郁闷 焦虑 担心 害怕 无奈 无助 绝望 受够 不尊重
   不被尊重 没有尊重 没把客户当 不把客户当 不把我们当 当傻子 侮辱 羞辱 歧视 看不起 瞧不起 欺骗 被骗 忽悠 欺负 道歉 赔礼道歉 信任
   没有诚意 感动 暖心 angry furious disappointed upset frustrated humiliated ignored cheated apology`,
);

/** Words that call for the law or for those who speak of it. */
export const LEGAL_WORDS = listWords(
  `律师 律师函 起诉 诉讼 法院 仲裁 法律 消费者权益 三倍赔偿 退一赔三 假一赔十 假一罚十 合同纠纷 违约 违约金 侵权 工伤 伤残 赔偿协议
   消协 12315 12345 市场监管 监管局 信访 lawyer lawsuit sue court legal`,
);

/** Asks for something to be done: an answer is expected. */
export const REQUEST_WORDS = listWords(
  `请处理 请尽快 尽快 尽早 赶紧 马上处理 抓紧 要求 请给 给我 给个 给一个 请回复 请回电 回个电话 联系我 请联系 请核实 请安排 派人 什么时候
   怎么办 怎么处理 如何处理 何时 退款 退货 换货 退钱 赔 补发 重新 必须 请你们 能不能 可不可以 解决一下 处理一下 please
   contact_me call_me refund when_will fix_it`,
  `不要求 没有要求`,
);

/** Asks to be told something. */
export const INQUIRY_WORDS = listWords(
  `请问 咨询 怎么预约 怎么买 怎么用 怎么配对 怎么设置 怎么收费 怎么安装 怎么换 怎么更换 怎么关 怎么拆 怎么调 如何更换 哪一个 如何使用 如何预约 多少钱 在哪里 想问 问一下 问问 请教 想了解 想知道 了解一下 能否告知 告知一下 是否 进展如何 什么时候 何时 ？ ? how_do how_long when_can
   could_you_tell`,
);

/** Asks something that can be answered with a word. */
export const QUESTION_WORDS = listWords(
  `请问 咨询 想问 问一下 请教 想知道 想了解 几点 几号 几天 几年 多久 多长时间 多少钱 多少 哪里 哪儿 哪家 哪天 哪一个 在哪 怎么买
   怎么用 怎么换 怎么开 怎么设置 怎么收费 怎么安装 怎么预约 怎么办理 如何 能否 可否 是否 有没有 什么时间 什么时候 是什么 营业吗 上班吗 有吗 点吗
   能吗 可以吗 行吗 吗？ 吗? how_do how_long how_much when_can where_is could_you_tell do_you_have are_you_open`,
);

/** Reproaches in the form of a question. */
export const REPROACH_WORDS = listWords(
  `到底 究竟 难道 凭什么 凭啥 为什么 为何 为啥 怎么又 怎么还 怎么这么 怎么总 怎么老 怎么能 怎么没 怎么不 什么态度 什么服务 什么意思
   还管 管不管 还要等 还要多久 要多久才 还得 还有人 有没有人 有人管 没人 什么时候才 几时才 好意思 搞什么 why what_kind_of`,
);

/** Asks for a service as anybody does whose appliance is broken. */
export const SERVICE_REQUEST_WORDS = listWords(
  `报修 申请维修 想修 需要维修 请安排上门 安排上门 安排维修 安排师傅 派人看看 派人来 派师傅 上门看看 上门检查 上门维修 来修一下 来看一下
   预约维修 预约上门 预约安装 预约清洗 please_repair send_a_technician book_a_repair`,
  `报修三天 报修几天 报修一天 报修两天 报修四天 报修五天 报修十天 报修好几天 报修一周 报修两周 报修半个月 报修一个月 报修两个月 报修好久 报修多次 多次报修 报修后 报修了`,
);
