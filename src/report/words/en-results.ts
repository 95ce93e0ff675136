import type { zhResults } from "./zh-results.ts";

export const enResults: typeof zhResults = {
  preface: (f) =>
    `This report rests on ${f.received} call-back records${f.period === "" ? "" : ` from ${f.period}`}. ` +
    (f.excluded === "0"
      ? `All ${f.valid} are valid`
      : `After ${f.excluded} ${f.excluded === "1" ? "row that failed the quality checks was" : "rows that failed the quality checks were"} left out, ${f.valid} remain`) +
    `, from ${f.customers} ${f.customers === "1" ? "customer" : "customers"}.`,
  prefaceRules:
    "Every figure is computed from the records and given with its sample size (n) and 95% interval. Figures from samples that are too small are shown but not ranked, and differences that are not significant are called so; the text claims only what the data support.",
  headline: (f) =>
    f.small
      ? `Overall satisfaction is ${f.satisfaction}, but the sample is too small (n = ${f.n}) to rely on`
      : `Overall satisfaction is ${f.satisfaction} (95% interval ${f.interval}, n = ${f.n})`,
  headlineLowest: (name, mean, weak) =>
    weak
      ? `the weakest dimension is ${name} with a mean of ${mean}`
      : `the lowest dimension is ${name} with a mean of ${mean}`,
  noOverall: "The records hold no usable overall score",
  purposes: [
    "learn how customers judge the service as a whole and in each dimension, and where it is weak;",
    "compare kinds of customers, telling real differences from chance;",
    "collect the problems customers name, set their order, and give the next period a baseline to verify improvement against.",
  ],
  method: (f) =>
    `The data come from the department’s call-back records${f.channels === "" ? "" : `; customers were reached by ${f.channels}`}. ${f.scale}`,
  scaleFive:
    "Scores use the five-grade scale: 5 very satisfied, 4 satisfied, 3 neutral, 2 dissatisfied, 1 very dissatisfied.",
  scaleFour:
    "The overall question uses the four-grade form: very satisfied, satisfied, neutral and dissatisfied count as 5, 4, 3 and 2.",
  derivedOverall:
    "The sheet has no overall question: a respondent’s overall score is the mean of their scores, rounded to the nearest whole number (halves up).",
  formula: (f) => `Overall satisfaction = (${f.weights}) ÷ ${f.base}.`,
  formulaWeight: (grade, weight) => `${grade.toLowerCase()} × ${weight}`,
  baseValid: "valid answers",
  baseCalledBack: "all customers called back",
  sampleTable: "Records received and left out",
  sampleNote: "Every row left out is listed in the appendix; none was dropped silently.",
  noExclusion: "No row was left out.",
  flagged: (count) =>
    `${count} further ${count === "1" ? "row is" : "rows are"} remarked on (score and words at odds, for example) and kept in the figures.`,
  coverageUnknown:
    "The numbers sent and in scope were not given, so neither response rate nor coverage is computed.",
  coverage: (f) =>
    `${f.inScope} customers were in scope: coverage ${f.coverage}.${f.corrected ? " Intervals use the finite-population correction." : ""}`,
  responseRate: (f) => `${f.sent} were sent (called): response rate ${f.rate}.`,
  profileIntro: (n) => `The ${n} valid records come from the following customers.`,
  profileNone:
    "The sheet has no customer attribute to group by, so neither a profile nor a cross-analysis is given.",
  profileChart: (f) => `Who answered: by ${f.attribute}, ${f.share} are “${f.value}”`,
  profileTable: "Who answered",
  profileMore: (count) => `${count} further values together`,
  blank: "(blank)",

  overall: (f) =>
    `Overall satisfaction is ${f.satisfaction} (95% interval ${f.interval}, n = ${f.n}); the mean score is ${f.mean} (95% interval ${f.meanInterval}).`,
  overallShares: (f) =>
    `${f.top2} are satisfied or very satisfied (${f.top2Interval}); ${f.bottom2} are dissatisfied or very dissatisfied (${f.bottom2Interval}).`,
  otherBase: (f) => `On the base of ${f.base} (${f.n}), overall satisfaction is ${f.satisfaction}.`,
  smallOverall: (n, minimum) =>
    `Sample too small: only ${n} overall ${n === "1" ? "score" : "scores"}, fewer than ${minimum}. The figures below are shown for information; do not use them for appraisal or for comparison with other periods.`,
  noOverallScores: "The valid records hold no overall score, so overall satisfaction cannot be computed.",
  tile: {
    satisfaction: "Overall satisfaction",
    mean: "Mean overall score",
    top2: "Satisfied (4–5)",
    lowest: "Lowest dimension",
    interval: (interval) => `95% interval ${interval}`,
    hundred: (value) => `${value} of 100`,
    of: (count, n) => `${count} of ${n}`,
  },
  distributionChart: (f) => `Distribution of scores: ${f.top2} satisfied or very satisfied overall`,
  trendUnit: { month: "month", quarter: "quarter", week: "week", day: "day" },
  trendChart: {
    change: (f) =>
      `Overall satisfaction over time: ${f.direction === "up" ? "higher" : "lower"} from ${f.at} on`,
    stable: "Overall satisfaction over time: no significant change of level",
    short: "Overall satisfaction over time",
  },
  trendNote: (unit) => `By ${unit}; bars are 95% intervals; hollow points are samples that are too small.`,
  trendChange: (f) =>
    `By Pettitt’s test the level changed at ${f.at}: ${f.before} on average before, ${f.after} from then on (${f.p}). ` +
    (f.down
      ? "Look for what changed then in staff, process or product."
      : "Find out what was done differently and make it standard."),
  trendStable: "The ups and downs stay within chance; no significant change of level was found.",
  trendShort:
    "Fewer than eight comparable periods: too few to test for a change of level; the values are listed only.",
  trendLatest: (f) =>
    `The latest mean (${f.now}) is ${f.gap} ${f.up ? "above" : "below"} the one before (${f.before}); ` +
    (f.significant
      ? `the difference is significant (${f.p}).`
      : `the difference is not significant (${f.p}), so it shows no ${f.up ? "improvement" : "decline"}.`),
  changeLabel: "change of level",

  dimensionIntro: (f) =>
    `Of ${f.count} dimensions, ${f.highest} scores highest (mean ${f.highestMean}) and ${f.lowest} lowest (mean ${f.lowestMean}).`,
  dimensionOne: (name, mean) => `Only one dimension was rated, ${name}, with a mean of ${mean}.`,
  dimensionNone: "The sheet has no scores by dimension.",
  weakList: (names, limit) => `Weak, with a mean below ${limit}: ${names}.`,
  weakNone: (limit) => `No dimension has a mean below ${limit}: none counts as weak.`,
  smallDimensions: (names) => `Sample too small, shown but not ranked: ${names}.`,
  radarChart: {
    weak: (names) => `Means by dimension: ${names} below the weak line`,
    fine: "Means by dimension: all above the weak line",
    small: "Means by dimension (sample too small)",
  },
  meanChart: (lowest) => `Means with 95% intervals: ${lowest} is lowest`,
  meanChartPlain: "Means with 95% intervals",
  lowestShown: (shown, all) =>
    shown < all ? `The ${shown} lowest dimensions of ${all}; all are in the table.` : "",
  dimensionTable: "Results by dimension",
  dimensionSentence: (f) =>
    `Mean ${f.mean} (95% interval ${f.interval}, n = ${f.n}); ${f.top2} satisfied or very satisfied, ${f.bottom2} dissatisfied or very dissatisfied.`,
  dimensionSmall: (n, minimum) => `The sample is too small (n = ${n}, fewer than ${minimum}) to judge.`,
  dimensionWeak: "Below the weak line.",
  dimensionGrades: (parts) => `Distribution: ${parts}.`,
  gradePart: (grade, count, share) => `${grade.toLowerCase()} ${count} (${share})`,
  wordsPositive: (words) => `Words of approval: ${words}.`,
  wordsNegative: (words) => `Words of displeasure: ${words}.`,
  wordCount: (word, count) => `${word} (${count})`,
  noAnswers: "No valid scores.",
};
