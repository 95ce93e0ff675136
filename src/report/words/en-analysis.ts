import type { zhAnalysis } from "./zh-analysis.ts";

export const enAnalysis: typeof zhAnalysis = {
  crossIntro: (attributes, tests) =>
    `Overall satisfaction and every dimension are compared by ${attributes}: ${tests} ${tests === "1" ? "test" : "tests"}, with p adjusted by Holm’s method. Two groups are compared by Welch’s t test, three or more by chi-square.`,
  crossOneGroup: (attribute, value) =>
    `${attribute} has the single value “${value}”, so there is nothing to compare.`,
  crossNoTest:
    "Fewer than two groups reach the least sample size: the samples are too small to test differences.",
  crossNone:
    "After adjustment no difference is significant: what differs between groups may well be chance, and no group can be called more or less satisfied.",
  crossFound: (found, tests) =>
    `${found} of ${tests} ${tests === "1" ? "test is" : "tests are"} significant; the rest are not. The largest differences:`,
  crossWelch: (f) =>
    `${f.metric} by ${f.attribute}: “${f.high}” ${f.highMean} against “${f.low}” ${f.lowMean}, a gap of ${f.gap} (adjusted ${f.p});`,
  crossChi: (f) =>
    `${f.metric} differs by ${f.attribute}: highest “${f.high}” (mean ${f.highMean}), lowest “${f.low}” (mean ${f.lowMean}), Cramér’s V = ${f.v} (adjusted ${f.p});`,
  heatChart: {
    found: (attribute) => `Means by group: customers differ most by ${attribute}`,
    none: "Means by group: no significant difference",
  },
  heatNote: (minimum) =>
    `Outlined: the groups differ significantly (Holm-adjusted p < 0.05). Pale hatched: n < ${minimum}, not tested.`,
  heatMore: (count) => `${count} further groups are in the data workbook.`,
  differenceTable: "Significant differences",
  differenceMore: (count) => `The first 15; ${count} more are in the data workbook.`,

  driversReason: {
    "derived-overall":
      "The overall score was derived from the dimension scores, so their relation is made by arithmetic and says nothing about drivers. Ask for overall satisfaction in its own column.",
    "too-few-scores": "Fewer than two dimensions have usable scores, so their importance cannot be compared.",
    "too-few-records": "Too few records have all scores: the sample is too small for an analysis of drivers.",
    "no-variation": "The scores hardly vary, so drivers cannot be analysed.",
  },
  driversIntro: (f) =>
    `The share of each dimension in explaining the overall score is decomposed by LMG (Shapley values of R²). Together the dimensions explain ${f.r2} of the variation (R², n = ${f.n}, records with all scores only).`,
  driversWeakModel:
    "The dimensions do not explain the overall score beyond chance; do not decide on these shares.",
  driversLow: "That is little: other things matter too, so use the shares with care.",
  driversTop: (f) =>
    `${f.name} matters most (${f.share}), then ${f.second} (${f.secondShare}). This is association, not proof of cause.`,
  driversEven: "The shares are close; no dimension stands out. This is association, not proof of cause.",
  driversSampled: (error) =>
    `With this many dimensions the shares are estimated from sampled orders (standard error at most ${error}).`,
  driversExcluded: (names) => `Not included, for too few answers or no variation: ${names}.`,
  driversChart: (name, share) => `Relative importance: ${name} accounts for ${share}`,
  driversChartPlain: "Relative importance (not significant)",
  driversNote: (n, r2) => `LMG shares sum to 100%; R² = ${r2}, n = ${n}.`,
  mapIntro:
    "Importance is set against the mean score: dimensions on the upper left matter much and score low, and come first.",
  mapFirst: (names) => `Improve first: ${names}.`,
  mapKeep: (names) => `Keep up: ${names}.`,
  mapNone: "No dimension falls into “improve first”.",
  mapChart: {
    first: (names) => `Importance and performance: improve ${names} first`,
    none: "Importance and performance: nothing important scores low",
  },
  mapNote: "Split at the average mean and the average share.",
  quadrant: { improveFirst: "Improve first", keepUp: "Keep up", watch: "Watch", maintain: "Maintain" },

  voices: (f) =>
    `${f.n} records hold the customer’s words (${f.share} of the valid ones): ${f.positive} positive, ${f.neutral} neutral, ${f.negative} negative. Sentiment and themes are read by a dictionary for totals; single readings may be wrong, so the words themselves decide.`,
  voicesNone:
    "The records hold no words of customers, so no problems can be collected. Record what customers say, in their words.",
  voicesHigh: (count) =>
    `${count} ${count === "1" ? "record is" : "records are"} of high priority (dissatisfied, complaint, safety, loss, or likely to leave): make sure each has been answered.`,
  topWords: "Most frequent words",
  issuesIntro: (f) =>
    `${f.count} ${f.count === 1 ? "issue was" : "issues were"} found; most customers mention ${f.top}. Mention rate = customers mentioning ÷ customers answering (${f.total}).`,
  issuesNone: "No clear issue was found in the customers’ words.",
  issueTable: "Customer issue list",
  issueTableNote: (shown, all) =>
    shown < all ? `The first ${shown} of ${all}; all are in the data workbook.` : "",
  paretoChart: (f) => `Pareto chart: the first ${f.count} issues make up ${f.share} of all mentions`,
  paretoNote: (mentions) => `By customers affected, ${mentions} in all (customers × issues).`,
  rootCauseYes: (names, limit) =>
    `With a mention rate of ${limit} or more, a root-cause analysis is required for: ${names}.`,
  rootCauseNone: (limit) =>
    `No issue reaches a mention rate of ${limit}, so no root-cause analysis is obligatory.`,
  keyYes: (names, count) => `Named by ${count} or more customers, hence key improvements: ${names}.`,
  keyNone: (count) => `No issue is named by ${count} or more customers.`,
  issueData: (f) =>
    `${f.customers} ${f.customers === "1" ? "customer mentions" : "customers mention"} it: a rate of ${f.rate} (95% interval ${f.interval}), ${f.mentions} ${f.mentions === "1" ? "mention" : "mentions"} in all.`,
  issueScores: (f) =>
    `The mean overall score of these records is ${f.withIt}; that of the others is ${f.without}.`,
  issueWhere: (f) =>
    `It concentrates where ${f.attribute} is “${f.value}”: ${f.rate} of those records against ${f.other} elsewhere (adjusted ${f.p}).`,
  issueSpread: "It does not concentrate significantly in any group.",
  issueHigh: (count) => `${count} of these records ${count === "1" ? "is" : "are"} of high priority.`,

  casesIntro:
    "Taken from the records, without names or contact data. What the sheet does not tell is said so, for the department to add.",
  casesNone: "No verbatim is concrete enough to tell as a case.",
  caseTitle: {
    complaint: "A case of dissatisfaction",
    common: "A common problem",
    praise: "A case of praise",
  },
  caseNotRecorded: "Not recorded in the sheet; to be added by the department.",
  caseFollowUp: (parts) =>
    `${parts}; what was done is not recorded in the sheet and is to be added by the department.`,
  caseScores: (overall) => `Overall score: ${overall}`,
  caseScorePart: (name, grade) => `${name} ${grade}`,
  caseLesson: {
    complaint: "Check each point, answer the customer, and make sure the problem is solved.",
    common: (customers) =>
      `${customers} ${customers === "1" ? "customer mentions" : "customers mention"} the same; solve it in the process.`,
    praise: "Worth turning into an example for training.",
  },

  suggestionsIntro:
    "Each suggestion is tied to a finding above. Owner and due date are for management to fill in.",
  suggestionsNone:
    "The data point to no clear improvement: keep up the present practice and call back more customers.",
  suggestionTable: "Suggestions and responsibilities",
  suggestionFor: {
    attitude:
      "Review wording and soothing phrases, rehearse scenes with the teams named, and sample call recordings.",
    "response-speed":
      "Measure each step from intake to first contact, set limits with early warning, and staff the peaks.",
    "repair-quality":
      "Keep a first-time-fix ledger, review every repeat repair, and extend spare parts and work standards.",
    "technical-ability": "Train and certify by type of fault; have senior engineers confer on hard cases.",
    "product-quality":
      "Pass faults and batches to product and quality, and add the matching checks before shipment.",
    convenience:
      "Shorten the steps to ask for and follow a service; check that hotline, app and stores can be reached.",
    communication:
      "Fix when and by whom progress is told; tell customers before a change and keep the record.",
    price:
      "Publish prices, confirm a quote before work begins, and open a review channel for disputed charges.",
    other: "Check each record and sort it into a clear class before choosing measures.",
  },
  suggestionDimension: (name) =>
    `Draw up a plan to raise ${name}; try it in one team or region, and roll it out once it is shown to work.`,
  suggestionSegment: (f) =>
    `Visit customers with ${f.attribute} “${f.value}”, find out why ${f.metric} is lower there, then choose measures.`,
  suggestionData:
    "Complete the sheet: overall satisfaction, customer type and date of call, and the customer’s own words.",
  suggestionSample: (minimum) =>
    `Call back at least ${minimum} customers of each kind, so that results can be compared.`,
  basisIssue: (f) =>
    `${f.issue}: mention rate ${f.rate}, ${f.customers} ${f.customers === "1" ? "customer" : "customers"}`,
  basisWeak: (f) => `${f.name}: mean ${f.mean}, below the weak line of ${f.limit}`,
  basisLowest: (f) => `${f.name}: mean ${f.mean}; matters more and scores less than average`,
  basisSegment: (f) => `“${f.value}”: ${f.metric} ${f.mean}, ${f.gap} below the highest group, significant`,
  basisData: "Some analyses were impossible for lack of columns",
  basisSample: (groups) => `Sample too small: ${groups}`,
  verifyIssue: (rate) => `mention rate falls from ${rate}`,
  verifyMean: (name, mean) => `mean of ${name} rises from ${mean}`,
  verifySample: "sample size of each group",
  verifyData: "columns filled in next period",

  conclusion: {
    overall: (f) => `Overall satisfaction is ${f.satisfaction} (95% interval ${f.interval}, n = ${f.n}).`,
    overallSmall: (f) =>
      `Overall satisfaction is ${f.satisfaction}; the sample is too small (n = ${f.n}) for a conclusion.`,
    weak: (names) => `Weak: ${names}.`,
    noWeak: (name, mean) => `No dimension is weak; the lowest is ${name} (${mean}).`,
    change: (f) =>
      `From ${f.at} on overall satisfaction is ${f.down ? "lower" : "higher"}: ${f.before} on average before, ${f.after} since.`,
    driver: (name, share) => `${name} matters most to the overall score (${share}).`,
    differences: (count) =>
      count === "1"
        ? "One difference between groups is significant."
        : `${count} differences between groups are significant.`,
    noDifferences: "No significant difference between groups was found.",
    notCompared: "Groups were too small to compare.",
    issue: (name, rate) => `The issue most customers mention is ${name} (mention rate ${rate}).`,
    issueTied: (names, rate) => `The issues most customers mention are ${names} (mention rate ${rate} each).`,
    noIssue: "No clear issue was found in the customers’ words.",
  },
  outlookIntro: "The next report takes these figures as its baseline and verifies whether",
  outlookBaseline: (f) =>
    `overall satisfaction exceeds ${f.satisfaction}; a change within ${f.interval} counts neither as improvement nor as decline;`,
  outlookDimension: (name, mean) => `the mean of ${name} rises from ${mean} by more than chance;`,
  outlookIssue: (name, rate) => `the mention rate of ${name} falls from ${rate};`,
  outlookSample: (minimum) => `groups that were too small reach ${minimum} records;`,
  outlookRecontact:
    "customers who named a problem confirm, one month after the improvement, that it is solved.",

  definitions: (f) => [
    [
      "Overall satisfaction",
      `Answers weighted by grade (5 to 1: ${f.weights}), divided by ${f.base}; the “satisfaction” of a dimension uses the same formula on its valid answers. The interval is an adjusted Wald interval (multinomial variance, ¾ answer added at either end).`,
    ],
    [
      "Mean",
      "Arithmetic mean of the scores 1–5 with its t interval. Hundred-point score = (mean − 1) ÷ 4 × 100.",
    ],
    ["Satisfied / dissatisfied", "Share of scores 4–5 / 1–2, with Wilson’s interval."],
    ["Weak", `A dimension with a mean below ${f.weak}.`],
    [
      "Sample too small",
      `n < ${f.minimum}: shown, not ranked, not tested. Where the number of customers in scope is known and nearly all answered, the sample counts as a census and intervals use the finite-population correction.`,
    ],
    [
      "Test of differences",
      "Two groups: Welch’s t. Three or more: chi-square of the grades (neighbouring grades joined where an expected count is below 5). All p values adjusted by Holm; adjusted p < 0.05 is significant.",
    ],
    [
      "Relative importance",
      "LMG (Lindeman, Merenda, Gold, 1980): the Shapley decomposition of R², over records with all scores; exact up to 20 dimensions, by sampled orders beyond.",
    ],
    [
      "Change of level",
      "Pettitt’s test (1979) over the satisfaction of the periods that reach the least sample size; at least eight periods.",
    ],
    [
      "Mention rate",
      `Customers mentioning an issue ÷ customers answering. From ${f.rootCause} a root-cause analysis is required; ${f.key} customers with the same point make it a key improvement.`,
    ],
    [
      "Data quality",
      "Left out: duplicate rows (the first stays), scores outside 1–5, no score at all, five or more identical scores contradicted by the words. Remarked on only: score and words at odds, more than half of the scores missing, dates that cannot be read.",
    ],
  ],
  definitionTable: "Definitions",
  term: "Term",
  meaning: "Definition",
  segmentTable: "Results by group",
  testTable: "All tests of differences",
  testMore: (count) => `The first 40; ${count} more are in report.xlsx.`,
  segmentMore: (count) => `The first 60; ${count} more are in report.xlsx.`,
  excludedTable: "Rows left out",
  flaggedTable: "Rows remarked on and kept",
  remarksMore: (shown, all) => `The first ${shown} of ${all}; all are in report.xlsx.`,
  excludedNone: "No row was left out.",
  data: {
    summary: "Overall figures",
    dimensions: "Sample size, mean, interval and distribution by dimension",
    segments: "Overall and dimension means by group",
    differences: "All tests of differences",
    drivers: "Relative importance and mean by dimension",
    trend: "Overall satisfaction by period",
    profile: "Who answered",
    issues: "Customer issue list",
    words: "Most frequent words",
    quotes: "Typical verbatims by issue",
    excluded: "Rows left out",
    flagged: "Rows remarked on and kept",
    basis: (valid, received) => `${valid} valid of ${received} records received.`,
  },
};
