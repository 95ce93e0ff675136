const COURTESY =
  /^(?:(?:好|好的|好滴|行|可以|嗯+|哦+|噢+|收到|知道了|明白|了解|谢谢|谢谢您|谢谢你|多谢|感谢|辛苦|辛苦了|您好|你好|再见|ok|okay|yes|thanks|thankyou|thx|[0-9]{1,2})(?:啦|了|啊|哈|的)?){1,3}$/iu;
const LONGEST = 16;

/** True for an answer to an SMS that only says that it was read: 收到，谢谢. Nobody waits for an answer to that. */
export function isCourtesy(text: string): boolean {
  const bare = text.normalize("NFKC").replaceAll(/[\s\p{P}\p{S}]+/gu, "");
  return bare === "" || (bare.length <= LONGEST && COURTESY.test(bare));
}
