type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** What is wrong with one field of a form or a request. */
export const inputZh = {
  missing: () => "请填写此项。",
  "wrong-type": ({ expected }) => `类型不对，应为${expected}。`,
  "text-too-short": ({ minimum }) => `至少需要 ${minimum} 个字。`,
  "text-empty": () => "请填写此项。",
  "text-too-long": ({ maximum }) => `最多 ${maximum} 个字。`,
  "list-too-short": ({ minimum }) => `至少需要 ${minimum} 项。`,
  "list-too-long": ({ maximum }) => `最多 ${maximum} 项。`,
  "number-too-small": ({ minimum }) => `不能小于 ${minimum}。`,
  "number-too-big": ({ maximum }) => `不能大于 ${maximum}。`,
  "not-an-email": () => "邮箱地址不正确，例如 name@example.com。",
  "not-an-id": () => "编号不正确。",
  "not-a-date": () => "日期不正确，应为 2026-03-11 这样的格式。",
  "not-an-instant": () => "时间不正确，应为 2026-03-11T10:00:00+08:00 这样的格式。",
  "not-a-url": () => "网址不正确，应以 https:// 开头。",
  "not-offered": ({ values }) => `只能是以下之一：${values}。`,
  "unknown-fields": ({ keys }) => `不认识的字段：${keys}。`,
} satisfies Record<string, Sentence>;

/** Names of the types of JSON. */
export const typeZh: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "是或否",
  array: "列表",
  object: "对象",
  date: "日期",
};
