import type { Finding, JudgedText } from "./finding.ts";

/** Words of the house and what a customer would say. */
const PLAIN_WORDS: readonly (readonly [jargon: string, zh: string, en: string])[] = [
  ["SLA", "约定的服务时限", "the agreed service time"],
  ["KPI", "服务表现", "performance"],
  ["CSAT", "满意度", "satisfaction"],
  ["NPS", "推荐意愿", "willingness to recommend"],
  ["CES", "办理的方便程度", "ease"],
  ["FCR", "一次解决", "solved the first time"],
  ["SOP", "服务流程", "procedure"],
  ["CRM", "客户资料", "customer records"],
  ["ETA", "预计到达时间", "expected arrival"],
  ["RMA", "退换货", "return"],
  ["B端", "企业客户", "business customers"],
  ["C端", "个人客户", "individual customers"],
  ["工单", "您反映的问题", "your request"],
  ["首响", "首次联系速度", "first contact"],
  ["闭环", "处理完毕", "settled"],
  ["触达", "联系", "contact"],
  ["赋能", "帮助", "help"],
  ["抓手", "办法", "means"],
  ["颗粒度", "细致程度", "detail"],
];

/** Short forms every customer knows. */
const KNOWN = new Set(
  "APP|WIFI|QQ|ID|USB|PC|TV|OK|ATM|PDF|GPS|AI|VIP|IT|UK|US|USA|EU|QR|SMS|FAQ|PIN|SIM|LED|LCD|ETC|NFC|DIY".split(
    "|",
  ),
);
const SHORT_FORM = /(?<![A-Za-z])[A-Z][A-Z0-9]{1,5}(?![A-Za-z])/gu;

/** Short forms and words that only the house knows; all are replaced where the plain words are known. */
export function findJargon({ questionCode, language, text }: JudgedText): readonly Finding[] {
  const known = PLAIN_WORDS.filter(([jargon]) => holds(text, jargon));
  const others = (text.match(SHORT_FORM) ?? []).filter((form) => !KNOWN.has(form));
  const strangers = others.filter((form) => !known.some(([jargon]) => jargon === form));
  const words = [...known.map(([jargon]) => jargon), ...strangers];
  if (words.length === 0) return [];
  const better = known.reduce(
    (changed, [jargon, zh, en]) => changed.replaceAll(jargon, language === "zh" ? zh : en),
    text,
  );
  return [
    {
      questionCode,
      rule: "jargon",
      severity: "warning",
      details: { words: words.join(language === "zh" ? "、" : ", ") },
      language,
      ...(strangers.length === 0 && { proposal: [better] }),
    },
  ];
}

function holds(text: string, jargon: string): boolean {
  const at = text.indexOf(jargon);
  if (at < 0) return false;
  const neighbours = `${text[at - 1] ?? ""}${text[at + jargon.length] ?? ""}`;
  return !/^[A-Z]/u.test(jargon) || !/[A-Za-z]/u.test(neighbours);
}
