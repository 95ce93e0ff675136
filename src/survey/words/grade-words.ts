/** Names of the grades 5–1. The four-grade form has those of 5, 4, 3 and 2. */
export const gradeWords: Readonly<Record<"zh" | "en", Readonly<Record<string, string>>>> = {
  zh: { 5: "非常满意", 4: "满意", 3: "一般", 2: "不满意", 1: "非常不满意" },
  en: { 5: "very satisfied", 4: "satisfied", 3: "neutral", 2: "dissatisfied", 1: "very dissatisfied" },
};
