/** Sentences for the failures of channels, branding and files. */
export const channelFailuresZh = {
  "survey-place-twice": ({ code }) => `编号“${code}”出现了两次，请保留一行后重试。`,
  "survey-place-no-number": ({ code, field }) =>
    `隐藏字段 ${field} 只收数字，“${code}”不是整数，请修改编号或另选字段。`,
  "survey-link-field-unknown": ({ field }) =>
    `当前版本没有隐藏字段“${field}”，请在问卷设置中添加并重新发布，或另选字段。`,
  "survey-no-qr-links": () => "还没有可打印的二维码，请先生成门店或产品二维码。",
  "conflict-survey-branding-changed": () => "问卷外观刚被他人修改，请刷新后重试。",
  "too-large-survey-logo": ({ kilobytes }) => `标志图片不能超过 ${kilobytes} KB，请缩小后再上传。`,
  "survey-logo-unreadable": () => "只支持 PNG、JPEG 和 WebP 图片，请另选文件。",
  "survey-file-not-asked": () => "这道题不收附件，请刷新页面后重试。",
  "survey-file-kind": () => "只支持 PNG、JPEG、WebP 图片和 PDF，请另选文件。",
  "too-large-survey-file": ({ megabytes }) => `附件不能超过 ${megabytes} MB，请压缩后再添加。`,
  "too-many-survey-files": () => "添加的附件已经够多了，请去掉一些再试。",
} satisfies Record<string, (details: Readonly<Record<string, string | number>>) => string>;
