import type { Finding, JudgedText, QuestionRule } from "./finding.ts";

interface WordRule {
  readonly rule: QuestionRule;
  readonly zh: RegExp;
  readonly en: RegExp;
  /** Only where the customer grades or decides. */
  readonly judgedOnly: boolean;
  /** What the words found are replaced by, where that makes a better text. */
  readonly instead?: string;
}

const RULES: readonly WordRule[] = [
  {
    rule: "absolute",
    zh: /总是|从不|从来(?:不|没)?|永远|所有的?|完全|全部|绝对|一直|每一?次都?|百分之百|100%/u,
    en: /\b(?:always|never|all|every|completely|totally|entirely|absolutely|none|100%)\b/iu,
    judgedOnly: true,
    instead: "",
  },
  {
    rule: "selling",
    zh: /限时|特惠|专属优惠|立享|立即(?:购买|下单|办理)|推荐您(?:购买|选购|办理|升级)|新品(?:上市|推荐|体验)|(?:是否|有没有)?(?:有兴趣|愿意|考虑|想要|需要)(?!再次|继续).{0,12}(?:购买|订购|办理|升级|开通|加购)(?!.{0,4}(?:再次|继续))|(?:优惠|折扣|赠品|礼包).{0,8}(?:领取|购买|办理|下单)/u,
    en: /\b(?:special offer|limited[- ]time|buy now|order now|discount (?:code|for you)|upgrade (?:to|now)|(?:interested in|like to|consider) (?:buying|purchasing|upgrading|buy|purchase|upgrade)|our new (?:product|plan|offer))\b/iu,
    judgedOnly: false,
  },
  {
    rule: "double-negation",
    zh: /不是不|并非不|不得不|没有不|无不|不能不|不会不|不无|(?:不|没有|未|无)(?:同意|认为|觉得|觉得过|感到|发现).{0,10}(?:不|没有|未)|是否不.{0,8}(?:不|没有|未)/u,
    en: /\b(?:not|never|no|don['’]t|didn['’]t|isn['’]t|wasn['’]t|disagree)\b[^.?!]{0,30}\b(?:not|never|no|without|un(?:satisf|clear|help|fair|happy|able)\w*|dis(?:satisf|agree)\w*|in(?:conven|effic|adequ|suffic)\w*)\b/iu,
    judgedOnly: false,
  },
];

/** Finds words that bend the answer or hide the question. */
export function findWords(judged: JudgedText): readonly Finding[] {
  const { questionCode, language, text } = judged;
  return RULES.flatMap(({ rule, judgedOnly, instead, ...patterns }): Finding[] => {
    const words = judgedOnly && !judged.judged ? undefined : patterns[language].exec(text)?.[0];
    if (words === undefined) return [];
    const proposal =
      instead === undefined || language === "en" ? undefined : text.replace(patterns.zh, instead);
    return [
      {
        questionCode,
        rule,
        severity: "warning",
        details: { words },
        language,
        ...(proposal !== undefined && proposal !== "" && { proposal: [proposal] }),
      },
    ];
  });
}
