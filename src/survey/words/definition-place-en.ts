import { placeWords, type PlaceWords } from "./definition-place.ts";

const WORDS: PlaceWords = {
  steps: {
    pages: (n) => `page ${n}`,
    questions: (n) => `question ${n}`,
    options: (n) => `option ${n}`,
    rows: (n) => `row ${n}`,
    hiddenFields: (n) => `hidden field ${n}`,
    quotas: (n) => `quota ${n}`,
    cells: (n) => `cell ${n}`,
  },
  ends: {
    title: "title",
    purpose: "purpose",
    text: "wording",
    help: "help",
    code: "code",
    alias: "alias",
    indicator: "indicator",
    showIf: "condition",
    condition: "condition",
    questions: "questions",
    options: "options",
    rows: "rows",
    limit: "number of answers",
    languages: "languages",
    privacyNotice: "privacy notice",
    consent: "consent",
    thankYou: "thank-you text",
    serviceContact: "service contact",
    min: "lower bound",
    max: "upper bound",
    minLength: "least length",
    maxLength: "greatest length",
    minChoices: "fewest choices",
    maxChoices: "most choices",
    fallback: "words that stand in for a blank",
  },
  whole: "the survey as a whole",
  english: " (English)",
  join: (steps, end) => [...steps, ...(end === undefined ? [] : [end])].join(", "),
};

/** Where in a survey something stands: page 1, question 3, wording. */
export const definitionPlaceEn = (path: string): string => placeWords(path, WORDS);
