/** Longest text that can be an empty remark. */
const LONGEST = 24;

const EMPTY_REMARKS =
  /^(?:(?:暂时|目前|现在|这次|我们?|客户|都|也|暂|还|倒)*(?:没有?|无|没啥|没什么)(?:其他|其它|任何|什么|啥|特别|更多|别的)?的?(?:意见|建议|要求|想法|评价|反馈|想说|说|要说|需要|补充|内容|备注|改进|需求)?(?:或|和|及|与)?(?:意见|建议|要求|反馈)?(?:的|了|呢|哈|啊|吧)*|不清楚|不知道|不详|未填写?|未评价|空|略|同上|none|no|na|null|nil|nothing|nocomments?|nosuggestions?)$/;

const SIGNS = /[\s\p{P}\p{S}]+/gu;

/** True for a text that says nothing: empty, only signs or digits, or a customary empty remark (无, 没有意见, N/A). */
export function saysNothing(text: string): boolean {
  if (text.length > LONGEST) return text.trim() === "";
  const bare = text.replace(SIGNS, "").toLowerCase();
  return bare === "" ? !/\p{Extended_Pictographic}/u.test(text) : /^\d+$/.test(bare) || isRepeated(bare);
}

function isRepeated(bare: string): boolean {
  return EMPTY_REMARKS.test(bare) || /^(?:无|没有)+$/.test(bare);
}
