// Measures what confirmed labels add to triage suggestions: `npm run -s bench:triage -- --reviews FOLDER`.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { parse } from "csv-parse";
import { suggestTriage } from "../src/feedback/domain/triage/suggest-triage.ts";
import { triageHints } from "../src/feedback/domain/triage/triage-hints.ts";
import type { TriageSuggestion, VoiceFacts } from "../src/feedback/domain/triage/triage-suggestion.ts";
import { LessonBook } from "../src/language/domain/learning/lesson-book.ts";
import { readVoices, type ReadVoice } from "../src/feedback/service/triage/read-voices.ts";
import { printPaired, printScore, type Scored } from "./score-labels.ts";

/** Every tenth text is held back, whatever is taught. */
const HELD_BACK = 10;
const CURVE = [100, 300, 1_000, 3_000];
const FACTS: VoiceFacts = {
  channel: "web",
  score: null,
  tier: null,
  amount: null,
  openComplaints: 0,
  product: null,
};

interface Review extends ReadVoice {
  readonly text: string;
  /** `praise` or `complaint`, as the file labels it. */
  readonly voice: string;
  /** Its category, or its file where that has none: taken for the department that would have it. */
  readonly department: string;
  /** 0 … 2⁴⁸, from the text alone. */
  readonly hash: number;
}

/** Teaches the reviews of a folder as one organization's confirmed labels and tests on the held-back tenth. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { reviews: { type: "string" } } });
  if (values.reviews === undefined) throw new Error("Give the folder of the review files: --reviews FOLDER");
  const folder = path.resolve(process.env.INIT_CWD ?? ".", values.reviews);
  const reviews = await readReviews(folder);
  const test = reviews.filter(({ hash }) => hash % HELD_BACK === 0);
  const taught = reviews.filter(({ hash }) => hash % HELD_BACK !== 0);
  console.log(
    `${reviews.length} different texts, ${test.length} held back; taught in the order of their hashes`,
  );
  const cold = measure([], test);
  for (const size of CURVE) compare(measure(taught.slice(0, size), test), cold);
}

async function readReviews(folder: string): Promise<Review[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".csv")).sort();
  const rows = new Map<string, { text: string; voice: string; department: string }>();
  for (const file of files) {
    const parser = createReadStream(path.join(folder, file)).pipe(
      parse({ columns: true, relax_quotes: true }),
    );
    for await (const row of parser as AsyncIterable<Record<string, string>>) {
      const text = row.review?.trim() ?? "";
      const department = row.cat ?? path.basename(file, ".csv");
      if (text !== "")
        rows.set(text, { text, voice: row.label === "1" ? "praise" : "complaint", department });
    }
  }
  const different = [...rows.values()];
  const read = readVoices(different.map(({ text }) => ({ verbatim: text, facts: FACTS })));
  return different
    .map((row, i) => ({ ...row, ...read[i]!, hash: hashOf(row.text) }))
    .sort((a, b) => hashOrder(a.hash) - hashOrder(b.hash));
}

function hashOf(text: string): number {
  return Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 12), 16);
}

/** Another order than that of the last digit, which decides what is held back. */
function hashOrder(hash: number): number {
  return Math.floor(hash / HELD_BACK);
}

interface Measured {
  readonly voices: readonly Scored[];
  readonly sides: readonly Scored[];
  readonly departments: readonly Scored[];
}

function measure(taught: readonly Review[], test: readonly Review[]): Measured {
  const book = new LessonBook();
  for (const review of taught) teach(book, review);
  const suggested = test.map((review) => ({ review, suggestion: suggest(book, review) }));
  console.log(`\n${taught.length} confirmed labels, ${book.vocabulary} words counted`);
  const measured = {
    voices: suggested.map(voiceScored),
    sides: suggested.map(sideScored),
    departments: suggested.map(departmentScored),
  };
  printScore("voice as proposed", measured.voices);
  printScore("praise or complaint", measured.sides);
  printScore("department (category)", measured.departments);
  printScore("  always the commonest", commonest(taught, measured.departments));
  return measured;
}

/** What one would get by always naming the category that was confirmed most. */
function commonest(taught: readonly Review[], departments: readonly Scored[]): Scored[] {
  const counts = new Map<string, number>();
  for (const { department } of taught) counts.set(department, (counts.get(department) ?? 0) + 1);
  const [got] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  return departments.map(({ wanted }) => ({
    wanted,
    got,
    confidence: (counts.get(got) ?? 0) / taught.length || 0,
  }));
}

function compare(learned: Measured, cold: Measured): void {
  printPaired("voice as proposed", cold.voices, learned.voices);
  printPaired("praise or complaint", cold.sides, learned.sides);
}

function teach(book: LessonBook, { text, verbatim, reading, features, voice, department }: Review): void {
  const hints = triageHints({ verbatim, reading, facts: FACTS });
  book.teach(text, {
    features: features.map(({ feature }) => feature),
    labels: {
      voice: { label: voice, hint: hints.voice },
      department: { label: department, hint: hints.department },
    },
  });
}

function suggest(book: LessonBook, { verbatim, reading, features }: Review): TriageSuggestion {
  const hints = Object.values(triageHints({ verbatim, reading, facts: FACTS }));
  const words = features.map(({ feature }) => feature);
  const counts = book.countsFor(words, hints);
  const departments = new Set(counts.get("department")?.totals.keys());
  return suggestTriage(
    verbatim,
    reading,
    FACTS,
    book.lessons === 0 ? null : { features, counts, departments },
  );
}

interface Suggested {
  readonly review: Review;
  readonly suggestion: TriageSuggestion;
}

function voiceScored({ review, suggestion }: Suggested): Scored {
  return { wanted: review.voice, got: suggestion.voice.value, confidence: suggestion.voice.confidence };
}

/** Suggestions and what says nothing count by the sign of the words' score, and as praise at 0. */
function sideScored({ review, suggestion }: Suggested): Scored {
  const { value, confidence } = suggestion.voice;
  const side = review.reading.score < 0 ? "complaint" : "praise";
  return {
    wanted: review.voice,
    got: value === "praise" || value === "complaint" ? value : side,
    confidence,
  };
}

function departmentScored({ review, suggestion }: Suggested): Scored {
  const { value, confidence } = suggestion.departmentId;
  return { wanted: review.department, got: value ?? "", confidence };
}

await main();
