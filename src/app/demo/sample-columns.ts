import type { SampleCustomer } from "./draw-customers.ts";
import type { SampleServiceRecord } from "./draw-service-records.ts";

/** Header of the sample's customer list → what stands below it. */
export const CUSTOMER_COLUMNS = {
  客户编号: (customer) => customer.externalId,
  客户名称: (customer) => customer.name,
  客户类型: (customer) => customer.kind,
  客户等级: (customer) => customer.tier,
  地区: (customer) => customer.region,
  行业: (customer) => customer.industry,
  联系人: (customer) => customer.contact,
  联系电话: (customer) => customer.phone,
  邮箱: (customer) => customer.email,
  注册日期: (customer) => customer.registeredOn,
  客户经理: (customer) => customer.accountManager,
  渠道偏好: (customer) => customer.channel,
  标签: (customer) => customer.tags,
} as const satisfies Readonly<Record<string, (customer: SampleCustomer) => string>>;

/** Header of the sample's service list → what stands below it. */
export const SERVICE_COLUMNS = {
  服务单号: (record) => record.externalId,
  客户编号: (record) => record.customerId,
  服务类型: (record) => record.kind,
  产品名称: (record) => record.product,
  订单号: (record) => record.orderNumber,
  责任部门: (record) => record.department,
  服务人员: (record) => record.staff,
  渠道: (record) => record.channel,
  服务日期: (record) => record.servedOn,
  报修时间: (record) => record.requestedAt,
  首次响应时间: (record) => record.firstResponseAt,
  完成时间: (record) => record.resolvedAt,
  金额: (record) => record.amount,
  备注: (record) => record.note,
} as const satisfies Readonly<Record<string, (record: SampleServiceRecord) => string>>;
