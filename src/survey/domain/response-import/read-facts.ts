import { readInstant, type MomentContext } from "../../../customer/domain/imports/read-moment.ts";
import { isoInstantOf, zoneClock, zoneDate } from "../../../customer/domain/imports/zone-clock.ts";
import { comparableWord } from "../../../customer/domain/imports/header-name.ts";
import { LINK_CHANNELS, type LinkChannel } from "../survey-status.ts";
import type { SurveyLanguage } from "../definition/survey-definition.ts";
import { readNumber } from "../number-text.ts";
import type { FactColumn } from "../exporting/file-columns.ts";
import { cellFault, type MappedColumn, type RowFault } from "./row-fault.ts";

/** What a row says about a response beside its answers; null where it says nothing. */
export interface RowFacts {
  /** As the sheet numbers its responses. */
  readonly id: string | null;
  readonly version: number | null;
  readonly channel: LinkChannel | null;
  readonly language: SurveyLanguage | null;
  /** ISO instant in UTC. */
  readonly answeredAt: string | null;
  readonly seconds: number | null;
  readonly customer: string | null;
  readonly customerName: string | null;
  readonly paperNumber: string | null;
}

export type FactTarget = MappedColumn<{ readonly of: "fact"; readonly fact: FactColumn }>;

type Reading<T> = { readonly value: T } | { readonly fault: RowFault["code"]; readonly max?: number };

const LONGEST_ID = 100;
const MOST_SECONDS = 2_147_483_647;

const CHANNEL_WORDS: Readonly<Record<LinkChannel, readonly string[]>> = {
  link: ["链接", "网页", "网络"],
  qr: ["二维码", "扫码"],
  email: ["邮件", "电子邮件"],
  sms: ["短信"],
  wechat: ["微信", "公众号"],
  wecom: ["企业微信"],
  embed: ["嵌入", "网站"],
  paper: ["纸质", "纸面", "纸质问卷"],
  phone: ["电话", "电话回访", "call"],
  interview: ["面访", "访谈", "上门", "face to face"],
};

const CHANNELS = new Map(
  LINK_CHANNELS.flatMap((channel) =>
    [channel, ...CHANNEL_WORDS[channel]].map((word) => [comparableWord(word), channel] as const),
  ),
);

const LANGUAGES = new Map<string, SurveyLanguage>([
  ["zh", "zh"],
  ["中文", "zh"],
  ["汉语", "zh"],
  ["chinese", "zh"],
  ["en", "en"],
  ["英文", "en"],
  ["英语", "en"],
  ["english", "en"],
]);

const text = (max: number, written: string): Reading<string> =>
  written.length > max ? { fault: "id-too-long", max } : { value: written };

type Reader = (written: string, moments: Moments) => Reading<unknown>;

const READERS: Readonly<Record<FactColumn, Reader>> = {
  id: (written) => text(LONGEST_ID, written),
  paperNumber: (written) => text(LONGEST_ID, written),
  customer: (written) => text(LONGEST_ID, written),
  customerName: (written) => text(200, written),
  version: (written) => wholeNumber(written.replace(/^(?:v|第)\s*|\s*版$/giu, ""), "version-unknown"),
  seconds: (written) => wholeNumber(written.replace(/\s*秒$/u, ""), "seconds-unreadable"),
  channel: (written) => found(CHANNELS.get(comparableWord(written)), "channel-unknown"),
  language: (written) => found(LANGUAGES.get(comparableWord(written)), "language-unknown"),
  answeredAt: (written, moments) => readTime(written, moments),
};

function found(value: unknown, fault: RowFault["code"]): Reading<unknown> {
  return value === undefined ? { fault } : { value };
}

function wholeNumber(written: string, fault: RowFault["code"]): Reading<number> {
  const value = readNumber(written);
  return value !== null && Number.isInteger(value) && value >= 0 && value <= MOST_SECONDS
    ? { value }
    : { fault };
}

const EXACT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/iu;
/** A little ahead is the other clock's fault. */
const AHEAD_MS = 5 * 60_000;

/** What the organization's clock shows, and the moment as milliseconds since 1970. */
export interface Moments extends MomentContext {
  readonly now: number;
}

/** How moments are understood in a time zone at the ISO instant `now`. */
export function momentsOf(timeZone: string, now: string): Moments {
  return {
    today: zoneDate(timeZone, now),
    clock: zoneClock(timeZone),
    now: Temporal.Instant.from(now).epochMilliseconds,
  };
}

/** When somebody answered, as people write it; a day alone counts as its noon on the organization's clock. */
export function readTime(written: string, moments: Moments): Reading<string> {
  const instant = EXACT.test(written) ? exactly(written) : byClock(written, moments);
  if (instant === null) return { fault: "time-unreadable" };
  return instant > moments.now + AHEAD_MS ? { fault: "time-in-future" } : { value: isoInstantOf(instant) };
}

function exactly(written: string): number | null {
  try {
    return Temporal.Instant.from(written).epochMilliseconds;
  } catch {
    return null;
  }
}

/** A day without a time of day counts as its noon, today as now until then. */
function byClock(written: string, moments: Moments): number | null {
  const reading = readInstant(written, moments);
  if ("value" in reading) return epochOf(reading.value);
  if (reading.fault !== "time-missing") return null;
  const [midnight, noon] = ["00:00", "12:00"].map((time) => {
    const of = readInstant(`${written} ${time}`, moments);
    return "value" in of ? epochOf(of.value) : null;
  });
  if (noon === null || noon === undefined) return null;
  const isToday = (midnight ?? noon) <= moments.now && noon > moments.now;
  return isToday ? moments.now : noon;
}

function epochOf(instant: unknown): number | null {
  return typeof instant === "string" ? Temporal.Instant.from(instant).epochMilliseconds : null;
}

const NOTHING: RowFacts = {
  id: null,
  version: null,
  channel: null,
  language: null,
  answeredAt: null,
  seconds: null,
  customer: null,
  customerName: null,
  paperNumber: null,
};

/**
 * Reads what a row says about its response; answers of the future are a fault.
 */
export function readFacts(
  columns: readonly FactTarget[],
  textOf: (column: FactTarget) => string,
  moments: Moments,
): { readonly facts: RowFacts; readonly faults: readonly RowFault[] } {
  const read: [FactColumn, unknown][] = [];
  const faults: RowFault[] = [];
  for (const column of columns) {
    const written = textOf(column);
    if (written === "") continue;
    const reading = READERS[column.target.fact](written, moments);
    if ("value" in reading) read.push([column.target.fact, reading.value]);
    else
      faults.push(
        cellFault(column, written, reading.fault, reading.max === undefined ? {} : { max: reading.max }),
      );
  }
  return { facts: { ...NOTHING, ...Object.fromEntries(read) }, faults };
}
