type Grades = Readonly<Record<string, string>>;
type GradeSets = Readonly<Record<"satisfaction" | "likelihood" | "ease", Grades>>;

/** Names of the grades 5–1, by `gradeNames` of the question. The four-grade form has those of 5, 4, 3 and 2. */
export const gradeWords: Readonly<Record<"zh" | "en", GradeSets>> = {
  zh: {
    satisfaction: { 5: "非常满意", 4: "满意", 3: "一般", 2: "不满意", 1: "非常不满意" },
    likelihood: { 5: "非常可能", 4: "可能", 3: "不确定", 2: "不太可能", 1: "非常不可能" },
    ease: { 5: "非常容易", 4: "容易", 3: "一般", 2: "困难", 1: "非常困难" },
  },
  en: {
    satisfaction: {
      5: "very satisfied",
      4: "satisfied",
      3: "neutral",
      2: "dissatisfied",
      1: "very dissatisfied",
    },
    likelihood: { 5: "very likely", 4: "likely", 3: "unsure", 2: "unlikely", 1: "very unlikely" },
    ease: { 5: "very easy", 4: "easy", 3: "neutral", 2: "difficult", 1: "very difficult" },
  },
};
