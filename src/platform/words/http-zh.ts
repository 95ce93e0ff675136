type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** Sentences for the failures of the HTTP server and its API. */
export const httpZh = {
  unauthenticated: () => "请先登录；程序调用请在 Authorization: Bearer 中带上有效的 API 密钥。",
  forbidden: () => "您的角色没有这项权限；如确有需要，请联系管理员调整角色。",
  "forbidden-cross-site": () => "此请求来自其他网站，已被拒绝；请在回音自己的页面中操作，并核对 HUIYIN_URL。",
  "not-found": () => "找不到要访问的内容：可能已被删除，或地址有误；请返回列表重新选择。",
  "method-not-allowed": ({ method, allow }) => `此地址不支持 ${method}，可用的方法：${allow}。`,
  "invalid-input": () => "有内容填写不正确，请按提示修改后再提交。",
  "invalid-text": () => "文字中含有无法保存的控制字符（U+0000），请删除后再提交。",
  "invalid-cursor": () => "翻页标记已失效，请从第一页重新查看。",
  "broken-json": () => "请求内容不是有效的 JSON（须为 UTF-8 编码），请检查后重试。",
  "unsupported-media-type": ({ accepted }) => `不支持这种内容类型，请以 ${accepted} 发送。`,
  "too-large-body": ({ limitMegabytes }) => `内容超过上限 ${limitMegabytes} MB，请拆分后再提交。`,
  "too-many-requests": ({ retryAfterSeconds }) => `请求过于频繁，请在 ${retryAfterSeconds} 秒后重试。`,
  "invalid-idempotency-key": () => "Idempotency-Key 须为 1 至 200 个可见的 ASCII 字符，不含空格。",
  "idempotency-key-reused": () => "此 Idempotency-Key 已用于另一个请求；新的请求请换一个新的键。",
  "conflict-request-in-progress": () => "相同 Idempotency-Key 的请求仍在处理中，请稍后重试。",
  "conflict-duplicate": () => "已有相同的记录，请核对后修改重复的内容。",
  "conflict-reference": () => "这条记录与其他记录相关联，而对方不存在或仍在使用它；请刷新后重试。",
  "conflict-concurrent": () => "同一时间有其他人修改了相同的数据，请重试。",
  "database-unavailable": ({ retryAfterSeconds }) =>
    `暂时连不上数据库，内容没有保存；请在 ${retryAfterSeconds} 秒后重试，若一直如此请联系管理员。`,
  "internal-error": () => "服务器出错，操作没有完成；请稍后重试，若一直如此请把请求编号告诉管理员。",
  "port-in-use": ({ host, port }) =>
    `${host} 的端口 ${port} 已被占用；请停止占用它的程序，或用 PORT 另选一个端口。`,
  "port-not-permitted": ({ port }) =>
    `没有权限使用端口 ${port}；请用 PORT 选择 1024 以上的端口，或由反向代理转发。`,
  "host-not-usable": ({ host }) =>
    `本机没有地址 ${host}；请把 HOST 改为 127.0.0.1（仅本机）、0.0.0.0（所有网卡）或本机的某个地址。`,
} satisfies Record<string, Sentence>;
