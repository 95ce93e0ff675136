type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** What the customer reads beside a question that needs mending. */
export const answerFaultsZh = {
  required: () => "请回答此题。",
  "wrong-type": () => "无法识别这个回答，请重新填写。",
  "out-of-range": ({ min, max }) => `请填写 ${min} 至 ${max} 之间的值。`,
  "too-many-decimals": ({ decimals }) =>
    Number(decimals) === 0 ? "请填写整数。" : `请最多保留 ${decimals} 位小数。`,
  "unknown-option": () => "所选项已不在此题中，请重新选择。",
  "exclusive-option": () => "此选项不能与其他选项同时选择，请只保留其一。",
  "too-few-choices": ({ min }) => `请至少选择 ${min} 项。`,
  "too-many-choices": ({ max }) => `请最多选择 ${max} 项。`,
  "unknown-row": () => "回答中有此题没有的项目，请刷新页面后重新填写。",
  "text-too-short": ({ min }) => `请至少填写 ${min} 个字。`,
  "text-too-long": ({ max }) => `请不要超过 ${max} 个字。`,
  "not-a-day": () => "请填写真实的日期，如 2026-03-11。",
  "not-a-phone": () => "请填写电话号码，如 13800000000 或 010-00000000。",
  "unknown-question": () => "回答中有此问卷没有的题目，请刷新页面后重新填写。",
  "too-many-answers": ({ max }) => `一次最多提交 ${max} 个回答，请刷新页面后重新填写。`,
} satisfies Record<string, Sentence>;
