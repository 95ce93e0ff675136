type Phrases = Readonly<Record<"equals" | "any_of" | "all_of" | "at_most" | "at_least" | "contains", string>>;

/** Words with which conditions are said. Blanks: {v} the value, {name} a name. */
export interface ConditionWords {
  readonly subject: {
    readonly answer: string;
    /** Words beside "other", or the remark of a row. */
    readonly text: string;
    readonly hidden: string;
    readonly customer: string;
  };
  readonly answered: string;
  readonly notAnswered: string;
  /** Of a customer or a link. */
  readonly known: string;
  readonly notKnown: string;
  /** What is said of a subject, by what it is; `list`: of several values, `fact`: chosen for the customer, not by them. */
  readonly said: Readonly<Record<"number" | "choice" | "rows" | "text" | "day" | "fact" | "list", Phrases>>;
  readonly grade: string;
  readonly quoted: string;
  /** Where no value is chosen yet. */
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
  readonly comma: string;
  readonly orLast: string;
  /** Before what is said of several at once. */
  readonly each: string;
  readonly andLast: string;
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly group: string;
  /** A customer field that segments do not have. */
  readonly customerName: string;
}

const number: Phrases = {
  equals: "= {v}",
  any_of: "为 {v}",
  all_of: "同时为 {v}",
  at_most: "≤ {v}",
  at_least: "≥ {v}",
  contains: "包含 {v}",
};

/** Words with which conditions are said. */
export const conditionZh: ConditionWords = {
  subject: {
    answer: "「{name}」",
    text: "「{name}」的文字",
    hidden: "隐藏字段 {name} ",
    customer: "{name} ",
  },
  answered: "已回答",
  notAnswered: "未回答",
  known: "已填写",
  notKnown: "未填写",
  said: {
    number,
    choice: { ...number, equals: "选了{v}", any_of: "选了{v}", all_of: "同时选了{v}" },
    rows: { ...number, any_of: "评价了{v}", all_of: "同时评价了{v}" },
    text: {
      ...number,
      equals: "是{v}",
      any_of: "是{v}",
      all_of: "同时是{v}",
      contains: "包含{v}",
    },
    day: { ...number, equals: "为 {v}", at_most: "不晚于 {v}", at_least: "不早于 {v}" },
    fact: { ...number, equals: "是 {v}", any_of: "是 {v}", all_of: "同时是 {v}" },
    list: { ...number, equals: "含{v}", any_of: "含{v}", all_of: "同时含{v}" },
  },
  grade: "{v} 分",
  quoted: "“{v}”",
  nothing: "…",
  yes: "是",
  no: "否",
  comma: "、",
  orLast: "或",
  each: "都",
  andLast: "和",
  and: " 且 ",
  or: " 或 ",
  not: "并非（{v}）",
  group: "（{v}）",
  customerName: "客户名称",
};
