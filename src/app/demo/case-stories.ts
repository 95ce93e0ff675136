import type { SampleCase } from "./sample-case.ts";

type StoryKind = "positive" | "negative" | "excellent" | "common_improved";

/** A case that others learn from; {品} is its product. */
interface SampleStory {
  readonly kind: StoryKind;
  /** Part of what the customer said, by which the case is found; left out: any case of the kind of problem. */
  readonly said?: string;
  readonly problemType?: SampleCase["draft"]["theme"]["problemType"];
  readonly scene: string;
  readonly request: string;
  readonly process: string;
  readonly result: string;
}

/** How well-known cases of the sample are told, each for the case it fits. */
const STORIES: readonly SampleStory[] = [
  {
    kind: "excellent",
    said: "家里有老人孩子，催了",
    scene: "家中有老人和孩子，{品}停用多日，客户几次来电，情绪焦急。",
    request: "当天能有师傅上门，给一个准确的时间。",
    process:
      "值班主管接手后先致电道歉，把当天最后一单调给就近师傅，带齐三种常用配件上门；第二天再次电话确认运行情况。",
    result: "客户满意。“有老人、婴幼儿或病人的家庭优先派单”写入调度规则，工单上增加了对应标记。",
  },
  {
    kind: "excellent",
    said: "夜里{品}漏水",
    scene: "深夜{品}漏水，值班电话没有接通，客户自己关了总阀，等到第二天。",
    request: "尽快修好，并说明夜间应该找谁。",
    process:
      "早上第一单上门更换密封件并擦干地面；同时查明值班转接设置失效，当天恢复并试拨三次，把夜间应急电话发给客户。",
    result: "客户认可处理结果。值班电话改为每天下班前由主管试拨，试拨记录留存备查。",
  },
  {
    kind: "excellent",
    said: "漏电，手碰到外壳发麻",
    scene: "客户触摸{品}外壳时手发麻，担心家人触电，不敢再用。",
    request: "查明原因，确保安全，否则退货。",
    process:
      "客服当即指导断电停用，两小时内上门检测，换新机并测量接地电阻，取回故障机送检，检测结论书面告知客户。",
    result: "客户接受换新。涉及人身安全的反馈改为两小时上门，同批次产品逐户电话排查。",
  },
  {
    kind: "excellent",
    said: "多收了{元}元，没有明细",
    scene: "电话报价与上门实际收费不一致，客户手里没有收费明细。",
    request: "退还多收的部分，并说明每一项怎么算。",
    process: "核对录音与公示价目表，确认师傅多收检测费；当天原路退回差额，逐项说明收费依据并发送电子明细。",
    result: "客户确认收到退款并表示理解。收费改为在系统内选项目，客户签字后才能收款。",
  },
  {
    kind: "negative",
    problemType: "repair_quality",
    scene: "同一台{品}修了三次，每次换一位师傅，客户每次都要从头讲一遍。",
    request: "查明真正的原因，不要再“换个零件试试”，并补偿误工损失。",
    process:
      "前两轮只更换表面故障件，没有查阅历史工单，客户两次回访均不满意；升级管理层评审后由技术组长做整机检测，找到根因后一次修复。",
    result: "客户勉强接受。教训：第二次报修起必须由技术组长带队，派单时自动附上历史维修记录。",
  },
  {
    kind: "negative",
    problemType: "response_speed",
    scene: "报修后约定的时间一再落空，客户两次请假在家等候，{品}一直不能用。",
    request: "给出准确的上门时间，并对误工作出说明。",
    process:
      "首轮改约后未重新排入日程，第二轮配件又漏发，两次承诺都没有兑现；管理层评审后指定专人全程跟进，三天内完成。",
    result: "问题解决，但客户明确表示今后会考虑别家。教训：对客户说出口的时间必须先在系统里排上。",
  },
  {
    kind: "negative",
    problemType: "product_quality",
    scene: "{品}使用不久即出现质量问题，换件后又复发，客户不再相信“已经修好”的说法。",
    request: "退货退款，或换一台经过检测的新机。",
    process: "前两轮坚持先修后换，没有及时送检；第三轮按三包规定换新并出具检测结论。",
    result: "客户接受换新。教训：同一质量问题第二次出现即可启动换新，不再要求客户第三次报修。",
  },
  {
    kind: "negative",
    problemType: "convenience",
    scene: "送货与安装分属两家，出了问题互相推，客户成了传话的人。",
    request: "由一家负责到底，不要让客户自己协调。",
    process: "前两轮各自只解释自己那一段，客户两次表示不满意；管理层评审后由物流配送部牵头，送装同一天完成。",
    result: "事情办完，客户评价仍然不高。教训：客户只认一个品牌，内部分工不能成为理由。",
  },
  {
    kind: "common_improved",
    said: "师傅临时改期两次",
    scene: "一个季度内多位客户反映改约只在到点时才通知。",
    request: "改期至少提前一天说，能看到新的时间。",
    process:
      "梳理当季改约工单，发现改约后没有人重新排程；改为当日重排、调度员下班前逐单核对，改约自动发送短信。",
    result: "新规则实施一个月后，同类投诉由每月十一件降到两件。",
  },
  {
    kind: "common_improved",
    said: "封好，下雨往里渗水",
    scene: "雨季集中出现穿墙孔渗水，客户墙面受损，都是近两个月内安装的{品}。",
    request: "修补墙面，保证不再渗水。",
    process:
      "先上门封堵并修补墙面，再抽查同期安装工单的收尾照片，发现三成缺少封堵照片；组织工艺培训并现场考核。",
    result: "收尾照片改为结单必填，后一个雨季没有再出现同类投诉。",
  },
  {
    kind: "common_improved",
    said: "旧机器说好帮忙拉走",
    scene: "送新机时承诺拉走旧机，旧机却被留在楼道，物业多次催促客户。",
    request: "当天把旧机拉走，给物业一个说法。",
    process: "次日上门拉走旧机并向物业说明；核对发现外包车队派单里没有“回收旧机”一项，司机并不知情。",
    result: "派单增加旧机回收项并纳入车队考核，两个月内同类反馈为零。",
  },
  {
    kind: "common_improved",
    said: "一直念固定的话",
    scene: "客户反映客服只念固定话术，没有听清问题就结束通话。",
    request: "先听客户把话讲完，再给办法。",
    process:
      "抽听同一班组录音四十通，发现新员工普遍照念话术；改为“先复述客户问题，再给方案”的三步应答，每周通报抽听结果。",
    result: "抽听合格率从七成提高到九成五，态度类投诉连续两个月下降。",
  },
  {
    kind: "positive",
    said: "下大雨师傅还是准时上门",
    scene: "大雨天准时上门，师傅自带鞋套和防尘布，雨衣留在门外。",
    request: "客户来电表扬，并送来锦旗。",
    process: "登记表扬并当面转达，当月例会通报，照片经客户同意后用于宣传栏。",
    result: "当事师傅获当月“服务之星”，雨天上门规范收入新员工培训。",
  },
  {
    kind: "positive",
    said: "客服小姑娘特别耐心",
    scene: "老人听力不好，客服放慢语速反复讲解，逐步指导老人完成操作。",
    request: "老人来电感谢。",
    process: "调取通话录音整理成示范案例，征得双方同意后在班前会播放。",
    result: "“老年客户接待要点”据此修订，老年客户的一次解决率有所提高。",
  },
  {
    kind: "positive",
    said: "处理完还打电话回访",
    scene: "维修完成后处理人主动再次电话确认，确定真的好了才结单。",
    request: "客户表扬服务贴心。",
    process: "班组长核实后在晨会表扬，并请当事人讲解自己的结单习惯。",
    result: "“结单前再问一句”成为班组约定，重复报修明显减少。",
  },
  {
    kind: "positive",
    said: "墙面走线整齐",
    scene: "安装{品}时走线横平竖直，收尾时把保养方法写在卡片上交给客户。",
    request: "客户表扬安装又快又好。",
    process: "请当事师傅拍摄走线示范，技术组整理成安装标准照片。",
    result: "标准照片用于收尾自查，当月安装类返工减少。",
  },
];

