import { calendarDate, daysSinceEpoch } from "../../src/kit/calendar-date.ts";
import { DIMENSIONS, type Dimension, type Scores } from "./call-back.ts";
import { csvLine } from "./csv-text.ts";
import { Draw } from "../../src/kit/draw.ts";
import { BLAME_EN, NEUTRAL_EN, PRAISE_EN, STORIES_EN, THINGS_EN, WISHES_EN } from "./english-phrases.ts";
import { drawOverall, drawScores } from "./latent-scores.ts";

const ROWS = 204;
const FIRST_DAY = daysSinceEpoch({ year: 2025, month: 9, day: 1 });
const DAYS = 181;
/** Days since 1970-01-01 of the shortage of staff. */
const STRAINED_FROM = daysSinceEpoch({ year: 2025, month: 12, day: 1 });
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SCORE_NAMES = [
  "Technician courtesy",
  "Speed of response",
  "Technical skill",
  "Problem fixed",
  "Price fairness",
];
const OVERALL_WORDS = ["angry", "unhappy", "so-so", "happy", "delighted"];
const HEADER = [
  "No.",
  "Customer ID",
  "Phone",
  "Called on",
  "Channel",
  "Job",
  "Product",
  "Customer type",
  "Region",
  ...SCORE_NAMES,
  "How do you feel about us",
  "What the customer said",
];

/** Tells the program what its own list of names could not. */
export const englishMapping = {
  scores: SCORE_NAMES,
  notApplicable: [0, "N/A"],
  overall: {
    column: "How do you feel about us",
    values: { delighted: 5, happy: 4, "so-so": 3, unhappy: 2, angry: 1 },
  },
  segments: ["Customer type", "Region", "Product", "Job"],
  customer: "Customer ID",
  verbatim: "What the customer said",
  date: "Called on",
  sent: 260,
  inScope: 520,
};

/** A smaller sheet in English, with names of its own that need the mapping. */
export function englishSheet(seed: number): string {
  const draw = new Draw(seed);
  const days = Array.from({ length: ROWS }, () => FIRST_DAY + draw.between(0, DAYS - 1)).toSorted(
    (a, b) => a - b,
  );
  const lines = days.map((day, i) => csvLine(englishRow(draw, day, i + 1)));
  return `${[csvLine(HEADER), ...lines].join("\n")}\n`;
}

function englishRow(draw: Draw, day: number, number: number): (string | number)[] {
  const business = draw.chance(0.4);
  const job = draw.weighted({ Repair: 42, Installation: 34, Maintenance: 24 });
  const strain = day >= STRAINED_FROM ? 0.9 : 0;
  const scores = drawScores(draw, { business, strain, repair: job === "Repair" });
  const overall = drawOverall(draw, scores, strain);
  const product = draw.pick(Object.keys(THINGS_EN));
  const answers = DIMENSIONS.map((name) => (draw.chance(0.02) ? draw.pick([0, "N/A"]) : scores[name]));
  return [
    number,
    `${business ? "B" : "P"}-${3000 + number + draw.between(0, 1)}`,
    `+86 138 **** ${String(draw.between(0, 9999)).padStart(4, "0")}`,
    typedDay(draw, day),
    draw.weighted({ phone: 60, chat: 25, visit: 15 }),
    job,
    product,
    business ? "Business" : "Private",
    draw.pick(["North", "South", "East", "West"]),
    ...answers,
    OVERALL_WORDS[overall - 1] ?? "",
    englishWords(draw, { scores, overall, thing: THINGS_EN[product] ?? "" }),
  ];
}

function typedDay(draw: Draw, days: number): string {
  const { year, month, day } = calendarDate(days);
  const two = (value: number): string => String(value).padStart(2, "0");
  return draw.chance(0.2) ? `${day} ${MONTHS[month - 1]} ${year}` : `${year}-${two(month)}-${two(day)}`;
}

interface Felt {
  readonly scores: Scores;
  readonly overall: number;
  readonly thing: string;
}

function englishWords(draw: Draw, { scores, overall, thing }: Felt): string {
  if (draw.chance(0.28)) return draw.chance(0.2) ? "none" : "";
  const story = draw.chance(0.08) ? storyFor(draw, overall) : null;
  const parts = story === null ? englishParts(draw, scores, overall) : [story];
  return parts
    .map((part) => (/[.!?]$/u.test(part) ? part : `${part}.`))
    .join(" ")
    .replaceAll("{thing}", thing)
    .replaceAll("{days}", () => String(draw.between(3, 11)))
    .replaceAll("{times}", () => draw.pick(["three", "four", "five"]))
    .replaceAll("{money}", () => `${draw.between(8, 46) * 10} yuan`);
}

function storyFor(draw: Draw, overall: number): string | null {
  if (overall <= 2) return draw.dealOnce(STORIES_EN.blame);
  return overall === 5 ? draw.dealOnce(STORIES_EN.praise) : null;
}

function englishParts(draw: Draw, scores: Scores, overall: number): string[] {
  const having = (fits: (grade: number) => boolean): Dimension[] =>
    DIMENSIONS.filter((name) => fits(scores[name]));
  const blame = having((grade) => grade <= 2).map((name) => draw.deal(BLAME_EN[name]));
  const praise = having((grade) => grade >= 5).map((name) => draw.deal(PRAISE_EN[name]));
  const parts = overall <= 2 ? blame.slice(0, 2) : [...praise.slice(0, 2), ...blame.slice(0, 1)];
  const said = parts.length > 0 ? parts : [draw.deal(NEUTRAL_EN)];
  return draw.chance(0.15) ? [...said, draw.deal(WISHES_EN)] : said;
}
