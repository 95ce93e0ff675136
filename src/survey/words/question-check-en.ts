import type { questionCheckZh } from "./question-check-zh.ts";

type Details = Readonly<Record<string, string | number>>;
interface RuleWords {
  readonly name: string;
  readonly reason: (details: Details) => string;
  /** What a good question looks like. */
  readonly example: string;
}

/** What the question check says, by rule. */
export const questionCheckEn: Readonly<Record<keyof typeof questionCheckZh, RuleWords>> = {
  leading: {
    name: "Leading wording",
    reason: ({ words }) => `“${words}” pushes towards a good grade. Ask neutrally.`,
    example: "How satisfied are you with our service?",
  },
  "double-barrelled": {
    name: "Two questions in one",
    reason: ({ words }) =>
      `“${words}” are judged together; who thinks differently of them cannot answer. Split it.`,
    example: "How satisfied are you with our speed? / How satisfied are you with our politeness?",
  },
  absolute: {
    name: "Absolute term",
    reason: ({ words }) =>
      `“${words}” is so absolute that most can only deny it. Remove it or ask for the degree.`,
    example: "How often did the engineer arrive at the agreed time?",
  },
  selling: {
    name: "Selling in disguise",
    reason: ({ words }) =>
      `“${words}” reads like selling and makes customers leave. Ask about their experience only.`,
    example: "How likely are you to choose us again?",
  },
  "double-negation": {
    name: "Double negation",
    reason: ({ words }) =>
      `“${words}” negates twice and is easily answered the wrong way round. Say it positively.`,
    example: "Do you find our service timely?",
  },
  jargon: {
    name: "Jargon",
    reason: ({ words }) => `“${words}” is a word of the house. Use one that customers use.`,
    example: "Is your problem solved?",
  },
  "too-long": {
    name: "Too long",
    reason: ({ length, max }) =>
      `${length} words or signs, more than ${max} are hard to read on a phone. Shorten it.`,
    example: "How satisfied are you with this repair?",
  },
  "vague-option": {
    name: "Vague option",
    reason: ({ words }) => `“${words}” means something else to everyone. Offer counts, times or degrees.`,
    example: "1–3 times a month / 4 times a month or more",
  },
  "unbalanced-options": {
    name: "Unbalanced options",
    reason: ({ good, bad }) => `${good} good and ${bad} bad options bend the result. Offer as many of each.`,
    example: "very satisfied / satisfied / neutral / dissatisfied / very dissatisfied",
  },
  "four-grades": {
    name: "Four grades",
    reason: () =>
      "This is the customary four-grade scale, counted as 5, 4, 3, 2. It has more good than bad grades, which the report says. Use five grades for a balanced scale.",
    example: "very satisfied / satisfied / neutral / dissatisfied / very dissatisfied",
  },
  "no-reason-asked": {
    name: "No reason asked",
    reason: ({ rows, value }) =>
      `Grades of ${value} and below are not followed by a question for the reason${rows ? ` (${rows})` : ""}. Add a required one.`,
    example: "What is the reason for your rating? (required, shown at 3 or below)",
  },
  "reason-not-required": {
    name: "Reason not required",
    reason: ({ rows }) =>
      `The reason for a low grade may be skipped${rows ? ` (${rows})` : ""}. Make it required.`,
    example: "What is the reason for your rating? (required)",
  },
  "no-indicator": {
    name: "No indicator",
    reason: ({ row }) =>
      `This grade${row ? ` (row “${row}”)` : ""} is bound to no indicator and enters no figure. Bind it.`,
    example: "Speed of response → response timeliness",
  },
  "indicator-asked-twice": {
    name: "Indicator asked twice",
    reason: ({ indicator, other }) =>
      `“${indicator}” is measured by “${other}” already; only the first answer counts. Bind another or remove one.`,
    example: "One question per indicator",
  },
  "indicator-not-asked": {
    name: "Indicator not asked",
    reason: ({ indicator }) => `Nobody asks about “${indicator}”. Add a question or a row.`,
    example: "A matrix row for response timeliness",
  },
  "too-many-questions": {
    name: "Too many questions",
    reason: ({ most, least, max }) =>
      `${most} questions (${least} always shown); more than ${max} make ordinary customers give up. Remove some or join them in a matrix.`,
    example: "Join several ratings in one matrix",
  },
  "too-many-rows": {
    name: "Too many rows",
    reason: ({ rows, max }) => `${rows} rows; beyond ${max} customers tend to tick one column. Split it.`,
    example: "3–8 rows per matrix",
  },
  "reading-load": {
    name: "Takes too long",
    reason: ({ minutes, max }) =>
      `About ${minutes} minutes, more than ${max}. Remove questions or shorten texts.`,
    example: "About 2 minutes, 8 questions",
  },
  "translation-missing": {
    name: "English missing",
    reason: ({ count }) => `English is offered, but ${count} texts have none and show in Chinese. Add them.`,
    example: "Chinese and English side by side",
  },
};