/** Cases starred of one kind. */
const MOST: Readonly<Record<StoryKind, number>> = {
  excellent: 4,
  negative: 2,
  common_improved: 3,
  positive: 3,
};

/** Stars closed cases whose matter a story tells, each story for one case. */
export function tellStories(cases: readonly SampleCase[]): void {
  const told = new Map<StoryKind, number>();
  for (const story of STORIES) {
    const count = told.get(story.kind) ?? 0;
    const found = count < MOST[story.kind] ? cases.findLast((one) => fits(one, story)) : undefined;
    if (found === undefined) continue;
    told.set(story.kind, count + 1);
    const { kind, scene, request, process, result } = story;
    const product = (found.row.product ?? "设备").split(" ")[0] ?? "设备";
    const named = Object.entries({ scene, request, process, result }).map(([part, text]) => [
      part,
      text.replaceAll("{品}", product),
    ]);
    Object.assign(found.row, { typical: kind, typical_story: Object.fromEntries(named) });
  }
}

function fits({ draft, row, template }: SampleCase, { kind, said, problemType }: SampleStory): boolean {
  if (row.stage !== "closed" || row.typical !== null || !ENDED[kind](row)) return false;
  if (problemType !== undefined && draft.theme.problemType !== problemType) return false;
  return said === undefined || template.includes(said);
}

const ENDED: Readonly<Record<StoryKind, (row: SampleCase["row"]) => boolean>> = {
  positive: ({ outcome }) => outcome === "praise",
  negative: ({ round }) => round === 3,
  excellent: ({ outcome, round }) => outcome === "satisfied" && round === 1,
  common_improved: ({ outcome, round }) => outcome === "satisfied" && round < 3,
};
