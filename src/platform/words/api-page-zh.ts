/** What the page of the API says. */
export const apiPageZh = {
  title: "回音 API",
  intro: "所有接口及其参数、请求与返回的结构。机器可读的版本：",
  resources: "资源",
  rules: [
    "列表用 limit 与 cursor 翻页，返回 {items, nextCursor}；把 nextCursor 原样传回，直到它为 null。",
    "出错时返回 RFC 9457 的问题说明，code 固定不变，detail 按 Accept-Language 给出中文或英文。",
    "写操作可带 Idempotency-Key：24 小时内，相同的键与相同的请求得到第一次的结果。",
    "时刻用带时区的 ISO 8601，日期用 YYYY-MM-DD。",
  ],
  parameters: "参数",
  body: "请求内容",
  answer: "返回",
  open: "无需登录",
  required: "必填",
  empty: "没有内容",
  binary: "文件或数据流",
  problem: "出错时的返回",
};
