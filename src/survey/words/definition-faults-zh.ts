type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

const TYPES: Readonly<Record<string, string>> = {
  object: "对象",
  array: "列表",
  string: "文字",
  number: "数字",
  integer: "整数",
  boolean: "是或否",
};

function typeNames(expected: string | number | undefined): string {
  return String(expected)
    .split(", ")
    .map((name) => TYPES[name] ?? name)
    .join("或");
}

/** What is wrong with a survey definition and what to do, by code of the fault. */
export const definitionFaultsZh = {
  "wrong-type": ({ expected }) => `此处应为${typeNames(expected)}，请改正。`,
  "wrong-value": ({ allowed }) => `此处只能是：${allowed}。`,
  "wrong-form": ({ value }) =>
    `“${value}”不符合要求：编码以英文字母开头，只用字母、数字和下划线，最多 32 个字符；日期写作 2026-03-11。`,
  "unknown-property": ({ property }) => `不认识的属性“${property}”，请删除或改正拼写。`,
  "missing-property": ({ property }) => `缺少“${property}”，请补充。`,
  "too-short": () => "此处不能为空，请填写。",
  "too-long": ({ max }) => `最多 ${max} 个字，请缩短。`,
  "too-few": ({ min }) => `至少需要 ${min} 项，请补充。`,
  "too-many": ({ max }) => `最多 ${max} 项，请减少。`,
  "too-small": ({ min }) => `不能小于 ${min}。`,
  "too-large": ({ max }) => `不能大于 ${max}。`,
  "too-deep": () => "层次过深，无法读取，请简化。",
  "not-unique": () => "同一项出现了两次，请删除重复项。",
  "chinese-missing": () => "问卷语言必须包括中文。",
  "code-taken": ({ code }) => `编码“${code}”已被使用，请换一个。`,
  "code-differs-by-case": ({ code, other }) => `编码“${code}”与“${other}”只有大小写不同，请换一个。`,
  "bounds-crossed": ({ min, max }) => `下限 ${min} 大于上限 ${max}，请改正。`,
  "no-such-day": ({ day }) => `没有 ${day} 这一天，请改正。`,
  "other-code": () => "“其他”选项的编码必须是 other，且只有它可以附带文字。",
  "exclusive-in-single": () => "单选题的选项本来就互斥，请去掉“排他”标记。",
  "more-choices-than-options": ({ choices, options }) =>
    `要求选择 ${choices} 项，但只有 ${options} 个选项，请改正。`,
  "unknown-question": ({ question }) => `引用的题目“${question}”不存在，请重新选择。`,
  "later-question": ({ question }) => `题目“${question}”不在此处之前，只能引用更早的题目，请调整顺序或条件。`,
  "unknown-row": ({ question, row }) => `题目“${question}”没有“${row}”这一行，请重新选择。`,
  "row-needed": ({ question }) => `“${question}”是矩阵题，请选择其中一行。`,
  "no-rows": ({ question }) => `“${question}”不是矩阵题，请去掉行。`,
  "no-words": ({ question }) => `题目“${question}”此处没有可填写的文字，请改用选项或评分。`,
  "section-has-no-answer": ({ question }) => `“${question}”是说明文字，没有回答可引用。`,
  "unknown-hidden-field": ({ field }) => `没有声明隐藏字段“${field}”，请先声明。`,
  "unknown-customer-field": ({ field }) => `此处不能使用客户字段“${field}”，请重新选择。`,
  "unknown-indicator": ({ indicator }) => `指标体系中没有“${indicator}”，请重新选择或先添加。`,
  "operator-unfit": ({ operator }) => `此题不能用“${operator}”比较，请换一种比较方式。`,
  "value-unfit": ({ value }) => `比较值“${value}”不适合此题，请改正。`,
  "unknown-option": ({ option }) => `没有“${option}”这个选项，请重新选择。`,
  "condition-too-large": ({ comparisons, depth }) =>
    `条件过于复杂：最多 ${comparisons} 个比较、${depth} 层，请简化。`,
} satisfies Record<string, Sentence>;
