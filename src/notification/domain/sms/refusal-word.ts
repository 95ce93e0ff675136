/** What templates ask for (“拒收请回复R”, “回TD退订”), and what people write by themselves. */
const WORDS: ReadonlySet<string> = new Set([
  "T",
  "TD",
  "TT",
  "R",
  "N",
  "NO",
  "QX",
  "QXDY",
  "STOP",
  "UNSUBSCRIBE",
  "退",
  "退订",
  "取消",
  "取消订阅",
  "取消短信",
  "拒收",
  "拒绝",
  "屏蔽",
]);
const SENTENCE =
  /^(?:我|我们|本人)?(?:要|想|需要|申请|请|麻烦|帮我|请帮我)*(?:退订|取消订阅|拒收|(?:不要|别|请勿|勿|停止)再?(?:给我)?发(?:送)?)(?:短信|信息|消息|了|吧|谢谢)*$/u;
const LONGEST = 20;

/** True for an answer that asks for no more SMS: one of the customary words or a short sentence that says nothing else. */
export function isRefusalWord(text: string): boolean {
  const bare = text
    .normalize("NFKC")
    .replaceAll(/[\s\p{P}\p{S}]+/gu, "")
    .toUpperCase();
  return bare.length <= LONGEST && (WORDS.has(bare) || SENTENCE.test(bare));
}
