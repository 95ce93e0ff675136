import type { ProblemType } from "../../feedback/domain/triage/classification.ts";
import type { MeasureKind } from "../../feedback/domain/work/measure.ts";
import type { DepartmentName } from "./sample-staff.ts";

/** What a measure is called in the sample. */
export interface ThemeMeasure {
  readonly kind: MeasureKind;
  readonly text: string;
  readonly result: string;
}

/** What customers complain of, and how the department deals with it. {品} product, {天} days, {元} yuan, {时} an hour. */
export interface CaseTheme {
  readonly weight: number;
  readonly problemType: ProblemType;
  readonly department: DepartmentName;
  readonly said: readonly string[];
  readonly remedies: readonly string[];
  readonly causes: readonly string[];
  readonly short: readonly ThemeMeasure[];
  readonly long: readonly ThemeMeasure[];
  readonly solution: readonly string[];
  readonly told: readonly string[];
}

export const CASE_THEMES: readonly CaseTheme[] = [
  {
    weight: 26,
    problemType: "response_speed",
    department: "维修安装组",
    said: [
      "{品}报修{天}天了，一直没有人上门，打了三次电话都说在安排，我要投诉！",
      "约好上午{时}点上门，等到下午都没有人来，也没有人打电话说一声，请假白请了。",
      "{品}不能用了，家里有老人孩子，催了{天}天还是没有师傅，太不负责任了。",
      "报修以后只收到一条短信，之后再没有消息，热线也打不进去，要求尽快处理。",
      "师傅临时改期两次，每次都是到了时间才通知，耽误了我上班，希望给个说法。",
      "配件说{天}天到货，现在过了一倍的时间还没有到，{品}一直停着，很不满意。",
      "夜里{品}漏水，打值班电话没有人接，只能自己关了总阀等到第二天。",
    ],
    remedies: ["尽快上门维修", "今天内给出上门时间", "上门并说明迟到原因"],
    causes: [
      "旺季派单集中，当日改约后未重新排入日程。",
      "配件缺货，调拨申请滞留在仓库未跟进。",
      "夜间值班电话转接设置失效，来电无人接听。",
    ],
    short: [
      {
        kind: "rework",
        text: "加派师傅当日上门维修，提前半小时联系客户",
        result: "已上门，更换配件后试机正常",
      },
      { kind: "apology", text: "主管致电客户道歉，说明延误原因", result: "已致电道歉，客户表示理解" },
      { kind: "exchange", text: "从邻近仓库调拨配件，到货即上门更换", result: "配件已更换，运行正常" },
    ],
    long: [
      {
        kind: "process",
        text: "改约单当日重新排程，调度员下班前逐单核对",
        result: "排程规则已上线，改约单不再遗漏",
      },
      { kind: "training", text: "对调度和值班人员进行改约与转接培训", result: "已培训两场，全员通过考核" },
    ],
    solution: [
      "已为您安排明天上午第一单上门，师傅会提前半小时联系您，并带齐配件。",
      "我们已从邻近仓库调配件，到货当天上门更换，全程由专人跟进。",
    ],
    told: ["师傅已上门修好并试机，今后改约会提前一天通知您，给您带来不便深表歉意。"],
  },
  {
    weight: 20,
    problemType: "repair_quality",
    department: "维修安装组",
    said: [
      "{品}修好第三天又坏了，同样的毛病修了三次，到底会不会修？",
      "安装完{品}墙面打孔没有封好，下雨往里渗水，墙都泡了，要求赔偿。",
      "换了主板还是不制冷，师傅说正常，可是{天}天了温度一直降不下来。",
      "维修单上写已解决，其实{品}噪音比原来还大，晚上根本没法睡。",
      "清洗之后{品}滴水，地板都翘起来了，打电话推来推去没有人管。",
      "装完没有试机就走了，晚上一开机就跳闸，非常危险！",
    ],
    remedies: ["换一位有经验的师傅重新维修", "赔偿墙面损失", "换新机", "重新安装"],
    causes: [
      "首次维修未做完整检测，只更换了表面故障件。",
      "安装后未按规范封堵穿墙孔，也未拍照留存。",
      "清洗时排水管未复位，收尾检查漏项。",
    ],
    short: [
      { kind: "rework", text: "派技术组长上门复修，免收一切费用", result: "已查明并排除故障，观察两天正常" },
      { kind: "exchange", text: "更换同型号整机，旧机拉回检测", result: "新机已安装调试，客户签收" },
      { kind: "compensation", text: "按墙面修补报价补偿客户损失", result: "补偿款已支付，客户确认收到" },
    ],
    long: [
      {
        kind: "process",
        text: "安装与维修收尾必须拍照上传，缺照片不能结单",
        result: "系统已限制无照片结单，抽查合格",
      },
      { kind: "training", text: "组织封堵与排水工艺培训，现场考核", result: "全组完成考核，合格率 100%" },
    ],
    solution: [
      "我们安排技术组长复修，免收费用；如两天内仍有问题，为您更换新机。",
      "墙面修补由我们负责，请您选择方便的时间，师傅会带材料上门。",
    ],
    told: ["复修完成，已连续观察正常，收尾照片一并发给您；后续质保顺延三个月。"],
  },
  {
    weight: 12,
    problemType: "attitude",
    department: "维修安装组",
    said: [
      "师傅进门不穿鞋套，提醒他还不高兴，说话很冲，态度太差了！",
      "客服一直念固定的话，没有听我讲什么问题，语气很敷衍，没说完就挂了电话。",
      "问师傅收费标准，他说不修拉倒，把工具一收就要走，太不尊重人。",
      "转了三次电话，每个人都让我重新讲一遍，没有一个人道歉，服务态度恶劣。",
      "老人打电话咨询保修，接线员很不耐烦，嫌老人听不清楚。",
    ],
    remedies: ["当事人道歉", "换人上门", "批评教育"],
    causes: ["当日连续加班，情绪管理不到位。", "新员工未完成服务礼仪考核即上岗。"],
    short: [
      { kind: "apology", text: "当事人在主管陪同下向客户道歉", result: "已当面道歉，客户接受" },
      { kind: "rework", text: "更换师傅上门完成剩余服务", result: "服务已完成，客户签字确认" },
    ],
    long: [
      { kind: "training", text: "全员服务礼仪复训，录音抽查每周通报", result: "复训完成，抽查合格率达标" },
    ],
    solution: ["我们已安排更换师傅上门，当事人将在主管陪同下向您道歉。"],
    told: ["当事人已向您道歉并停岗复训，感谢您指出问题，我们会持续抽查。"],
  },
  {
    weight: 10,
    problemType: "technical_ability",
    department: "维修安装组",
    said: [
      "师傅看了半天没有找到原因，最后说要换一个人来，浪费我一下午。",
      "电话里说能修，上门又说只能换新，两个人说法不一样，不知道该听谁的。",
      "新买的{品}师傅自己也不会调，对着说明书看了一个小时还是没弄好。",
      "第一次判断错了，换了配件还是老样子，配件钱却收了{元}元。",
    ],
    remedies: ["派有经验的师傅", "退回误换配件的费用", "书面说明故障原因"],
    causes: ["新机型培训未覆盖该师傅。", "远程诊断信息未随工单转给上门师傅。"],
    short: [
      { kind: "rework", text: "派高级工程师上门检测，出具书面检测结果", result: "已修复并出具检测单" },
      { kind: "refund", text: "退回误换配件费用", result: "费用已原路退回" },
    ],
    long: [{ kind: "training", text: "新机型上市前完成全员实操培训", result: "已完成三款新机型培训" }],
    solution: ["高级工程师会在约定时间上门，先检测后报价；误换的配件费用全部退回。"],
    told: ["故障已排除，检测单已发到您的手机，误收的费用已退回。"],
  },
  {
    weight: 12,
    problemType: "product_quality",
    department: "产品研发部",
    said: [
      "刚买一个月的{品}就坏了，质量太差，要求退货退款！",
      "{品}运行时有焦味，插头发烫，担心着火，家里不敢再用。",
      "{品}显示屏一直闪，重启也没有用，同小区好几家都有这个问题。",
      "{品}漏电，手碰到外壳发麻，这是要出人命的，必须给我解决！",
      "智能门锁半夜自己报警，指纹经常识别不了，被关在门外两次。",
    ],
    remedies: ["退货退款", "换新机", "检测并书面说明"],
    causes: ["该批次电源板焊点存在虚焊。", "固件版本存在识别率缺陷，已定位。"],
    short: [
      { kind: "exchange", text: "更换新机并回收故障机送检", result: "新机已安装，故障机已送检" },
      { kind: "refund", text: "按三包规定办理退货退款", result: "货款已退回客户账户" },
      { kind: "explanation", text: "向客户说明检测结论与安全性", result: "已书面说明，客户认可" },
    ],
    long: [
      {
        kind: "design",
        text: "改进电源板焊接工艺，同批次产品主动排查",
        result: "工艺已变更，同批次完成排查",
      },
      {
        kind: "process",
        text: "固件更新推送，客服主动联系受影响客户",
        result: "固件已推送，受影响客户联系完毕",
      },
    ],
    solution: ["请先断电停用，我们明天上门更换新机并取回故障机检测，检测结论会书面告知您。"],
    told: ["新机已安装，旧机检测结论已发给您；同批次产品正在逐户排查。"],
  },
  {
    weight: 12,
    problemType: "convenience",
    department: "物流配送部",
    said: [
      "送货不上楼，{品}丢在单元门口就走了，老人搬不动，说好的送货到家呢？",
      "{品}送来外箱破损，里面有划痕，当场拒收还说要我自己联系。",
      "配送改了两次时间，最后半夜才送到，也不提前打电话。",
      "旧机器说好帮忙拉走，结果留在楼道里没有人管，物业天天催我。",
      "安装和送货不是一家，货到了{天}天还没人来装，两边互相推。",
    ],
    remedies: ["送货上楼", "更换有划痕的机器", "当天拉走旧机", "送装一体"],
    causes: ["外包车队未按送货上楼标准执行。", "送货与安装排程未联动。"],
    short: [
      { kind: "rework", text: "安排二次上门，送货入户并拉走旧机", result: "已入户，旧机已拉走" },
      { kind: "exchange", text: "更换外观完好的新机", result: "新机已送达，客户验收" },
      { kind: "compensation", text: "补偿客户二次搬运费用", result: "补偿已支付" },
    ],
    long: [
      {
        kind: "process",
        text: "送货与安装合并排程，车队考核增加入户一项",
        result: "送装一体排程已运行一个月",
      },
    ],
    solution: ["明天上午送货师傅重新上门入户，旧机一并拉走，费用由我们承担。"],
    told: ["已入户并拉走旧机，车队已按合同处罚，欢迎您继续监督。"],
  },
  {
    weight: 8,
    problemType: "price",
    department: "销售部",
    said: [
      "上门费加检测费收了{元}元，什么都还没修，乱收费！",
      "电话报价和实际收费不一样，多收了{元}元，没有明细。",
      "买的时候说免费安装，结果支架辅料另外收了{元}元，这是欺骗消费者。",
      "保修期内换零件还要收钱，查了政策明明是免费的，要求退钱。",
    ],
    remedies: ["退还多收费用", "提供收费明细", "按承诺免费安装"],
    causes: ["促销话术与实际政策不一致。", "师傅未按公示价收费，系统无明细校验。"],
    short: [
      { kind: "refund", text: "核对收费并退还多收部分", result: "差额已退回，附收费明细" },
      { kind: "explanation", text: "逐项说明收费依据，提供公示价目表", result: "已说明并发送价目表" },
    ],
    long: [
      { kind: "process", text: "收费项目系统内选取，打印明细由客户签字", result: "已上线，无明细不能收款" },
    ],
    solution: ["多收的费用今天原路退回，收费明细稍后发到您的手机。"],
    told: ["差额已退回，明细已发送；今后所有收费均需您签字确认。"],
  },
];
