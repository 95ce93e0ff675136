/** Words of the reply letter itself. Blanks are filled by `draft-letter.ts`; all of it can be edited. */
export const replyLetterZh = {
  /** What a case is called towards an authority. */
  matters: { complaint: "投诉", suggestion: "建议", praise: "表扬", other: "诉求" },
  title: (number: string, matter: string): string => `关于第 ${number} 号${matter}事项的答复函`,
  number: (year: string, caseNumber: string): string => `〔${year}〕${caseNumber} 号`,
  opening: (number: string, received: string, due: string): string =>
    `贵方转来的第 ${number} 号工单已于${received}收到${due === "" ? "" : `（要求于${due}前答复）`}。我方立即组织核实处理，现将有关情况答复如下。`,
  said: (words: string): string => `反映人反映：${words}`,
  subject: (product: string, order: string): string =>
    [product && `涉及产品：${product}`, order && `订单号：${order}`].filter(Boolean).join("；"),
  found: (cause: string): string => `经核查：${cause}`,
  done: (place: number, day: string, text: string, result: string): string =>
    `${place}. ${day === "" ? "" : `${day}已完成：`}${text}${result === "" ? "" : `（${result}）`}`,
  planned: (place: number, day: string, text: string): string =>
    `${place}. 长期改进${day === "" ? "" : `（计划${day}前完成）`}：${text}`,
  results: {
    told: (day: string): string => `处理结果已于${day}告知反映人。`,
    satisfied: "回访时，反映人对处理结果表示满意。",
    unreached: "我方多次回访，未能联系上反映人。",
    unresolved: "目前与反映人尚未达成一致，我方将继续与其沟通。",
  },
  staff: "工作人员",
  handledBy: (name: string): string => `经办人：${name}`,
  closing: "特此函复。感谢贵方对我们工作的监督与支持。",
  day: (year: number, month: number, day: number): string => `${year}年${month}月${day}日`,
  /** Ends of sentences that a text may have brought along. */
  stop: "。",
  /** What is due, where people are told of it. */
  clock: (platform: string): string => `答复${platform || "外部平台"}`,
  sheet: {
    addressee: (name: string): string => `${name}：`,
    parts: { facts: "一、事实核查情况", measures: "二、已采取的措施", result: "三、处理结果" },
    seal: "（盖章）",
    contact: (contact: string): string => `联系人及电话：${contact}`,
    draft: (version: number): string => `草稿第 ${version} 版，未经批准，不得外发`,
    page: "— {page} —",
  },
};

export type ReplyLetterWords = typeof replyLetterZh;
