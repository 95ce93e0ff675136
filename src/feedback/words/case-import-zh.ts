import { importChoicesZh, importFaultsZh } from "../../customer/words/import-zh.ts";

type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** Fields of a sheet of voices, as people call them. */
export const caseFieldsZh = {
  sourceId: "编号",
  receivedAt: "收到时间",
  verbatim: "客户原话",
  subject: "标题",
  customer: "客户编号",
  "contact.name": "联系人",
  "contact.phone": "联系电话",
  "contact.email": "邮箱",
  product: "产品",
  orderNumber: "订单号",
  score: "评分（1–5）",
  channel: "渠道",
  platform: "外部平台",
  reply: "答复内容",
  repliedAt: "答复时间",
  department: "责任部门",
  status: "状态",
  amount: "涉及金额",
  remedy: "客户诉求",
} as const;

/** Values of choices. */
export const caseChoicesZh = {
  ...importChoicesZh,
  open: "处理中",
  closed: "已办结",
  solved_at_once: "当场解决",
} as const;

/** What is wrong with a row or a cell, and what to do. */
export const caseFaultsZh = {
  ...importFaultsZh,
  "choice-unknown": ({ allowed }) =>
    `不是已知的取值（${String(allowed)
      .split("|")
      .map((code) => (caseChoicesZh as Readonly<Record<string, string>>)[code] ?? code)
      .join("、")}）；请改成其中之一，或不读取这一列。`,
  "voice-missing": () => "没有客户原话；请填写内容或标题。",
  "received-missing": () => "没有收到时间；请填写，如 2026-03-11 09:30。",
  "received-in-future": () => "收到时间晚于现在；请改正。",
  "reply-before-receipt": () => "答复时间早于收到时间；请核对两个时间。",
  "reply-in-future": () => "答复时间晚于现在；请改正。",
  "reply-without-time": () => "有答复内容但没有答复时间；请补上时间，或清空答复内容（按未答复登记）。",
  "closed-without-time": () => "状态是已办结，但没有办结或答复时间；请补上时间，或把状态改为处理中。",
  "known-otherwise": ({ number }) =>
    `这个编号已登记为 ${number}，但原话不同；原话不能改写。如是另一条反馈，请改用不同的编号。`,
  "repeated-otherwise": ({ row }) => `编号与第 ${row} 行相同，但原话不同；请核对编号。`,
} satisfies Record<string, Sentence>;

/** Sentences for the failures of a whole import. */
export const caseImportFailuresZh = {
  "case-import-no-words": ({ columns }) =>
    `没有哪一列对应“客户原话”或“标题”；表中的列：${columns}。请选择客户说了什么的那一列。`,
  "case-import-interrupted": ({ row }) =>
    `导入中断，到第 ${row} 行为止已登记；请重新运行，会从中断处继续，不会重复登记。`,
} satisfies Record<string, Sentence>;

/** Pieces of messages and files. */
export interface CasePieces {
  readonly joint: string;
  readonly colon: string;
  /** Columns that an error file adds. */
  readonly row: string;
  readonly reason: string;
  readonly answeredElsewhere: string;
  readonly author: (of: { readonly file: string }) => string;
  readonly printed: (counts: CasePrinted) => string;
}

/** What the command line prints of an import. */
export interface CasePrinted {
  readonly status: string;
  readonly read: number;
  readonly created: number;
  readonly repeated: number;
  readonly failed: number;
  readonly errorFile: string | null;
}

export const casePiecesZh: CasePieces = {
  joint: "；",
  colon: "：",
  row: "原行号",
  reason: "错误原因",
  answeredElsewhere: "随表导入：当时已答复客户，未做满意度回访。",
  author: ({ file }) => `导入（${file}）`,
  printed: (d) =>
    [
      `${d.status === "checked" ? "试运行（没有写入）" : "导入完成"}：读取 ${d.read} 行，${d.status === "checked" ? "将登记" : "新登记"} ${d.created}，以前已登记 ${d.repeated}，有误 ${d.failed}。`,
      ...(d.errorFile === null ? [] : [`有误的行及原因：${d.errorFile}（改正后可直接再次导入）`]),
    ].join("\n"),
};
