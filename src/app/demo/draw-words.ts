import type { Draw } from "../../kit/draw.ts";
import { LEADS, NOTHING_TO_SAY, TAILS, THEME_OF, THEME_WORDS, type WordTheme } from "./sample-words.ts";

interface WordFacts {
  /** By indicator. */
  readonly grades: ReadonlyMap<string, number>;
  readonly product: string | null;
}

/** Themes that any customer may speak of, also where only the whole was graded. */
const COMMON: readonly WordTheme[] = ["speed", "speed", "result", "price", "price", "attitude", "skill"];
const LOW = 3;

type Tone = keyof typeof TAILS;

/** Every point with every beginning and tail, by theme and tone: dealt out like cards, so that hardly anybody says the same. */
const DECKS = new Map<string, readonly string[]>();

/** Why a grade was low: about the lowest one, sometimes about two. */
export function drawReason(draw: Draw, facts: WordFacts): string {
  const low = [...facts.grades].filter(([, grade]) => grade <= LOW).toSorted(([, a], [, b]) => a - b);
  const themes = low.map(([indicator]) => THEME_OF[indicator]).filter((theme) => theme !== undefined);
  const tone: Tone = (low[0]?.[1] ?? 1) === LOW ? "fair" : "low";
  const first = themes[0] ?? draw.pick(COMMON);
  const second = themes.find((theme) => theme !== first);
  const reason = sentence(draw, first, tone, facts);
  if (second === undefined || draw.chance(0.7)) return reason;
  return `${reason}另外，${sentence(draw, second, tone, facts)}`;
}

/** What a customer adds of their own accord: praise of what was good, a wish, or nothing much. */
export function drawSuggestion(draw: Draw, facts: WordFacts): string {
  if (draw.chance(0.12)) return draw.deal(NOTHING_TO_SAY);
  const sorted = [...facts.grades].toSorted(([, a], [, b]) => a - b);
  const themes = sorted.map(([indicator]) => THEME_OF[indicator]).filter((theme) => theme !== undefined);
  const worst = themes[0] ?? draw.pick(COMMON);
  const best = themes.at(-1) ?? draw.pick(COMMON);
  const mean = sorted.reduce((sum, [, grade]) => sum + grade, 0) / Math.max(1, sorted.length);
  if (mean < 4 || draw.chance(0.35)) return sentence(draw, worst, "wish", facts);
  const praise = sentence(draw, best, "praise", facts);
  return draw.chance(0.2) ? praise + sentence(draw, worst, "wish", facts) : praise;
}

function sentence(draw: Draw, theme: WordTheme, tone: Tone, { product }: WordFacts): string {
  return draw
    .deal(deck(theme, tone, product !== null))
    .replaceAll("{品}", product ?? "")
    .replaceAll("{天}", () => String(draw.between(2, 9)))
    .replaceAll("{时}", () => draw.pick(["2", "4", "24"]))
    .replaceAll("{元}", () => String(draw.between(4, 38) * 10));
}

/** Points about the product only where it is known which. */
function deck(theme: WordTheme, tone: Tone, isProductKnown: boolean): readonly string[] {
  const name = `${theme} ${tone} ${isProductKnown}`;
  const known = DECKS.get(name);
  if (known) return known;
  const points: readonly string[] = THEME_WORDS[theme][tone];
  const fitting = isProductKnown ? points : points.filter((point) => !point.includes("{品}"));
  const made = fitting.flatMap((point) =>
    LEADS[tone].flatMap((lead) => TAILS[tone].map((tail) => lead + point + tail)),
  );
  DECKS.set(name, made);
  return made;
}
