import { fieldList, type ImportField } from "./import-field.ts";

/** What a row of service records can hold; the customer is met by number, exact name or telephone number. */
export const SERVICE_RECORD_FIELDS: readonly ImportField[] = fieldList({
  externalId: {
    limit: 100,
    names: `服务单号 | 服务编号 | 服务记录编号 | 记录编号 | 工单号 | 工单编号 | 维修单号 | 报修单号 | 受理编号 | 受理单号 | 任务编号 | 单号 | 编号 |
      external id | record id | record number | service id | service number | service order | ticket | ticket id |
      ticket number | case number | work order | work order number | id`,
  },
  "customer.externalId": {
    limit: 100,
    names: `客户编号 | 客户代码 | 客户号 | 客户id | 会员编号 | 会员号 | 会员id | 用户编号 | 用户id | 企业编号 | customer id |
      customer no | customer number | customer code | account id | account number | client id | member id`,
  },
  "customer.name": {
    names: `客户名称 | 客户姓名 | 客户 | 客户全称 | 企业名称 | 公司名称 | 公司 | 单位名称 | 单位 | 会员姓名 | 用户姓名 | 用户名称 | 姓名 |
      customer name | customer | company | company name | account name | account | client | client name | name`,
  },
  "customer.phone": {
    type: "phone",
    names: `客户电话 | 客户手机 | 联系电话 | 手机 | 手机号 | 手机号码 | 电话 | 电话号码 | 联系方式 | 联系人电话 | 报修电话 | 来电号码 |
      customer phone | phone | phone number | mobile | mobile number | telephone | tel | caller number | contact phone`,
  },
  kind: {
    type: "choice",
    names: `服务类型 | 服务类别 | 业务类型 | 工单类型 | 记录类型 | 单据类型 | 类型 | 类别 | kind | service type | service kind |
      type | category | ticket type | record type`,
    choices: {
      purchase: `购买 | 采购 | 订购 | 下单 | 销售 | 新购 | 复购 | 产品购买 | 购买产品 | 商品购买 | 订单 | buy | bought | order | sale | sales |
        new purchase | repurchase`,
      delivery:
        "配送 | 送货 | 交付 | 发货 | 物流 | 送货上门 | 产品交付 | 签收 | deliver | shipping | shipment | logistics",
      installation: "安装 | 安装调试 | 上门安装 | 装机 | 调试 | install | set-up | setup | commissioning",
      project: "项目 | 工程 | 项目服务 | 项目实施 | 项目交付 | 实施 | implementation | engineering",
      repair: `维修 | 报修 | 修理 | 检修 | 抢修 | 上门维修 | 售后维修 | 故障维修 | 故障 | 返修 | 维护 | 保养 | 维保 | 售后 | 售后服务 | fix |
        maintenance | service | breakdown | after-sales`,
      consultation:
        "咨询 | 查询 | 问询 | 业务咨询 | 产品咨询 | 技术咨询 | 技术支持 | consult | inquiry | enquiry | question | support",
      complaint: "投诉 | 客诉 | 客户投诉 | 抱怨 | 投诉处理 | 申诉 | complaints | grievance",
      upgrade: "升级 | 产品升级 | 软件升级 | 系统升级 | 换新 | 以旧换新 | 扩容 | upgrading | replacement",
    },
  },
  product: {
    names: `产品名称 | 产品 | 商品名称 | 商品 | 服务名称 | 服务产品 | 服务/产品名称 | 产品型号 | 型号 | 设备名称 | 设备 | 机型 | product |
      product name | item | item name | model | device | equipment | goods`,
  },
  orderNumber: {
    limit: 100,
    names: `订单号 | 订单编号 | 订单id | 销售单号 | 采购单号 | 合同编号 | 合同号 | order number | order no | order id | order |
      sales order | contract number | po number`,
  },
  staff: {
    limit: 100,
    names: `服务人员 | 服务人 | 处理人 | 处理人员 | 经办人 | 工程师 | 服务工程师 | 维修人员 | 维修工程师 | 维修师傅 | 师傅 | 客服人员 | 客服 | 接待人员 |
      受理人 | 责任人 | 跟进人 | 员工姓名 | 员工 | staff | staff name | agent | technician | engineer | handled by |
      handler | assignee | assigned to | employee`,
  },
  department: {
    type: "department",
    names: `部门 | 服务部门 | 责任部门 | 所属部门 | 处理部门 | 受理部门 | 网点 | 服务网点 | 门店 | 服务门店 |
      服务商 | 服务商名称 | 服务单位 | outlet | store | branch | service provider | department | dept | team | responsible department`,
  },
  channel: {
    limit: 60,
    names: `渠道 | 服务渠道 | 受理渠道 | 来源渠道 | 来源 | 服务方式 | 受理方式 | 联系渠道 | channel | source | service channel |
      contact channel | origin`,
  },
  servedOn: {
    type: "date",
    names: `服务日期 | 服务时间 | 上次服务时间 | 服务/交付时间 | 交付日期 | 交付时间 | 购买日期 | 购买时间 | 下单日期 | 订单日期 | 业务日期 | 上门日期 |
      安装日期 | 维修日期 | 日期 | served on | service date | date of service | date | purchase date | delivery date |
      order date | visit date`,
  },
  requestedAt: {
    type: "instant",
    names: `报修时间 | 申请时间 | 提出时间 | 请求时间 | 来电时间 | 受理时间 | 登记时间 | 提交时间 | 投诉时间 | 咨询时间 | 下单时间 | 创建时间 | requested at |
      request time | requested | opened at | created at | reported at | call time | submitted at`,
  },
  firstResponseAt: {
    type: "instant",
    names: `首次响应时间 | 首次响应 | 响应时间 | 首次回复时间 | 首次联系时间 | 接单时间 | 派单时间 | first response at | first response |
      first response time | responded at | first reply | first contact`,
  },
  resolvedAt: {
    type: "instant",
    names: `完成时间 | 解决时间 | 办结时间 | 处理完成时间 | 结束时间 | 完工时间 | 关闭时间 | 结单时间 | 完成日期 | resolved at | resolved |
      resolution time | completed at | finished at | closed at | done at | end time`,
  },
  amount: {
    type: "number",
    names: `金额 | 服务金额 | 订单金额 | 实付金额 | 费用 | 服务费用 | 维修费用 | 收费 | 总价 | 价格 | amount | total | total amount | price |
      fee | cost | charge | order amount`,
  },
  note: {
    limit: 4000,
    names: `备注 | 说明 | 服务内容 | 处理结果 | 问题描述 | 故障描述 | 描述 | 内容 | note | notes | remark | remarks | comment | comments |
      description | details | summary`,
  },
});
