import type { FeedbackChannel } from "../number/case-number.ts";
import { CHANNELS } from "../number/case-number.ts";

/** What sheets call channels; anything else came by the sheet itself. */
const WORDS: readonly (readonly [RegExp, FeedbackChannel])[] = [
  [/12315|12345|12318|黑猫|消协|消费者协会|市场监管|工商|信访|政务|问政|government|authority/iu, "external"],
  [/热线|400|hotline|call ?cent(?:er|re)/iu, "hotline"],
  [/微信|企微|公众号|小程序|we ?chat|we ?com/iu, "wechat"],
  [/邮件|邮箱|e-?mail/iu, "email"],
  [/电话|来电|phone|tel\b|call/iu, "phone"],
  [/问卷|调查|survey/iu, "survey"],
  [/信函|来信|纸质|书面|意见簿|意见箱|意见卡|门店|paper|letter/iu, "paper"],
  [/官网|网站|网页|在线客服|web/iu, "web"],
];

/** The channel that a sheet means; `import` where it names none that is known. */
export function channelOf(written: string, platform: string): FeedbackChannel {
  const code = CHANNELS.find((channel) => channel === written.trim().toLowerCase());
  if (code !== undefined) return code;
  const found = WORDS.find(([word]) => word.test(written))?.[1];
  if (found !== undefined) return found;
  return WORDS[0]?.[0].test(platform) === true ? "external" : "import";
}
