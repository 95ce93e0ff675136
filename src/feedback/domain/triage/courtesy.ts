/** Where a clause begins or ends. */
const EDGE = '[，,、；;：:。.！!？?…~～—\\s（）()“”"]';
const YOU = "(?:[您你]们?|各位|大家|领导|老师|师傅|客服|工作人员|贵(?:司|公司|单位|局|部门))";
const AFTER = "(?:了|啦|啊|哦|哈|呀|喽)?";
const GIVEN =
  "(?:回复|答复|解答|回答|帮助|帮忙|支持|理解|配合|关注|重视|处理|协助|阅读|关心|付出|指导|理解和支持|支持与配合|支持和理解)";
const THANKS = `(?:(?:先|再次|非常|十分|万分|万分的|真的|提前|最后|在此|深表)*(?:谢谢|多谢|感谢|感激不尽|谢了|thanks|thank you|thx|3q)(?:${YOU})*(?:的|对)?(?:耐心|及时|辛苦|大力|热心)?(?:的)?${GIVEN}?${AFTER})`;
const TOIL = `(?:(?:真是|实在|就|那就|给)*(?:麻烦|辛苦|拜托|有劳|劳烦|打扰|添麻烦)${YOU}*(?:一下)?(?:了|啦)+)`;
const WISHES =
  "(?:祝[您你]?(?:们)?(?:生活|工作|身体|生意)?(?:愉快|顺利|健康|幸福|兴隆|安康|好)|此致|敬礼|顺颂商祺|顺祝商祺|期待[您你]?们?的?(?:回复|答复|回音)|best regards|kind regards|regards)";
const SIGNS = "(?:🙏|🌹|😊|🙂|\\[玫瑰\\]|\\[抱拳\\]|\\[合十\\]|\\[微笑\\])";
const POLITE = `(?:${THANKS}|${TOIL}|${WISHES}|${SIGNS})+`;

/** Clauses that are nothing but politeness; at the end of a line also without a sign before them (…谢谢). */
const CLAUSES = new RegExp(
  `(?<=^|${EDGE})${POLITE}(?=$|${EDGE})|(?:${THANKS}|${TOIL}|${SIGNS})+(?=${EDGE}*(?:$|\\n))`,
  "giu",
);
/** 麻烦 that asks (麻烦您看一下, 麻烦尽快处理) and blames nobody. */
const ASKING =
  /(?<=^|[，,、；;：:。.！!？?…~～\s]|还|请|就|那|再|所以|因此|可否|能否)(?:麻烦|劳烦|烦请)(?=[您你各贵]|师傅|客服|老师|领导|工作人员|帮|尽快|尽早|早点|赶紧|安排|派|给|查|看|核实|处理|回|联系|告知|告诉|把|再|请|快|催|换|退|解决|提供|问|相关|有关|一下)/gu;

/** The text with polite requests blanked, places kept: the 麻烦 of 麻烦您看一下 is no trouble. */
export function withoutAsking(text: string): string {
  return text.replace(ASKING, blanks);
}

/** The text with polite clauses blanked, places kept: the thanks at the end of a complaint are no praise. */
export function withoutCourtesy(text: string): string {
  return text.replace(CLAUSES, blanks);
}

function blanks(found: string): string {
  return " ".repeat(found.length);
}
