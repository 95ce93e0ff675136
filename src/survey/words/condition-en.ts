import type { ConditionWords } from "./condition-zh.ts";

const number = {
  equals: "= {v}",
  any_of: "is {v}",
  all_of: "is {v}",
  at_most: "≤ {v}",
  at_least: "≥ {v}",
  contains: "contains {v}",
};
const word = { ...number, equals: "is {v}" };

/** Words with which conditions are said. */
export const conditionEn: ConditionWords = {
  subject: {
    answer: "“{name}” ",
    text: "the remark on “{name}” ",
    hidden: "hidden field {name} ",
    customer: "{name} ",
  },
  answered: "is answered",
  notAnswered: "is not answered",
  known: "is known",
  notKnown: "is not known",
  said: {
    number,
    choice: { ...word, all_of: "is all of {v}" },
    rows: { ...number, any_of: "has a grade for {v}", all_of: "has grades for {v}" },
    text: word,
    day: { ...word, at_most: "is on or before {v}", at_least: "is on or after {v}" },
    fact: word,
    list: { ...number, equals: "include {v}", any_of: "include {v}", all_of: "include {v}" },
  },
  grade: "{v}",
  quoted: "“{v}”",
  nothing: "…",
  yes: "yes",
  no: "no",
  comma: ", ",
  orLast: " or ",
  each: "each ",
  andLast: " and ",
  and: " and ",
  or: " or ",
  not: "not ({v})",
  group: "({v})",
  customerName: "customer name",
};
