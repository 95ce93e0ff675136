import type { definitionFaultsZh } from "./definition-faults-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** What is wrong with a survey definition and what to do, by code of the fault. */
export const definitionFaultsEn: Readonly<
  Record<keyof typeof definitionFaultsZh, (details: Details) => string>
> = {
  "wrong-type": ({ expected }) => `This must be: ${expected}.`,
  "wrong-value": ({ allowed }) => `Only these are possible: ${allowed}.`,
  "wrong-form": ({ value }) =>
    `“${value}” has the wrong form: a code begins with a letter and holds at most 32 letters, digits and underscores; a day is written 2026-03-11.`,
  "unknown-property": ({ property }) =>
    `The property “${property}” is unknown. Remove it or mend its spelling.`,
  "missing-property": ({ property }) => `“${property}” is missing. Add it.`,
  "too-short": () => "This must not be empty.",
  "too-long": ({ max }) => `At most ${max} characters. Shorten it.`,
  "too-few": ({ min }) => `At least ${min} needed. Add more.`,
  "too-many": ({ max }) => `At most ${max} allowed. Remove some.`,
  "too-small": ({ min }) => `Must be ${min} or more.`,
  "too-large": ({ max }) => `Must be ${max} or less.`,
  "too-deep": () => "Nested too deeply to be read. Simplify it.",
  "not-unique": () => "The same item stands here twice. Remove one.",
  "chinese-missing": () => "Chinese must be one of the survey's languages.",
  "code-taken": ({ code }) => `The code “${code}” is in use. Choose another.`,
  "code-differs-by-case": ({ code, other }) =>
    `The codes “${code}” and “${other}” differ by case alone. Choose another.`,
  "bounds-crossed": ({ min, max }) => `The lower bound ${min} is above the upper bound ${max}.`,
  "no-such-day": ({ day }) => `There is no day ${day}.`,
  "other-code": () => "The code of the option “other” must be other, and only it can take words.",
  "exclusive-in-single": () => "Options of a single choice exclude each other anyway. Remove the mark.",
  "more-choices-than-options": ({ choices, options }) =>
    `${choices} choices are asked for, but there are ${options} options.`,
  "unknown-question": ({ question }) => `There is no question “${question}”. Choose another.`,
  "later-question": ({ question }) =>
    `The question “${question}” does not come before this place. Refer to earlier questions only.`,
  "unknown-row": ({ question, row }) => `The question “${question}” has no row “${row}”. Choose another.`,
  "row-needed": ({ question }) => `“${question}” is a matrix. Choose one of its rows.`,
  "no-rows": ({ question }) => `“${question}” is no matrix. Remove the row.`,
  "no-words": ({ question }) => `The question “${question}” takes no words here. Use its options or grade.`,
  "section-has-no-answer": ({ question }) => `“${question}” is a section text and has no answer.`,
  "unknown-hidden-field": ({ field }) => `The hidden field “${field}” is not declared. Declare it first.`,
  "unknown-customer-field": ({ field }) =>
    `The customer field “${field}” cannot be used here. Choose another.`,
  "unknown-indicator": ({ indicator }) =>
    `The taxonomy has no indicator “${indicator}”. Choose another or add it first.`,
  "operator-unfit": ({ operator }) => `This cannot be compared by “${operator}”. Choose another comparison.`,
  "value-unfit": ({ value }) => `The value “${value}” does not fit this question.`,
  "unknown-option": ({ option }) => `There is no option “${option}”. Choose another.`,
  "condition-too-large": ({ comparisons, depth }) =>
    `The condition is too large: at most ${comparisons} comparisons, ${depth} levels deep. Simplify it.`,
};
