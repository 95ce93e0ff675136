type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** Names of the fields that imports fill, by code. */
export const importFieldsZh = {
  externalId: "编号",
  name: "客户名称",
  kind: "类型",
  tier: "客户等级",
  region: "地区",
  industry: "行业",
  registeredOn: "注册日期",
  cooperationSince: "合作开始日期",
  channelPreference: "渠道偏好",
  accountManager: "客户经理",
  tags: "标签",
  note: "备注",
  "contact.name": "联系人",
  "contact.title": "联系人职务",
  "contact.phone": "联系电话",
  "contact.phone2": "备用电话",
  "contact.email": "邮箱",
  "contact.wechat": "微信号",
  "customer.externalId": "客户编号",
  "customer.name": "客户名称",
  "customer.phone": "客户电话",
  product: "产品名称",
  orderNumber: "订单号",
  staff: "服务人员",
  department: "部门",
  channel: "渠道",
  servedOn: "服务日期",
  requestedAt: "报修时间",
  firstResponseAt: "首次响应时间",
  resolvedAt: "完成时间",
  amount: "金额",
} as const;

/** Names of the values of choices, by code. */
export const importChoicesZh = {
  business: "企业",
  individual: "个人",
  core: "核心",
  high_value: "高价值",
  ordinary: "普通",
  online: "线上",
  offline: "线下",
  purchase: "购买",
  delivery: "配送交付",
  installation: "安装",
  project: "项目",
  repair: "维修",
  consultation: "咨询",
  complaint: "投诉",
  upgrade: "升级",
} as const;

/** Name of a field by its code; a custom attribute by the code itself. */
function fieldName(code: string | number | undefined): string {
  return (importFieldsZh as Readonly<Record<string, string>>)[String(code)] ?? String(code);
}

/** Fields any one of which will do, their codes separated by |. */
function fieldNames(codes: string | number | undefined): string {
  return String(codes).split("|").map(fieldName).join("或");
}

/** Values of a choice, their codes separated by |. */
function choiceNames(codes: string | number | undefined): string {
  const names: Readonly<Record<string, string>> = importChoicesZh;
  return String(codes)
    .split("|")
    .map((code) => names[code] ?? code)
    .join("、");
}

/** Sentences for the failures of a whole import. */
export const importFailuresZh = {
  "import-no-header": ({ file, rows }) =>
    `“${file}”的前 ${rows} 行里没有找到表头；请把列名（如“客户名称”“手机”）写在一行里，再重新上传。`,
  "import-no-rows": ({ file }) => `“${file}”只有表头，没有数据行；请填入至少一行后重新上传。`,
  "import-too-many-columns": ({ file, columns, limit }) =>
    `“${file}”有 ${columns} 列，超过上限 ${limit} 列；请删去不需要的列后重新上传。`,
  "import-too-many-rows": ({ limit }) => `文件超过 ${limit} 行；请拆成几个文件分别导入。`,
  "import-no-sheet": ({ sheet }) => `文件里没有名为“${sheet}”的工作表；请重新选择工作表。`,
  "import-column-missing": ({ column, columns }) =>
    `表中没有“${column}”这一列；现有的列：${columns}。请改正对应关系。`,
  "import-column-twice": ({ column }) => `“${column}”这一列对应了两次；请只保留一处。`,
  "import-field-unknown": ({ field }) => `没有“${field}”这个字段；请从字段列表中选择。`,
  "import-field-twice": ({ field, first, second }) =>
    `“${first}”和“${second}”两列都对应到“${fieldName(field)}”；请只保留一列。`,
  "import-field-missing": ({ fields, columns }) =>
    `还没有列对应到必填的“${fieldNames(fields)}”；表中的列：${columns}。请选择对应的列，或改正表头后重新上传。`,
  "import-value-unknown": ({ field, value, allowed }) =>
    `“${fieldName(field)}”没有“${value}”这个取值；可用的取值：${choiceNames(allowed)}。`,
  "import-default-unreadable": ({ field, value }) =>
    `“${fieldName(field)}”的默认值“${value}”无法识别；请改正。`,
  "import-language-unreadable": ({ columns }) =>
    `列名都无法识别，表中的列：${columns}。请手工指定各列对应的字段，或改用中文或英文列名。`,
  "conflict-import-at-work": () => "这次导入正在处理中；请等它结束后再操作。",
  "conflict-import-closed": () => "这次导入已经完成，不能再改动；请重新上传文件，开始一次新的导入。",
  "conflict-import-not-done": () => "这次导入还没有完成，没有可以撤销的内容。",
  "not-found-error-file": () => "这次导入没有出错的行，因此没有错误文件。",
  "import-interrupted": () => "导入多次中断，没有写入任何数据；请重试，仍不成功时请联系管理员。",
} satisfies Record<string, Sentence>;

