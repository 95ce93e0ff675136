import type { ChartSpec, HeatCell } from "../chart/chart-spec.ts";
import type { Block, ReportDocument } from "../report/domain/report-document.ts";
import { body, heading, note } from "./sample-report-blocks.ts";

/** Labels as long as real questionnaires have them; invented means and shares. */
const ASPECTS = [
  ["Inflight wifi service", 2.81, 0.16],
  ["Departure/Arrival time convenient", 3.07, 0.03],
  ["Ease of Online booking", 2.76, 0.08],
  ["Gate location", 2.98, 0.02],
  ["Food and drink", 3.2, 0.05],
  ["Online boarding", 3.25, 0.19],
  ["Seat comfort", 3.44, 0.1],
  ["Inflight entertainment", 3.36, 0.11],
  ["On-board service", 3.38, 0.07],
  ["Leg room service", 3.35, 0.07],
  ["Baggage handling", 3.63, 0.03],
  ["Checkin service", 3.31, 0.04],
  ["Inflight service", 3.64, 0.03],
  ["Cleanliness", 3.29, 0.02],
] as const;

const GROUPS = [
  ["Customer Type", "Loyal Customer", 4085],
  ["Customer Type", "disloyal Customer", 915],
  ["Type of Travel", "Business travel", 3447],
  ["Type of Travel", "Personal Travel", 1553],
  ["Class", "Business", 2391],
  ["Class", "Eco", 2251],
  ["Class", "Eco Plus", 28],
] as const;

function cells(group: number, n: number): HeatCell[] {
  return ASPECTS.map(([, mean], column) => ({
    value: mean + (((group * 5 + column * 3) % 9) - 4) / 10,
    n,
    enough: n >= 30,
    significant: n >= 30 && (group + column) % 4 === 0,
  }));
}

function chart(id: string, number: number, text: string, spec: ChartSpec): Block {
  return {
    kind: "chart",
    id,
    caption: { label: "Figure", number, text },
    chart: spec,
    note: "n = 5,000; scores 1–5; 0 counts as not applicable",
    alt: `${text}.`,
  };
}

const radar: ChartSpec = {
  kind: "radar",
  axes: ASPECTS.map(([label, mean]) => ({ label, weak: mean < 3 })),
  low: 1,
  high: 5,
  series: [
    { label: "This period", values: ASPECTS.map(([, mean]) => mean) },
    { label: "Last period", values: ASPECTS.map(([, mean], index) => (index === 4 ? null : mean + 0.2)) },
  ],
};

const bars: ChartSpec = {
  kind: "bars",
  unit: "score",
  low: 1,
  high: 5,
  items: ASPECTS.map(([label, value]) => ({
    label,
    value,
    interval: [value - 0.04, value + 0.04] as const,
    n: 5000,
    tone: value < 3 ? ("weak" as const) : ("plain" as const),
  })),
  reference: { value: 3, label: "Weak below 3.00" },
};

const heat: ChartSpec = {
  kind: "heat-map",
  unit: "score",
  columns: ASPECTS.map(([label]) => label),
  rows: GROUPS.map(([group, label, n], index) => ({ label, group, cells: cells(index, n) })),
  low: 2.5,
  high: 4,
};

const map: ChartSpec = {
  kind: "importance-performance",
  points: ASPECTS.map(([label, performance, importance]) => ({ label, performance, importance })),
  split: { performance: 3.24, importance: 0.071 },
  axisLabels: { performance: "Mean score", importance: "Relative importance" },
  quadrants: { improveFirst: "Improve first", keepUp: "Keep up", watch: "Watch", maintain: "Maintain" },
};

const distribution: ChartSpec = {
  kind: "distribution",
  grades: [
    { grade: 5, label: "Very satisfied" },
    { grade: 4, label: "Satisfied" },
    { grade: 3, label: "Neutral" },
    { grade: 2, label: "Dissatisfied" },
    { grade: 1, label: "Very dissatisfied" },
  ],
  rows: ASPECTS.slice(0, 8).map(([label], index) => ({
    label,
    n: 4200 + index * 97,
    shares: [0.24 - index / 100, 0.28, 0.22 + index / 100, 0.16, 0.1],
  })),
};

const intro: readonly Block[] = [
  heading(1, "1", "Preface", "preface"),
  body(
    "This report reads 5,000 valid answers. ",
    { text: "Overall satisfaction is 34.9%", strong: true },
    " (95% interval 33.6%–36.2%); “Ease of Online booking” scores lowest at 2.76. Differences named here stood their tests after Holm’s correction.",
  ),
  {
    kind: "key-figures",
    items: [
      {
        label: "Overall satisfaction",
        value: "34.9%",
        detail: "95% interval 33.6%–36.2%, n = 5,000",
        tone: "bad",
      },
      { label: "Best dimension", value: "3.64", detail: "Inflight service, n = 4,998", tone: "good" },
      { label: "Lowest dimension", value: "2.76", detail: "Ease of Online booking, n = 4,783" },
    ],
  },
  {
    kind: "callout",
    tone: "bad",
    text: [{ text: "Weak: ", strong: true }, "four of fourteen dimensions score below 3.00."],
  },
];

const results: readonly Block[] = [
  heading(1, "2", "Results", "results"),
  heading(2, "2.1", "Dimensions", "dimensions"),
  body("Scores lie between 2.76 and 3.64. Online boarding matters most and is only average."),
  chart("chart-radar", 1, "Four dimensions are weak", radar),
  chart("chart-bars", 2, "Mean of every dimension", bars),
  chart("chart-distribution", 3, "Distribution of the grades", distribution),
  heading(2, "2.2", "Who differs", "differences"),
  chart("chart-heat", 4, "Means by group", heat),
  heading(2, "2.3", "Drivers", "drivers"),
  chart("chart-map", 5, "Online boarding first", map),
  heading(1, "3", "Suggestions", "suggestions"),
  {
    kind: "list",
    ordered: true,
    items: [
      ["Let passengers change a booking without calling."],
      ["Say at booking what the onboard wifi costs and where it works."],
    ],
  },
  {
    kind: "quotes",
    tone: "bad",
    items: [
      {
        text: "I booked twice because the page didn’t tell me the first one had worked.",
        source: "Eco, row 218",
      },
    ],
  },
  {
    kind: "table",
    id: "table-excluded",
    caption: { label: "Table", number: 1, text: "Rows left out" },
    columns: [
      { label: "Row", align: "end", weight: 1 },
      { label: "Reason", align: "start", weight: 4 },
    ],
    rows: [
      ["812", "No score at all"],
      ["1,907", "Score out of range: Cleanliness = 7"],
    ],
    layout: "grid",
  },
  note("Means are over answers given; “not applicable” does not count."),
];

/** A shorter report in English with long labels; all figures are invented. */
export const sampleEnglishDocument: ReportDocument = {
  lang: "en",
  cover: {
    title: "Customer satisfaction report",
    subtitle: "Airline passengers, first half of 2026",
    facts: [
      { label: "Period", value: "January to June 2026" },
      { label: "Valid answers", value: "5,000 of 5,011" },
    ],
    headline: "Satisfaction is 34.9%: online booking and wifi hold it down, service on board holds it up.",
  },
  contentsTitle: "Contents",
  runningTitle: "Customer satisfaction report · first half of 2026",
  pageFooter: "Page {page} of {pages}",
  blocks: [...intro, ...results],
};
