/** Why a customer gets no mail, as a label and as a part of a sentence. */
export const mailingRefusalsZh = {
  unknown: "客户已不存在",
  merged: "已合并到其他客户",
  "consent-withdrawn": "不同意接收满意度调查",
  "do-not-contact": "已标记免打扰",
  answered: "已回答过本问卷",
  "open-link": "手中已有本问卷的有效链接",
  "contacted-lately": "近期已联系过",
  "no-address": "没有有效邮箱",
  "link-closed": "链接已失效",
  "survey-closed": "问卷已停止收集",
} as const;