/** What is wrong with a row or a cell. */
export const importFaultsZh = {
  "text-too-long": ({ limit, length }) => `有 ${length} 个字，超过上限 ${limit} 个；请缩短。`,
  "choice-unknown": ({ allowed }) =>
    `不是已知的取值（${choiceNames(allowed)}）；请改成其中之一，或在对应关系中说明它的含义。`,
  "number-unreadable": () => "不是数字；请只填数字。",
  "number-too-large": () => "数字太大；请检查。",
  "boolean-unreadable": () => "请填“是”或“否”。",
  "too-many-tags": ({ limit }) => `标签超过 ${limit} 个；请减少。`,
  "tag-too-long": ({ limit }) => `有标签超过 ${limit} 个字；请缩短，多个标签用顿号或逗号隔开。`,
  "email-unreadable": () => "不是完整的邮箱地址；请改正或清空。",
  "phone-unreadable": () => "不是可以拨打的电话号码；请改正或清空。",
  "phone-shortened": () => "号码被表格软件缩写成了科学计数；请把该列设为文本格式后重新填写完整号码。",
  "too-many-phones": ({ limit }) => `一格里超过 ${limit} 个号码；请减少。`,
  "date-unreadable": () => "不是日期；请写成 2026-03-11 的形式。",
  "date-impossible": () => "没有这一天；请改正。",
  "date-incomplete": () => "日期缺少年或日，或日月无法分辨；请写成 2026-03-11 的形式。",
  "date-out-of-range": () => "年份不合理；请检查。",
  "time-missing": () => "缺少时刻；请写成 2026-03-11 09:30 的形式。",
  "time-unreadable": () => "没有这个时刻；请写成 2026-03-11 09:30 的形式。",
  "person-unknown": () => "组织中没有这位同事；请先添加，或改为其姓名或邮箱。",
  "person-ambiguous": () => "有几位同事同名；请改填邮箱。",
  "department-unknown": () => "组织中没有这个部门；请先添加，或改正名称。",
  "department-ambiguous": () => "有几个同名部门；请改用不重复的名称。",
  "formula-without-result": () => "公式没有保存结果；请在 Excel 或 WPS 中打开并保存一次，或填入数值。",
  "value-missing": ({ fields }) => `缺少“${fieldNames(fields)}”；请补上。`,
  "times-out-of-order": () => "报修、首次响应、完成三个时间的先后不对；请检查。",
  "row-repeated": ({ first, id }) => `编号“${id}”在第 ${first} 行已经出现；请删去其中一行。`,
  "row-same-as": ({ first }) => `与第 ${first} 行相同；请删去其中一行，或填上编号以示区别。`,
  "customer-ambiguous": () => "有几位同名（或同号码）的客户，无法确定是哪一位；请填写客户编号。",
  "customer-repeated": () => "与本文件前面的某一行是同一位客户；请删去其中一行。",
  "customer-unknown": () => "没有找到这位客户；请先导入客户、改正名称或编号，或允许自动新建客户。",
  "record-repeated": () => "与本文件前面的某一行是同一条服务记录；请删去其中一行，或填上编号以示区别。",
} satisfies Record<string, Sentence>;

/** Why undoing an import left a record as it is. */
export const importKeptZh = {
  "edited-since": "导入之后有人改过，保持不变",
  "in-use": "已有其他记录用到它，保持不变",
  "removed-since": "它或它所属的客户已不存在，无法恢复",
} as const;

/** Column in error files; several faults of one row are joined. */
export const importPiecesZh = { or: "或", joint: "；", colon: "：" } as const;
