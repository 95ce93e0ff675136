import { DEFAULT_TAXONOMY, type Indicator } from "../taxonomy/default-taxonomy.ts";

/** Further words by which questions name an indicator, the more telling first. */
const FURTHER: readonly (readonly [words: RegExp, code: string])[] = [
  [/总体|整体|综合满意|overall/iu, "overall-satisfaction"],
  [/推荐给|愿意推荐|推荐我们|recommend/iu, "recommendation"],
  [/再次选择|再次购买|复购|继续合作|choose us again|repurchase/iu, "repurchase-intention"],
  [/首次解决|一次解决|first time/iu, "solved-first-time"],
  [/耐心|patien/iu, "patience"],
  [/态度|礼貌|热情|attitude|polite|friendl/iu, "politeness"],
  [/首次联系|first contact/iu, "first-contact"],
  [/响应|及时|速度|上门快|respon[sd]|prompt|speed|timel/iu, "response-timeliness"],
  [/方案/u, "plan-soundness"],
  [/专业|技能|技术|professional|skill|knowledge/iu, "skill"],
  [/规范|标准/u, "execution-to-standard"],
  [/解决|solv/iu, "problem-solved"],
  [/物有所值|worth/iu, "worth-the-price"],
  [/性价比|价格|收费|费用|value for money|price|cost/iu, "price-fairness"],
  [/可靠|耐用|reliab|durab/iu, "product-reliability"],
  [/产品性能|产品质量|product quality|performance/iu, "product-performance"],
  [/合作稳定/u, "cooperation-stability"],
  [/自助|self-service/iu, "self-service"],
  [/小程序|应用|网站|\bapp\b/iu, "app-ease"],
  [/排队|等候|等待|queue|waiting/iu, "queueing"],
  [/门店|店员|store/iu, "store-staff"],
];

const INDICATORS = DEFAULT_TAXONOMY.flatMap((dimension) => dimension.indicators);
const BY_CODE = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

/** The indicator whose name a question carries, else the one its words speak of, else null. */
export function guessIndicator(zh: string, en = ""): Indicator | null {
  const words = `${zh} ${en}`.slice(0, 400);
  const named = INDICATORS.find(
    ({ name }) => words.includes(name.zh) || en.toLowerCase().includes(name.en.toLowerCase()),
  );
  if (named) return named;
  const further = FURTHER.find(([pattern]) => pattern.test(words));
  return (further && BY_CODE.get(further[1])) ?? null;
}

/** The indicator that a code or a name in either language means, or null. */
export function findIndicator(word: string): Indicator | null {
  const wanted = word.trim().toLowerCase();
  return (
    BY_CODE.get(wanted) ??
    INDICATORS.find(({ name }) => name.zh === wanted || name.en.toLowerCase() === wanted) ??
    null
  );
}
