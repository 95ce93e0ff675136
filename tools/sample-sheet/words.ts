import type { CallBack, Dimension } from "./call-back.ts";
import type { Draw } from "../../src/kit/draw.ts";
import { BLAME, BUSINESS_RESPONSE, WAITING } from "./phrases-blame.ts";
import {
  BLAME_AT_LARGE,
  BUSINESS_WISHES,
  CONSULTED_BADLY,
  CONSULTED_WELL,
  EMPTY_REMARKS,
  NEUTRAL,
  PRAISE,
  PRAISE_AT_LARGE,
  SHORT_PRAISE,
  WISHES,
} from "./phrases-praise.ts";
import { BLAME_STORIES, BUSINESS_STORIES, PRAISE_STORIES } from "./phrases-stories.ts";
import { DEVICES } from "./scenes.ts";

const SILENT = 0.24;
const STORY = 0.3;
/** A grade up to this is blamed, from the other on praised. */
const BLAMED = 2;
const PRAISED = 5;

export type Told = Omit<CallBack, "words">;

/** What the customer says, in keeping with the scores; "" for nothing. */
export function drawWords(draw: Draw, told: Told): string {
  if (draw.chance(SILENT)) return "";
  const fill = blanksFilled(draw, told);
  const blamed = dimensionsWith(
    told,
    (grade) => grade <= BLAMED || (grade === BLAMED + 1 && told.overall <= 3 && draw.chance(0.5)),
  );
  blamed.sort((a, b) => told.scores[a] - told.scores[b]);
  const praised = dimensionsWith(
    told,
    (grade) => grade >= PRAISED || (grade === PRAISED - 1 && told.overall >= 4),
  );
  const story = draw.chance(STORY) ? drawStory(draw, told, blamed) : null;
  if (story !== null) return fill(story);
  if (blamed.length === 0 && draw.chance(0.28))
    return draw.pick(told.overall >= 4 ? [...EMPTY_REMARKS, ...SHORT_PRAISE] : NEUTRAL);
  return punctuated(draw, partsOf(draw, told, { blamed, praised }).map(fill));
}

function dimensionsWith(told: Told, fits: (grade: number) => boolean): Dimension[] {
  return (Object.keys(told.scores) as Dimension[]).filter((name) => fits(told.scores[name]));
}

/** A story fitting the worst grade, or praise; null when all of them are told already. */
function drawStory(draw: Draw, told: Told, blamed: readonly Dimension[]): string | null {
  if (told.service === "咨询") return null;
  const [worst] = blamed;
  if (worst === undefined) return told.overall >= 5 ? draw.dealOnce(PRAISE_STORIES) : null;
  if (told.overall > 3) return null;
  const own = worst === "response" && told.kind === "企业客户" ? draw.dealOnce(BUSINESS_STORIES) : null;
  return own ?? draw.dealOnce(BLAME_STORIES[worst]);
}

interface Moods {
  readonly blamed: readonly Dimension[];
  readonly praised: readonly Dimension[];
}

/** The displeased begin with blame, the pleased with praise; a wish comes last. */
function partsOf(draw: Draw, told: Told, moods: Moods): string[] {
  const blame = drawBlame(draw, told, moods.blamed);
  const praise = drawPraise(draw, told, moods.praised);
  const wish = draw.chance(0.16) ? [draw.deal(wishesFor(draw, told))] : [];
  return [...joined(draw, told, { blame, praise }), ...wish];
}

function joined(
  draw: Draw,
  told: Told,
  said: { readonly blame: string[]; readonly praise: string[] },
): string[] {
  const { blame, praise } = said;
  const pleased = told.overall >= 4;
  if (blame.length === 0 && praise.length === 0) return [draw.deal(pleased ? PRAISE_AT_LARGE : NEUTRAL)];
  if (told.overall <= BLAMED) return draw.chance(0.35) ? [...blame, draw.deal(BLAME_AT_LARGE)] : blame;
  if (pleased && draw.chance(0.25)) praise.push(draw.deal(PRAISE_AT_LARGE));
  const praiseFirst = praise.slice(0, pleased || blame.length === 0 ? 2 : 1);
  return [...praiseFirst, ...turned(draw, praiseFirst, blame)];
}

function drawBlame(draw: Draw, told: Told, blamed: readonly Dimension[]): string[] {
  const count = told.overall <= 3 && draw.chance(0.45) ? 2 : 1;
  return blamed.slice(0, count).map((name) => draw.deal(blameFor(draw, told, name)));
}

function drawPraise(draw: Draw, told: Told, praised: readonly Dimension[]): string[] {
  const count = told.overall >= 4 && draw.chance(0.5) ? 2 : 1;
  const chosen = draw.shuffled(praised).slice(0, count);
  return chosen.map((name) => draw.deal(praiseFor(told, name)));
}

/** Blame after praise begins with a "but". */
function turned(draw: Draw, praise: readonly string[], blame: readonly string[]): readonly string[] {
  const [first, ...rest] = blame;
  if (first === undefined || praise.length === 0) return blame;
  return [`${draw.pick(["就是", "不过", "但是"])}${first}`, ...rest];
}

function blameFor(draw: Draw, told: Told, name: Dimension): readonly string[] {
  if (told.service === "咨询" && name !== "attitude" && name !== "value") return CONSULTED_BADLY;
  if (name !== "response") return BLAME[name];
  if (told.kind === "企业客户" && draw.chance(0.25)) return BUSINESS_RESPONSE;
  return draw.chance(0.8) ? WAITING : BLAME.response;
}

function praiseFor(told: Told, name: Dimension): readonly string[] {
  return told.service === "咨询" && (name === "skill" || name === "solving") ? CONSULTED_WELL : PRAISE[name];
}

function wishesFor(draw: Draw, told: Told): readonly string[] {
  return told.kind === "企业客户" && draw.chance(0.6) ? BUSINESS_WISHES : WISHES;
}

/** Puts one device, its fault and fresh numbers into the blanks. */
function blanksFilled(draw: Draw, told: Told): (text: string) => string {
  const device = draw.pick(DEVICES[told.product] ?? []);
  const fault = draw.pick(device.faults);
  return (text) =>
    text
      .replaceAll("{器}", device.name)
      .replaceAll("{障}", fault)
      .replaceAll("{天}", () => String(draw.between(3, 12)))
      .replaceAll("{次}", () => String(draw.between(2, 6)))
      .replaceAll("{钱}", () => String(draw.between(6, 48) * 10));
}

/** People end with a full stop, nothing or an exclamation mark, and separate as they please. */
function punctuated(draw: Draw, parts: readonly string[]): string {
  const joined = parts.join(draw.chance(0.8) ? "，" : "。");
  return joined + draw.pick(["", "", "。", "。", "！"]);
}
