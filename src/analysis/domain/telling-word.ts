import type { Span } from "../../language/domain/verbatim-reading.ts";

/** Single characters that say something by themselves. */
const TELLING_CHARACTERS = new Set("好快慢贵差脏吵臭烂坏难乱棒赞牛值漏假");
/** Words of grammar, and neutral words that carry displeasure only by their sentence. */
const GRAMMAR = /^[不没都也才还就又再未无有给了是的人小高大长新老]+$/u;
const UNTELLING = new Set(["报修", "返修", "退换", "明明", "居然", "竟然", "竟", "问题", "一直"]);
const DENIAL = /(?:不|没有?|未|无)(?:太|够|是很|是|怎么|那么|很|大)?$/u;
const DENIAL_REACH = 4;

/**
 * A sentiment word as a list of typical words shows it: with the denial before it ("不太合理", not "合理"), or null
 * where the word alone tells a reader nothing ("人", "都没").
 */
export function tellingWord(text: string, { start, end }: Span): string | null {
  const word = text.slice(start, end);
  const denial = DENIAL.exec(text.slice(Math.max(0, start - DENIAL_REACH), start))?.[0] ?? "";
  const told = denial + word;
  if (UNTELLING.has(told) || (told.length > 1 && GRAMMAR.test(told))) return null;
  if (denial !== "") return told;
  if ([...word].length === 1 && !TELLING_CHARACTERS.has(word)) return null;
  return word;
}
