import { fieldList, type ImportField } from "./import-field.ts";

/** What a row of customers can hold; one contact besides the customer. */
export const CUSTOMER_FIELDS: readonly ImportField[] = fieldList({
  externalId: {
    limit: 100,
    names: `客户编号 | 客户代码 | 客户号 | 客户id | 会员编号 | 会员号 | 会员id | 用户编号 | 用户id | 企业编号 | 账户编号 | 编号 |
      external id | customer id | customer no | customer number | customer code | account id | account number |
      client id | member id | member number | id`,
  },
  name: {
    names: `客户名称 | 客户姓名 | 客户 | 客户全称 | 客户简称 | 企业名称 | 公司名称 | 公司 | 单位名称 | 单位 | 商户名称 | 会员姓名 | 会员名称 |
      用户姓名 | 用户名称 | 姓名 | 名称 | name | customer name | customer | company | company name | account name | account |
      client | client name | full name | organization`,
  },
  kind: {
    type: "choice",
    names: `客户类型 | 客户类别 | 客户性质 | 客户属性 | 企业或个人 | 类型 | kind | customer type | customer kind | type | account type |
      client type`,
    choices: {
      business: `企业 | 企业客户 | 企业用户 | 公司 | 公司客户 | 单位 | 单位客户 | 机构 | 商户 | 法人 | 集团 | 集团客户 | 政企 | 政企客户 | b端 | b端客户 |
        b类 | b | tob | 2b | b2b | company | enterprise | corporate | organization | business customer`,
      individual: `个人 | 个人客户 | 个人用户 | 自然人 | 消费者 | 家庭 | 家庭用户 | 住户 | 散户 | c端 | c端客户 | c类 | c | toc | 2c | b2c | person |
        personal | consumer | private | individual customer`,
    },
  },
  tier: {
    type: "choice",
    names: `客户等级 | 客户级别 | 客户分级 | 客户层级 | 会员等级 | 等级 | 级别 | tier | customer tier | customer level | level | grade |
      account tier`,
    choices: {
      core: "核心 | 核心客户 | 战略 | 战略客户 | 重点 | 重点客户 | 大客户 | key | key account | strategic | core customer",
      high_value: "高价值 | 高价值客户 | 重要 | 重要客户 | vip | vip客户 | high value | high-value | premium",
      ordinary: "普通 | 普通客户 | 一般 | 一般客户 | 标准 | 常规 | standard | normal | regular | basic",
    },
  },
  region: {
    limit: 100,
    names: `地区 | 区域 | 所在地区 | 所属区域 | 所属地区 | 省份 | 省市 | 城市 | 所在城市 | 大区 | region | area | province | city |
      state | territory`,
  },
  industry: { limit: 100, names: "行业 | 所属行业 | 客户行业 | 行业类别 | 行业类型 | industry | sector" },
  registeredOn: {
    type: "date",
    names: `注册日期 | 注册时间 | 登记日期 | 建档日期 | 建档时间 | 开户日期 | 入会日期 | 客户创建时间 | 创建日期 | 创建时间 | registered on |
      registration date | registered | sign-up date | signup date | created on | created at | creation date`,
  },
  cooperationSince: {
    type: "date",
    names: `合作开始日期 | 合作起始日期 | 开始合作日期 | 开始合作时间 | 合作日期 | 合作时间 | 签约日期 | 签约时间 | 首次合作日期 | 首次购买日期 |
      首单日期 | cooperation since | customer since | client since | contract start | contract date | since`,
  },
  channelPreference: {
    type: "choice",
    names: `渠道偏好 | 偏好渠道 | 服务渠道偏好 | 线上线下 | 客户渠道 | 渠道 | channel preference | preferred channel | channel`,
    choices: {
      online:
        "线上 | 线上客户 | 网上 | 网络 | 互联网 | 电商 | app | 小程序 | 微信 | web | internet | e-commerce",
      offline: "线下 | 线下客户 | 门店 | 到店 | 实体店 | 网点 | store | shop | branch",
    },
  },
  accountManager: {
    type: "person",
    names: `客户经理 | 客户负责人 | 负责人 | 专属客服 | 跟进人 | 业务员 | 销售经理 | 销售代表 | account manager | owner |
      account owner | sales rep | relationship manager`,
  },
  tags: { type: "tags", names: "标签 | 客户标签 | 标记 | tags | tag | labels | label | keywords" },
  note: {
    limit: 4000,
    names:
      "备注 | 客户备注 | 说明 | 描述 | 附注 | note | notes | remark | remarks | comment | comments | description",
  },
  "contact.name": {
    limit: 100,
    names: `联系人 | 联系人姓名 | 主要联系人 | 对接人 | 联络人 | 收货人 | contact | contact name | contact person |
      primary contact | contact full name`,
  },
  "contact.title": {
    limit: 100,
    names:
      "职务 | 职位 | 联系人职务 | 联系人职位 | 岗位 | job title | title | position | contact title | role",
  },
  "contact.phone": {
    type: "phone",
    names: `联系电话 | 手机 | 手机号 | 手机号码 | 电话 | 电话号码 | 联系方式 | 联系手机 | 联系人电话 | 联系人手机 | 移动电话 | 客户电话 | phone |
      phone number | mobile | mobile phone | mobile number | telephone | tel | cell | cell phone | contact phone |
      contact number`,
  },
  "contact.phone2": {
    type: "phone",
    names: `备用电话 | 其他电话 | 第二联系电话 | 电话2 | 固定电话 | 固话 | 座机 | 办公电话 | 公司电话 | second phone | phone 2 | other phone |
      office phone | work phone | landline | alternative phone`,
  },
  "contact.email": {
    type: "email",
    names: `邮箱 | 电子邮箱 | 电子邮件 | 联系邮箱 | 邮件地址 | 邮箱地址 | 联系人邮箱 | email | e-mail | email address | mail |
      contact email`,
  },
  "contact.wechat": { limit: 100, names: "微信 | 微信号 | 企业微信 | wechat | wechat id | weixin" },
});
