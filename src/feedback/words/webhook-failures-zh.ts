type Details = Readonly<Record<string, string | number>>;

const FIELDS: Readonly<Record<string, string>> = {
  items: "列表位置",
  verbatim: "客户原话",
  subject: "标题",
  sourceId: "来源编号",
  receivedAt: "收到时间",
  name: "姓名",
  phone: "电话",
  email: "邮箱",
  customer: "客户编号",
  product: "产品",
  orderNumber: "订单号",
  score: "评分",
  platform: "外部平台",
  externalNumber: "外部工单号",
  externalDueAt: "外部办理期限",
};
const fieldOf = ({ field }: Details): string => FIELDS[String(field)] ?? String(field);
const placeOf = ({ pointer }: Details): string => (pointer === "" ? "整条内容" : `“${String(pointer)}”`);

/** Sentences for failures of webhooks, and for items of deliveries that are refused. */
export const webhookFailuresZh = {
  "webhook-pointer-wrong": (details: Details) =>
    `“${fieldOf(details)}”的位置 ${placeOf(details)} 写法不对。位置以“/”开头，例如 /data/content；固定内容以“=”开头。`,
  "webhook-words-unmapped": () => "请至少填写“客户原话”或“标题”的位置，否则收不到内容。",
  "webhook-external-unmapped": () =>
    "填写了外部工单号的位置，还需填写外部平台：可填位置，也可填固定内容，例如 =12315。",
  "conflict-webhook-name": ({ name }: Details) => `已有名为“${name}”的接入，请换一个名称。`,
  "too-many-webhooks": ({ most }: Details) => `最多设置 ${most} 个接入。请先删除不用的，再添加。`,
  "conflict-webhook-changed": () => "这个接入刚刚被他人修改，请刷新后核对，再重新修改。",
  "webhook-secret-unfit": ({ proof }: Details): string =>
    proof === "wechat"
      ? "微信的 Token 须为 3 至 32 位字母或数字，请重新填写。"
      : "密钥须为 16 至 200 位可见英文字符，不含空格，请重新填写。",
  "webhook-secret-lost": () => "安装密钥已更换，这个接入的密钥无法读取。请更换密钥，并在对方系统中更新。",
  "gone-webhook-off": () => "这个接入已停用。请联系接收方启用后再推送。",
  "forbidden-webhook-unsigned": () =>
    "缺少签名。请在请求头中发送 X-Huiyin-Timestamp（秒）和 X-Huiyin-Signature。",
  "forbidden-webhook-signature": () => "签名不符。请核对密钥，并确认签名的内容是“时间戳.原始正文”。",
  "forbidden-webhook-stale": ({ seconds }: Details) =>
    `时间戳与服务器时间相差${seconds === undefined ? "" : ` ${seconds} 秒，`}超过 5 分钟。请校准对方系统的时钟，并在每次推送时重新签名。`,
  "forbidden-webhook-token": () => "令牌不符。请在请求头 Authorization: Bearer 中发送正确的令牌。",
  "conflict-webhook-replayed": () =>
    "这个签名已使用过。如需重发，请用新的时间戳重新签名；同一来源编号不会重复立案。",
  "webhook-wechat-encrypted": () =>
    "收到的是加密消息，但这个接入没有设置 EncodingAESKey。请在“接口接入”中填写 AppID 和 EncodingAESKey，或在微信公众平台选择“明文模式”。",
  "forbidden-webhook-unencrypted": () =>
    "这个接入只收加密消息，收到的却没有加密。请在微信公众平台选择“安全模式”，或在“接口接入”中清除 EncodingAESKey。",
  "forbidden-webhook-receiver": () =>
    "消息是发给另一个公众号或企业的。请在“接口接入”中核对 AppID 或企业 ID（CorpID）。",
  "webhook-wechat-undecipherable": () =>
    "消息无法解密。请在“接口接入”中重新填写 EncodingAESKey，须与微信或企业微信后台的一致。",
  "webhook-aes-key-missing": () => "企业微信的消息都是加密的，请填写后台“接收消息”中的 EncodingAESKey。",
  "webhook-aes-key-unfit": () => "EncodingAESKey 是 43 位字母和数字，请从微信或企业微信后台完整复制。",
  "webhook-receiver-missing": ({ proof }: Details): string =>
    proof === "wecom"
      ? "请填写企业 ID（CorpID），在企业微信后台“我的企业 › 企业信息”中。"
      : "请填写公众号的 AppID，在微信公众平台“设置与开发 › 开发接口管理”中。",
  "webhook-wechat-unreadable": () => "正文不是微信消息。请核对推送方，或改用其他验证方式。",
  "webhook-body-unreadable": () => "正文无法读取。请以 UTF-8 编码的 JSON 或表单发送。",
  "webhook-body-too-deep": () => "正文的嵌套超过 64 层，无法读取。请精简后重新推送。",
  "webhook-list-missing": (details: Details) =>
    `在位置 ${placeOf(details)} 没有找到列表。请核对“列表位置”，单条推送时留空。`,
  "webhook-too-many-items": ({ most, count }: Details) =>
    `一次最多推送 ${most} 条${count === undefined ? "" : `，收到 ${count} 条`}。请分批推送。`,
  "webhook-item-without-words": (details: Details) =>
    `在位置 ${placeOf(details)} 没有找到“${fieldOf(details)}”。请核对字段对应关系，再重新接收。`,
  "webhook-item-no-text": (details: Details) =>
    `“${fieldOf(details)}”的位置 ${placeOf(details)} 上是列表或对象，不是文字。请把位置写到具体的文字上。`,
  "webhook-item-too-long": (details: Details) =>
    `“${fieldOf(details)}”有 ${details["length"] ?? ""} 字，超过 ${details["limit"] ?? ""} 字。请在对方系统中缩短后重新推送。`,
  "webhook-item-no-moment": (details: Details) =>
    `“${fieldOf(details)}”的内容“${details["value"] ?? ""}”不是可识别的时间。可用：ISO 时间、秒或毫秒时间戳、2026-03-16 10:00:00。`,
  "webhook-item-no-score": ({ value }: Details) =>
    `评分“${value ?? ""}”不是 1 至 5。请在“评分对应”中写明它相当于几分。`,
  "webhook-item-no-platform": () =>
    "有外部工单号，但没有外部平台的名称。请填写“外部平台”，例如固定内容 =12315。",
};
