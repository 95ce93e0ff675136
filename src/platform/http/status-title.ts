import { STATUS_CODES } from "node:http";

const ZH: Readonly<Record<number, string>> = {
  400: "请求有误",
  401: "尚未登录",
  403: "没有权限",
  404: "未找到",
  405: "不支持的请求方法",
  409: "与现有数据冲突",
  410: "已失效",
  413: "内容过大",
  415: "不支持的内容类型",
  422: "无法处理",
  429: "请求过于频繁",
  500: "服务器内部错误",
  503: "服务暂时不可用",
};

/** A few words for an HTTP status. */
export function statusTitle(status: number, language: "zh" | "en"): string {
  const standard = STATUS_CODES[status] ?? `HTTP ${status}`;
  return language === "zh" ? (ZH[status] ?? standard) : standard;
}
