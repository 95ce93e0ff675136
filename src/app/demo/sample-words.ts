import { PLACE_WORDS } from "./place-words.ts";
import { SERVICE_WORDS } from "./service-words.ts";

/** What sample customers say, by what it is about and how they graded it. */
export const THEME_WORDS = { ...SERVICE_WORDS, ...PLACE_WORDS };

export type WordTheme = keyof typeof THEME_WORDS;

/** Which theme an indicator's grades are explained by. */
export const THEME_OF: Readonly<Record<string, WordTheme>> = {
  politeness: "attitude",
  patience: "attitude",
  "response-timeliness": "speed",
  "first-contact": "speed",
  skill: "skill",
  "plan-soundness": "skill",
  "execution-to-standard": "result",
  "result-achieved": "result",
  "problem-solved": "result",
  "solved-first-time": "result",
  "price-fairness": "price",
  "worth-the-price": "price",
  "product-performance": "product",
  "product-reliability": "product",
  "cooperation-stability": "cooperation",
  "staff-continuity": "cooperation",
  "app-ease": "online",
  "self-service": "online",
  "store-staff": "store",
  queueing: "queue",
};

/** Said by those who have nothing to say. */
export const NOTHING_TO_SAY = [
  "没有",
  "无",
  "暂时没有",
  "都挺好的",
  "没什么建议，继续保持",
  "挺好",
  "没有意见",
  "没有了，谢谢",
  "还可以",
  "目前没有",
  "一切正常",
  "暂无",
  "没啥说的，都好",
  "满意，无建议",
  "挺满意的",
  "想到了再说",
] as const;

/** How people begin; empty: with the point itself. */
export const LEADS = {
  low: ["", "说实话，", "这次确实不满意：", "提个意见，"],
  fair: ["", "说实话，", "凭良心讲，", "就这一次来说，", "总体来看，", "个人感觉，"],
  praise: ["", "真心说，", "家里人都说，", "没想到，", "这次体验不错，"],
  wish: ["", "有个小建议，", "如果可以的话，", "提一点，", "说说想法："],
} as const;

/** What people add after the point itself; empty: nothing. */
export const TAILS = {
  low: [
    "",
    "希望尽快处理。",
    "请你们重视一下。",
    "已经跟客服反映过一次。",
    "家里有老人孩子，等不起。",
    "耽误了我们正常使用。",
    "这次体验不太好。",
    "希望给个明确的答复。",
    "同事家也遇到过类似的情况。",
    "以前不是这样的。",
    "请安排专人跟进。",
  ],
  fair: [
    "其他都还好。",
    "总体还是满意的。",
    "总的来说可以。",
    "比上次好一些。",
    "其他方面挺好。",
    "整体满意。",
    "别的没有意见。",
  ],
  praise: ["", "谢谢师傅。", "会推荐给邻居。", "继续保持。", "点赞。", "下次还选你们。", "省心。", "感谢。"],
  wish: [
    "",
    "其他都很好。",
    "谢谢。",
    "这样会方便很多。",
    "供你们参考。",
    "很多邻居也有同样的想法。",
    "希望能采纳。",
  ],
} as const;
