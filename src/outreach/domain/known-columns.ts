import { comparableName } from "./column-name.ts";

/** What a column of a call-back sheet is for. */
export type ColumnRole =
  | "customer-id"
  | "customer"
  | "contact"
  | "phone"
  | "date"
  | "channel"
  | "caller"
  | "owner"
  | "product"
  | "last-service"
  | "customer-type"
  | "new-old"
  | "overall"
  | "verbatim"
  | "sequence";

/** Roles that split customers into groups, in the order in which a report shows them. */
export const ATTRIBUTE_ROLES: readonly ColumnRole[] = [
  "customer-type",
  "new-old",
  "product",
  "channel",
  "owner",
  "caller",
];

/** The best name of a role first: where several columns could play it, the earlier name wins. */
const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  "customer-id": `客户编号 | 客户编码 | 客户代码 | 客户ID | 客户号 | 会员号 | 会员编号 | 用户编号 | 用户ID |
    customer id | customer no | customer number | client id | account id | user id | member id |
    respondent id | id`,
  customer: `客户名称 | 客户名称/编号 | 客户姓名 | 客户 | 客户单位 | 客户公司 | 公司名称 | 单位名称 |
    企业名称 | 用户名称 | 用户姓名 | 姓名 | 被访者 | 受访客户 | customer name | customer | client |
    client name | company | company name | account | account name | respondent | name`,
  contact: `联系人 | 联系人姓名 | 客户联系人 | 对接人 | 受访人 | contact | contact person | contact name`,
  phone: `联系方式 | 联系电话 | 电话 | 电话号码 | 手机 | 手机号 | 手机号码 | 客户电话 | 邮箱 | 电子邮箱 |
    微信 | 微信号 | phone | phone number | mobile | telephone | tel | email | e-mail |
    contact details | contact information`,
  date: `回访日期 | 回访时间 | 调查日期 | 调查时间 | 调研日期 | 调研时间 | 访问日期 | 访问时间 |
    评价日期 | 评价时间 | 答卷时间 | 填写日期 | 填写时间 | 提交时间 | 反馈日期 | 反馈时间 |
    满意度调查日期 | 日期 | call-back date | callback date | call date | survey date |
    response date | interview date | date of call-back | submitted at | date`,
  channel: `回访方式 | 回访渠道 | 回访形式 | 调查方式 | 调研方式 | 访问方式 | 沟通方式 | call-back method |
    callback method | call-back channel | callback channel | survey channel | contact method |
    channel | method`,
  caller: `回访人员 | 回访人 | 回访专员 | 回访员 | 回访客服 | 调查人 | 调查员 | 访问员 | caller |
    interviewer | called by | call-back agent | callback agent`,
  owner: `跟进人 | 跟进人员 | 客户经理 | 服务人员 | 服务负责人 | 责任人 | 负责人 | account manager |
    follow-up by | followed up by | follow-up person | owner | person in charge`,
  product: `服务/产品名称 | 产品/服务名称 | 产品名称 | 服务名称 | 产品或服务 | 服务产品 | 产品服务 | 产品 |
    服务项目 | 项目名称 | service/product name | product/service name | service/product |
    product/service | product name | service name | product | service`,
  "last-service": `上次服务/交付时间 | 上次服务时间 | 上次服务日期 | 上次交付时间 | 最近服务时间 |
    最近一次服务时间 | 服务时间 | 服务日期 | 交付时间 | 交付日期 | 服务完成时间 | last service date |
    last service/delivery date | last service time | last service | service date | delivery date`,
  "customer-type": `客户类型 | 客户类别 | 客户性质 | 客户属性 | 用户类型 | customer type | customer kind |
    type of customer | client type`,
  "new-old": `新老客户 | 新旧客户 | 客户新老 | 是否新客户 | 是否老客户 | 新老用户 | new/old customer |
    new or old | new/existing | new or existing | new or existing customer`,
  overall: `总体满意度 | 整体满意度 | 综合满意度 | 总满意度 | 总体满意程度 | 整体满意程度 | 总体满意情况 |
    总体满意度评分 | 整体满意度评分 | 综合满意度评分 | 总体满意度评价 | 总体评价 | 整体评价 |
    综合评价 | 总体评分 | 整体评分 | 综合评分 | 客户满意度 | 回访满意度 | 满意度 | 满意程度 |
    满意度评价 | 满意度评分 | 是否满意 | 满意情况 | overall satisfaction |
    overall satisfaction score | overall score | overall rating | overall | satisfaction |
    satisfaction level | satisfaction score | customer satisfaction | csat`,
  verbatim: `客户反馈建议 | 客户反馈/建议 | 客户反馈与建议 | 客户反馈意见 | 客户意见建议 | 客户意见 |
    客户建议 | 客户反馈 | 客户反馈内容 | 客户原话 | 反馈建议 | 意见建议 | 意见反馈 | 建议意见 |
    反馈意见 | 反馈内容 | 评价内容 | 意见 | 建议 | 反馈 | 原话 | 评语 | 评论 | customer feedback |
    customer comments | customer comment | feedback | verbatim | comments | comment | suggestions |
    suggestion | feedback/suggestions | comments/suggestions | 备注 | 备注说明 | 回访备注 |
    回访记录 | remarks | remark | notes | note`,
  sequence: `序号 | 编号 | 行号 | no | no. | # | seq | index | row`,
};

