import { fieldList, type ImportField } from "../../../customer/domain/imports/import-field.ts";

/** Fields of which one at least must be filled: without words there is no voice. */
export const REQUIRED_CASE_FIELDS = ["verbatim", "subject"] as const;

/**
 * What a row of voices can hold: complaint lists, tickets, app reviews, social posts. Words for `status` and `channel`
 * that are not listed are named by a mapping.
 */
export const CASE_FIELDS: readonly ImportField[] = fieldList({
  sourceId: {
    limit: 200,
    names: `工单号 | 工单编号 | 留言编号 | 投诉编号 | 投诉单号 | 反馈编号 | 受理编号 | 受理单号 | 登记编号 | 评论编号 | 评论id | 评价编号 | 评价id |
      帖子id | 动态id | 记录编号 | 案件编号 | 单号 | 编号 | ticket id | ticket number | ticket | case number | case id |
      review id | comment id | post id | complaint id | message id | feedback id | reference | id`,
  },
  receivedAt: {
    type: "instant",
    names: `受理时间 | 留言时间 | 投诉时间 | 反馈时间 | 来电时间 | 来信时间 | 评论时间 | 评价时间 | 发布时间 | 发表时间 | 提交时间 | 登记时间 | 创建时间 | 接收时间 |
      反映时间 | 诉求时间 | 受理日期 | 投诉日期 | 留言日期 | 评论日期 | 评价日期 | 登记日期 | 创建日期 | 日期 | 时间 | received at | received |
      created at | created | opened at | submitted at | posted at | published at | review date | comment date | date | time`,
  },
  verbatim: {
    limit: 20_000,
    names: `投诉内容 | 留言详情 | 留言内容 | 反馈内容 | 评论内容 | 评价内容 | 诉求内容 | 反映内容 | 来电内容 | 问题描述 | 详细内容 | 正文 | 内容 | 评论 |
      评价 | 留言 | 投诉 | 反馈 | 诉求 | 原话 | 客户原话 | 描述 | 详情 | verbatim | complaint | comment | review | review text |
      content | message | body | description | text | feedback | post`,
  },
  subject: {
    limit: 300,
    names: `标题 | 主题 | 留言主题 | 留言标题 | 投诉标题 | 投诉主题 | 反馈主题 | 工单标题 | 工单主题 | 评论标题 | 诉求标题 | 事由 | subject | title |
      review title | summary | headline`,
  },
  customer: {
    names: `客户编号 | 客户代码 | 客户号 | 客户id | 会员编号 | 会员号 | 会员id | 用户编号 | 用户id | 留言用户 | 用户 | 客户 | 会员 | 企业编号 | customer id |
      customer no | customer number | customer | account id | user id | user | member id | client`,
  },
  "contact.name": {
    limit: 100,
    names: `联系人 | 姓名 | 客户姓名 | 客户名称 | 用户姓名 | 用户名 | 投诉人 | 来电人 | 反映人 | 留言人 | 诉求人 | 昵称 | 用户昵称 | 作者 | 评论人 | 评价人 |
      联系人姓名 | contact | contact name | customer name | name | author | reviewer | nickname | username | reporter`,
  },
  "contact.phone": {
    type: "phone",
    names: `联系电话 | 客户电话 | 客户手机 | 手机 | 手机号 | 手机号码 | 电话 | 电话号码 | 联系方式 | 来电号码 | 主叫号码 | phone | phone number | mobile |
      telephone | tel | caller number | contact phone`,
  },
  "contact.email": {
    type: "email",
    names: `邮箱 | 电子邮箱 | 邮件 | 邮箱地址 | 电子邮件 | 联系邮箱 | email | e-mail | mail | email address | contact email`,
  },
  product: {
    names: `产品 | 产品名称 | 商品 | 商品名称 | 产品型号 | 型号 | 机型 | 服务名称 | 设备 | 应用 | 应用名称 | product | product name | item | model |
      device | app | app name`,
  },
  orderNumber: {
    limit: 100,
    names: `订单号 | 订单编号 | 订单id | 销售单号 | 合同编号 | 合同号 | order number | order no | order id | order | contract number`,
  },
  score: {
    type: "choice",
    names: `评分 | 星级 | 打分 | 满意度 | 总体满意度 | 评价星级 | 评论星级 | 得分 | score | rating | stars | star rating | satisfaction`,
    choices: {
      5: "5星 | 五星 | 5分 | 非常满意 | 很满意 | 5 stars | very satisfied",
      4: "4星 | 四星 | 4分 | 满意 | 4 stars | satisfied",
      3: "3星 | 三星 | 3分 | 一般 | 3 stars | neutral",
      2: "2星 | 二星 | 两星 | 2分 | 不满意 | 2 stars | dissatisfied",
      1: "1星 | 一星 | 1分 | 非常不满意 | 很不满意 | 1 star | very dissatisfied",
    },
  },
  channel: {
    limit: 60,
    names: `渠道 | 来源渠道 | 受理渠道 | 反馈渠道 | 投诉渠道 | 受理方式 | 来源 | channel | source channel | source | origin`,
  },
  platform: {
    limit: 60,
    names: `平台 | 来源平台 | 投诉平台 | 发布平台 | 应用商店 | 应用市场 | 外部平台 | platform | store | app store | marketplace`,
  },
  reply: {
    limit: 20_000,
    names: `处理结果 | 答复意见 | 回复内容 | 答复内容 | 处理意见 | 办理结果 | 处理情况 | 客服回复 | 商家回复 | 回复 | 答复 | 解决方案 | reply |
      response | answer | resolution | reply text | developer reply`,
  },
  repliedAt: {
    type: "instant",
    names: `答复时间 | 回复时间 | 解决时间 | 办结时间 | 处理完成时间 | 处理时间 | 完成时间 | 关闭时间 | 结单时间 | 答复日期 | 回复日期 | 办结日期 | 完成日期 |
      replied at | reply date | response date | resolved at | resolved | solved at | closed at | completed at`,
  },
  department: {
    type: "department",
    names: `责任部门 | 部门 | 处理部门 | 承办部门 | 主办部门 | 受理部门 | 所属部门 | department | dept | team | responsible department`,
  },
  status: {
    type: "choice",
    names: `状态 | 处理状态 | 工单状态 | 办理状态 | 当前状态 | status | state | ticket status`,
    choices: {
      open: `待处理 | 未处理 | 处理中 | 新建 | 待受理 | 已受理 | 受理中 | 办理中 | 待回复 | 待分派 | 已派单 | 已分派 | 进行中 | 未完成 | 未解决 | 挂起 | new | pending |
        in progress | assigned | on hold | processing`,
      closed: `已处理 | 已办结 | 办结 | 已解决 | 已关闭 | 关闭 | 已完成 | 完成 | 已回复 | 已答复 | 已结案 | 结案 | 已结单 | resolved | solved | done |
        completed | answered | replied`,
      solved_at_once: `当场解决 | 当场办结 | 现场解决 | 首次解决 | 首次联系解决 | 一次解决 | 即时解决 | 电话解决 | first contact | solved at first contact`,
    },
  },
  amount: {
    type: "number",
    names: `金额 | 涉及金额 | 订单金额 | 涉诉金额 | 争议金额 | amount | order amount | amount at stake`,
  },
  remedy: {
    limit: 500,
    names: `诉求 | 客户诉求 | 期望处理 | 要求 | 期望结果 | 诉求目的 | remedy | remedy sought | requested remedy | expectation`,
  },
});
