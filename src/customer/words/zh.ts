import { importFailuresZh } from "./import-zh.ts";
type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

const TIMES: Readonly<Record<string, string>> = {
  requestedAt: "客户提出时间",
  firstResponseAt: "首次响应时间",
  resolvedAt: "解决时间",
};

const VALUE_FORMS: Readonly<Record<string, (choices: string) => string>> = {
  text: () => "请填写文字",
  number: () => "请填写数字",
  date: () => "请填写日期，如 2026-03-11",
  choice: (choices) => `请从这些选项中选择：${choices}`,
  boolean: () => "请填写是或否",
};

/** Sentences for the failures of customers, contacts, service records, segments and merges. */
export const zh = {
  ...importFailuresZh,
  "conflict-customer-changed": () => "该客户已被他人修改，请刷新后核对，再重新保存。",
  "conflict-customer-merged": () => "该客户记录已并入另一客户，请打开合并后的客户再操作。",
  "conflict-external-id-taken": ({ externalId }) =>
    `客户编号“${externalId}”已被另一客户使用，请核对编号，或改为修改那一客户。`,
  "account-manager-unknown": () => "所选客户经理已不在本组织，请重新选择。",
  "registration-in-future": ({ day }) => `注册日期 ${day} 晚于今天，请核对。`,
  "cooperation-in-future": ({ day }) => `合作开始日期 ${day} 晚于今天，请核对。`,
  "conflict-contact-changed": () => "该联系人已被他人修改，请刷新后核对，再重新保存。",
  "do-not-contact-ends-before-it-begins": ({ since, until }) =>
    `免打扰的截止日 ${until} 早于开始日 ${since}，请改正。`,
  "conflict-mark-lifted": () => "该免打扰标记已解除，请刷新查看。",
  "service-times-out-of-order": ({ earlier, later }) =>
    `时间顺序有误：${TIMES[String(later)] ?? ""}不能早于${TIMES[String(earlier)] ?? ""}，请核对两个时间。`,
  "staff-unknown": () => "所选服务人员已不在本组织，请重新选择，或只填写姓名。",
  "department-unknown": () => "所选部门不存在或已撤销，请重新选择。",
  "conflict-service-external-id-taken": ({ externalId }) =>
    `记录编号“${externalId}”已被另一条服务记录使用，请核对编号。`,
  "conflict-service-record-changed": () => "该服务记录已被他人修改，请刷新后核对，再重新保存。",
  "attribute-unknown": ({ code }) => `没有编码为“${code}”的自定义字段，请先在设置中添加。`,
  "attribute-retired": ({ label }) => `自定义字段“${label}”已停用，不能再填写；如仍需要，请先恢复使用。`,
  "attribute-wrong-value": ({ label, type, value, choices }) =>
    `自定义字段“${label}”不能填“${value}”：${VALUE_FORMS[String(type)]?.(String(choices)) ?? ""}。`,
  "conflict-attribute-code-taken": ({ code }) => `编码“${code}”已被另一自定义字段使用，请换一个。`,
  "attribute-choices-missing": () => "选项型字段至少要有一个选项，请填写。",
  "attribute-limit-reached": ({ limit }) => `自定义字段最多 ${limit} 个，请停用或沿用已有字段。`,
  "conflict-segment-name-taken": ({ name }) => `已有名为“${name}”的客户分组，请换一个名称。`,
  "conflict-segment-changed": () => "该客户分组已被他人修改，请刷新后核对，再重新保存。",
  "segment-malformed": () => "分组条件的结构无法识别，请重新设置条件。",
  "segment-too-large": ({ depth, conditions }) =>
    `分组条件过多：最多 ${depth} 层、${conditions} 个条件，请简化。`,
  "segment-field-unknown": ({ field }) => `分组条件中的字段“${field}”不存在，请删除或换成其他字段。`,
  "segment-operator-unfit": ({ field, operator }) =>
    `字段“${field}”不能用“${operator}”比较，请换一种比较方式。`,
  "segment-value-wrong": ({ field, operator }) =>
    `字段“${field}”的比较值（${operator}）不符合要求，请重新填写。`,
  "merge-same-customer": () => "所选的是同一条客户记录，请选择两条不同的记录。",
  "conflict-merge-undone": () => "这次合并已经撤销，请刷新查看。",
  "conflict-merge-covered": () => "合并后的客户之后又并入了另一客户，请先撤销后一次合并，再撤销这一次。",
} satisfies Record<string, Sentence>;
