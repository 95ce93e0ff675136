import type { DimensionCode } from "../../language/domain/verbatim-reading.ts";

/** Names under which the standard dimensions stand in call-back sheets; the first that fits is taken. */
const NAMES: readonly (readonly [DimensionCode, RegExp])[] = [
  ["service-attitude", /态度|礼貌|耐心|attitude|polite|courte/iu],
  ["response-efficiency", /响应|时效|及时|速度|效率|等待|respons|speed|timel|wait/iu],
  ["problem-solving", /解决|resol|solv|fixed/iu],
  ["professional-ability", /专业|技术|技能|能力|方案|profession|skill|competen|expert/iu],
  ["value-for-money", /性价比|价格|收费|费用|value|price|cost/iu],
  ["communication", /沟通|告知|communicat/iu],
  ["convenience", /便利|便捷|方便|流程|易用|convenien|ease/iu],
  ["product-quality", /质量|产品|quality|product/iu],
];

/** The standard dimension a score column measures, judged by its name; null when none fits. */
export function standardDimension(name: string): DimensionCode | null {
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
