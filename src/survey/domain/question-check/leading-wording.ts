import type { Finding, JudgedText } from "./finding.ts";

/** Words that push towards an answer. */
const PUSHING = {
  zh: /，?\s*(?:对吗|对吧|对不对|是吧|是不是|不是吗|没错吧|好吗(?=[？?]?$)|难道|岂不|想必|相信您|您一定|您肯定|您也(?:认为|觉得)|大家都|众所周知|(?:多数|大多数|许多)(?:客户|顾客|用户)(?:都)?(?:认为|觉得|表示))/u,
  en: /\b(?:don['’]t you|didn['’]t you|isn['’]t it|aren['’]t you|wouldn['’]t you|weren['’]t you|right\?|surely|obviously|of course|you must|as you know|everyone (?:knows|agrees)|most customers|do you agree)/iu,
} as const;

/** Praise of oneself before the judgement. */
const PRAISING = {
  zh: /(?:我们|本公司|我司|公司)的?(?:优质|优秀|一流|卓越|贴心|热情周到|热情|周到|专业高效|高品质|领先|出色)的?/u,
  en: /\bour (?:excellent|great|outstanding|award-winning|first-class|superb|high-quality|friendly|leading)\b/iu,
} as const;

/** The question already holds its answer: "您对……很满意，对吗". */
const ANSWERED = /对.{1,30}?(?:非常|很|十分|特别)满意(?!程度|度|与否|情况)/u;

/** Finds leading wording and offers the neutral form where it can be made of the same words. */
export function findLeading({ questionCode, language, text }: JudgedText): readonly Finding[] {
  const words = leadingWords(text, language);
  if (words === null) return [];
  const proposal = language === "zh" ? neutralChinese(text) : neutralEnglish(text);
  return [
    {
      questionCode,
      rule: "leading",
      severity: "warning",
      details: { words },
      language,
      ...(proposal !== null && proposal !== text && { proposal: [proposal] }),
    },
  ];
}

function leadingWords(text: string, language: "zh" | "en"): string | null {
  const found = PUSHING[language].exec(text) ?? PRAISING[language].exec(text);
  const answered = !found && language === "zh" && /[？?]/u.test(text) ? ANSWERED.exec(text) : null;
  return (found ?? answered)?.[0].replace(/^[，\s]+/u, "") ?? null;
}

const CHINESE_SUBJECT =
  /对(.{1,40}?)(?:是不是|是否|难道|都|也|不|还|感到|觉得)*(?:非常|很|十分|特别|比较|挺|不太)?满意/u;

function neutralChinese(text: string): string | null {
  const subject = CHINESE_SUBJECT.exec(text)?.[1]?.replace(PRAISING.zh, "我们的");
  return subject === undefined ? null : `您对${subject}的满意程度如何？`;
}

const ENGLISH_SUBJECT = /\b(?:satisfied|happy|pleased) with (.{1,60}?)(?:,|\?|\.|$)/iu;

function neutralEnglish(text: string): string | null {
  const subject = ENGLISH_SUBJECT.exec(text)?.[1]?.replace(PRAISING.en, "our");
  return subject === undefined ? null : `How satisfied are you with ${subject}?`;
}
