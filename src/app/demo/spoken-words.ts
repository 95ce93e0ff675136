import type { Draw } from "../../kit/draw.ts";

/** Sentences that colleagues put together in their own way: one of each column. */
type Columns = readonly (readonly string[])[];

const FIRST_WORD: Columns = [
  [
    "您好，您反映的问题已经登记。",
    "非常抱歉给您带来不便。",
    "收到您的反馈了，谢谢您告诉我们。",
    "您好，我是客服中心的值班同事。",
    "给您添麻烦了，先向您致歉。",
    "您好，刚刚看到您的留言。",
  ],
  [
    "我们已转给责任部门，",
    "情况已经核对过订单，",
    "已为您加急处理，",
    "您说的细节我都记下来了，",
    "照片和型号已一并提交，",
    "已请主管关注这件事，",
  ],
  [
    "处理人会在一个工作日内联系您。",
    "今天内再与您联系。",
    "请保持电话畅通。",
    "有进展第一时间告诉您。",
    "约好时间前不会让您白等。",
    "您方便接电话的时间我也备注上了。",
  ],
];

const CONTENT: Columns = [
  [
    "客户表示问题已解决，",
    "客户认可处理结果，",
    "客户对这次处理表示满意，",
    "已试用几天，客户说一切正常，",
    "客户语气平和，",
    "家属代接，确认已经修好，",
    "客户逐项核对后确认，",
  ],
  [
    "感谢跟进到底。",
    "愿意继续使用我们的产品。",
    "希望今后提前通知上门时间。",
    "对师傅的收尾工作印象好。",
    "说比上次处理得快。",
    "建议把进度短信发得再勤一些。",
    "没有其他意见。",
    "表示会再观察一阵，有问题再联系。",
  ],
];

const DISCONTENT: Columns = [
  [
    "问题没有彻底解决，",
    "客户说修好两天又犯，",
    "师傅来过了，但收尾不好，",
    "答应的补偿没有说清楚，",
    "客户不接受目前的方案，",
  ],
  [
    "昨天又出现了一次。",
    "要求返工并由主管到场。",
    "墙面不平整，请重新修补。",
    "希望给出书面的处理方案。",
    "不想再换一个人从头讲起。",
    "要求换新，不愿再修。",
  ],
];

const TOLD_AFTER: readonly string[] = [
  "",
  "后续有问题请直接回复，由同一位处理人跟进。",
  "完工照片已发给您，请留存。",
  "稍后会有同事做一次简短回访。",
  "再次为这次的不便向您致歉。",
  "这次的处理记录您可以随时在链接里查看。",
  "感谢您的耐心和理解。",
  "质保时间从今天起重新计算。",
];

const PROPOSED_AFTER: readonly string[] = [
  "",
  "您看这样安排可以吗？",
  "如时间不方便，我们按您的时间来。",
  "期间不会产生任何费用。",
  "有变化会提前告诉您。",
  "处理人的电话稍后发给您。",
];

const PASSED: readonly string[] = [
  "证据齐全，与现场一致",
  "完工单与照片相符，签字完整",
  "抽查现场视频，处理到位",
  "电话核实客户，措施已落实",
  "配件批号与出库记录一致",
  "费用退回凭证已核对",
];

function putTogether(draw: Draw, columns: Columns): string {
  return columns.map((column) => draw.pick(column)).join("");
}

export const firstWord = (draw: Draw): string => putTogether(draw, FIRST_WORD);
/** What was noted of a call with a customer who is content, or is not. */
export const callNote = (draw: Draw, isContent: boolean): string =>
  putTogether(draw, isContent ? CONTENT : DISCONTENT);
export const toldWord = (draw: Draw, told: readonly string[]): string =>
  draw.pick(told) + draw.pick(TOLD_AFTER);
export const proposedWord = (draw: Draw, solutions: readonly string[]): string =>
  draw.pick(solutions) + draw.pick(PROPOSED_AFTER);
export const passedNote = (draw: Draw): string => draw.pick(PASSED);
