import type { Finding, JudgedText } from "./finding.ts";

/** Words that hold a joining sign but join nothing. */
const HARMLESS = {
  zh: /[（(][^）)]*[）)]|及时|及格|以及时|普及|涉及|提及|顾及|波及|触及|来得及|来不及|和谐|和气|温和|平和|随和|缓和|饱和|总和|和善|和蔼|参与|与否|(?:与|和)(?:您|我们|贵公司|贵司|本公司|我司|同行|预期|承诺|描述|约定|以往|上次|其他)|(?:您|我们|双方|贵公司|贵司)(?:与|和)/gu,
  en: /\([^)]*\)|\bterms and conditions\b|\bresearch and development\b|\bR&D\b|\bbetween .{1,20} and\b|\b(?:you and us|us and you|pros and cons|and why|again and again|up and running)\b/giu,
} as const;

const JOINING = {
  zh: /(?:以及|及其|并且|而且|和|与|及|、|又)/u,
  en: /(?:\band\b|\bas well as\b|&|\bplus\b)/iu,
} as const;

/** A part of the sentence that asks for a judgement; what stands before the comma is often only the occasion. */
const JUDGING = {
  zh: /满意|评价|打分|评分|如何|怎么样|怎样|是否|有没有|吗|认为|觉得|程度|可能性|多大/u,
  en: /satisf|rate|happy|pleased|how|did|was|were|is|are|do|does/iu,
} as const;

/** Two things judged in one question: a grade of 3 then says nothing about either. Options may list what they like. */
export function findDoubleBarrelled(judged: JudgedText): readonly Finding[] {
  const { questionCode, row = "", language } = judged;
  if (!judged.judged) return [];
  const clause = joiningClause(judged);
  if (clause === undefined) return [];
  const joined = joinedThings(clause, language);
  return [
    {
      questionCode,
      rule: "double-barrelled",
      severity: "warning",
      details: { words: joined?.join(language === "zh" ? "、" : ", ") ?? clause.trim(), row },
      language,
      ...(joined && { proposal: joined.map((thing) => askAbout(thing, judged)) }),
    },
  ];
}

/** The clause that asks for a judgement and joins things. */
function joiningClause({ row, language, text }: JudgedText): string | undefined {
  const clauses = text
    .split(language === "zh" ? /[，,；;。？?！!]/u : /[,;.?!]/u)
    .filter((one) => one.trim());
  const asking = clauses.filter((one) => JUDGING[language].test(one));
  const judged = row === undefined && asking.length > 0 ? asking : clauses;
  return judged.find((one) => JOINING[language].test(one.replaceAll(HARMLESS[language], " ")));
}

const JUDGED_THINGS = {
  zh: /对(.+?)(?:的满意|满意|是否满意|的评价|评价|打分|评分|感到|如何|怎么样)/u,
  en: /(?:with|rate|about) (.+?)(?:\?|$)/iu,
} as const;

function joinedThings(clause: string, language: "zh" | "en"): readonly string[] | null {
  const whole = JUDGED_THINGS[language].exec(clause)?.[1] ?? clause;
  const things = whole
    .split(
      language === "zh"
        ? /以及|及其|并且|而且|和(?!谐|气|善|蔼)|与(?!否)|及(?!时|格)|、/u
        : /\s*(?:,|\band\b|\bas well as\b|&|\bplus\b)\s*/iu,
    )
    .map((thing) => thing.trim())
    .filter((thing) => thing !== "");
  return things.length > 1 && things.every((thing) => thing.length > 1) ? things : null;
}

function askAbout(thing: string, { row, language }: JudgedText): string {
  if (row !== undefined) return thing;
  return language === "zh" ? `您对${thing}的满意程度如何？` : `How satisfied are you with ${thing}?`;
}