/** The five customary dimensions: columns called so are scores even when their values are untidy. */
const SCORE_NAMES: Readonly<Record<string, string>> = {
  "service-attitude": `服务态度 | 态度 | service attitude | attitude`,
  "response-efficiency": `响应速度 | 响应效率 | 响应及时性 | 响应时效 | 反应速度 | 服务响应 | response speed |
    response efficiency | responsiveness`,
  "professional-ability": `专业能力 | 专业水平 | 专业性 | 专业程度 | 技术能力 | 技术水平 | 业务能力 | 业务水平 | 专业技能 |
    professional ability | professional skill | professional skills | professionalism | expertise |
    competence`,
  "problem-solving": `问题解决效果 | 问题解决 | 问题解决能力 | 问题解决情况 | 问题解决程度 | 问题解决率 | 解决效果 |
    处理效果 | problem solving | problem resolution | problem-solving effect | resolution`,
  "value-for-money": `性价比 | 价格合理性 | 性价比满意度 | value for money | cost performance`,
};

/** Words around the name of a dimension that do not change what it asks. */
const SCORE_PREFIX = /^(?:您对我们的|您对我司的|您对|对我们的|对)/u;
const SCORE_SUFFIX =
  /(?:的?(?:满意度|满意程度|满意情况)?(?:评分|得分|打分|分数|评价|分)?|score|rating|satisfaction)$/u;

const ROLE_BY_NAME = new Map<string, { readonly role: ColumnRole; readonly rank: number }>();
for (const [role, names] of Object.entries(ROLE_NAMES) as [ColumnRole, string][]) {
  for (const [rank, name] of listed(names).entries()) {
    const key = comparableName(name);
    if (!ROLE_BY_NAME.has(key)) ROLE_BY_NAME.set(key, { role, rank });
  }
}
const SCORE_BY_NAME = new Map(
  Object.entries(SCORE_NAMES).flatMap(([code, names]) =>
    listed(names).map((name) => [comparableName(name), code] as const),
  ),
);

/** The role a header names, with the rank of that name (0 best); null for a header that names none. */
export function knownRole(header: string): { readonly role: ColumnRole; readonly rank: number } | null {
  return ROLE_BY_NAME.get(comparableName(header)) ?? null;
}

/** The customary dimension a header names, or null: 服务态度, 服务态度评分, 您对服务态度的满意度. */
export function knownScore(header: string): string | null {
  const bare = comparableName(header);
  const exact = SCORE_BY_NAME.get(bare);
  if (exact !== undefined) return exact;
  return SCORE_BY_NAME.get(bare.replace(SCORE_PREFIX, "").replace(SCORE_SUFFIX, "")) ?? null;
}

/** True for a customary dimension, also under a group: 售后-服务态度. */
export function asksForScore(header: string): boolean {
  return knownScore(header) !== null || knownScore(header.slice(header.lastIndexOf("-") + 1)) !== null;
}

function listed(names: string): string[] {
  return names.split("|").map((name) => name.trim());
}
