import type { FeedbackChannel } from "../../feedback/domain/number/case-number.ts";
import { Draw } from "../../kit/draw.ts";
import { CASE_THEMES, type CaseTheme } from "./case-themes.ts";
import * as words from "./case-words.ts";
import { LATELY_CLOSED, OPEN_TARGETS } from "./open-plan.ts";
import {
  DETOURS,
  type CaseDraft,
  type CaseEnding,
  type CaseService,
  type Detour,
  type OpenTarget,
} from "./sample-case.ts";
import { TAILS } from "./sample-words.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
const YEAR_DAYS = 365;
/** Cases received later are drawn by where they stand now. */
const SETTLED_DAYS = 16;
const SERVICE_DAYS = 120;

const ENDINGS: Readonly<Record<Exclude<CaseEnding, "merged">, number>> = {
  satisfied: 54,
  praise: 12,
  "at-once": 10,
  again: 7,
  unreached: 4,
  "review-again": 2,
  "review-close": 2,
  reopened: 2,
  referred: 2,
  invalid: 2,
  withdrawn: 3,
};
const CHANNEL_WEIGHTS: Readonly<Record<FeedbackChannel, number>> = {
  phone: 30,
  hotline: 14,
  web: 12,
  wechat: 14,
  survey: 9,
  email: 7,
  paper: 4,
  external: 5,
  api: 3,
  import: 2,
};
const DETOUR_SHARES: Readonly<Record<Detour, number>> = {
  returned: 0.06,
  reassigned: 0.04,
  "plan-rejected": 0.06,
  paused: 0.09,
  "check-failed": 0.09,
  "by-link": 0.12,
  compensated: 0.1,
  assisted: 0.12,
  slow: 0.14,
};

interface Drawing {
  readonly draw: Draw;
  /** Oldest first. */
  readonly services: readonly CaseService[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** `count` cases of the year before `now` that came to an end, and those that are open. */
export function drawCaseDrafts(
  draw: Draw,
  services: readonly CaseService[],
  { count, now }: { readonly count: number; readonly now: string },
): readonly CaseDraft[] {
  const drawing = { draw, services, now: Date.parse(now) };
  const settled = Array.from({ length: count }, () => drawSettled(drawing));
  // A deck of words of their own: no two that are seen side by side say the same.
  const apart = (): Drawing => ({ ...drawing, draw: new Draw(draw.between(1, 1_000_000)) });
  const [ended, standing] = [apart(), apart()];
  const lately = LATELY_CLOSED.map(({ ending, ago }) =>
    drawOpen(ended, { stage: "closed", idle: ago }, ending),
  );
  return [...settled, ...lately, ...OPEN_TARGETS.map((open) => drawOpen(standing, open, endingOf(open)))];
}

function endingOf({ stage, round }: OpenTarget): CaseEnding {
  if (stage === "management_review") return "review-again";
  return round === 2 ? "again" : "satisfied";
}

function drawSettled(drawing: Drawing): CaseDraft {
  const { draw, now } = drawing;
  const ending = draw.weighted(ENDINGS);
  const day = now - draw.between(SETTLED_DAYS, YEAR_DAYS) * DAY;
  // Customers speak up between seven in the morning and ten at night, by the clock in Shanghai.
  const received = day - (day % DAY) - 8 * 60 * MINUTE + draw.between(7 * 60, 22 * 60) * MINUTE;
  const receivedAt = new Date(received).toISOString().replace(".000Z", "Z");
  return drawCase(drawing, { ending, receivedAt, open: null });
}

function drawOpen(drawing: Drawing, open: OpenTarget, ending: CaseEnding): CaseDraft {
  const drawn = drawCase(drawing, { ending, receivedAt: null, open });
  const detours = new Set<Detour>([
    ...(open.also === "paused" ? (["paused"] as const) : []),
    ...(open.claim === undefined ? [] : (["compensated"] as const)),
  ]);
  return { ...drawn, detours };
}

function drawCase(
  { draw, services, now }: Drawing,
  given: Pick<CaseDraft, "ending" | "receivedAt" | "open">,
): CaseDraft {
  const drawnVoice = voiceOf(draw, given.ending);
  const voice = given.open?.channel === "external" ? "complaint" : (given.open?.voice ?? drawnVoice);
  const theme = themeOf(draw);
  const before = given.receivedAt === null ? now - 12 * DAY : Date.parse(given.receivedAt);
  const service = draw.chance(0.88) ? serviceBefore(draw, services, before) : null;
  const drawn = draw.weighted(CHANNEL_WEIGHTS);
  return {
    ...given,
    seed: draw.between(1, 1_000_000),
    theme,
    voice,
    channel: channelOf(drawn, voice, given),
    ...saidBy(draw, theme, { ending: given.ending, voice }, service),
    score: channelOf(drawn, voice, given) === "survey" ? SCORES[voice] : null,
    service,
    detours: voice === "complaint" ? drawDetours(draw) : new Set(),
    repeatOf: null,
  };
}

/** Authorities pass on complaints only; what was solved at once was solved on the phone. */
function channelOf(
  drawn: FeedbackChannel,
  voice: CaseDraft["voice"],
  { ending, open }: Pick<CaseDraft, "ending" | "open">,
): FeedbackChannel {
  if (ending === "at-once") return "phone";
  if (open?.channel !== undefined) return open.channel;
  return drawn === "external" && voice !== "complaint" ? "web" : drawn;
}

const SCORES = { complaint: 2, suggestion: 3, praise: 5, other: 3 } as const;

function voiceOf(draw: Draw, ending: CaseEnding): CaseDraft["voice"] {
  if (ending === "praise") return "praise";
  if (ending === "at-once" || ending === "invalid") return "other";
  return ending === "satisfied" && draw.chance(0.14) ? "suggestion" : "complaint";
}

function themeOf(draw: Draw): CaseTheme {
  const weights = Object.fromEntries(CASE_THEMES.map(({ weight }, at) => [at, weight]));
  return CASE_THEMES[Number(draw.weighted(weights))] ?? CASE_THEMES[0]!;
}

function saidBy(
  draw: Draw,
  theme: CaseTheme,
  { ending, voice }: Pick<CaseDraft, "ending" | "voice">,
  service: CaseService | null,
): Pick<CaseDraft, "said" | "template"> {
  if (ending === "invalid") {
    const template = draw.deal(words.INVALID_SAID);
    return { said: template, template };
  }
  const product = (service?.product ?? "空调").split(" ")[0] ?? "空调";
  const [texts, tails] = {
    praise: [words.PRAISE_SAID, TAILS.praise],
    suggestion: [words.WISH_SAID, TAILS.wish],
    other: [words.AT_ONCE_SAID, ["", "谢谢。"]],
    complaint: [theme.said, TAILS.low],
  }[voice] as [readonly string[], readonly string[]];
  const template = draw.deal(texts);
  const said = (template + draw.pick(tails))
    .replaceAll("{品}", product)
    .replaceAll("{天}", String(draw.between(3, 9)))
    .replaceAll("{时}", String(draw.between(9, 11)))
    .replaceAll("{元}", String(draw.between(6, 48) * 10));
  return { said, template };
}

/** Something done for a customer in the months before. */
function serviceBefore(draw: Draw, services: readonly CaseService[], at: number): CaseService | null {
  const near = services.filter(({ servedAt }) => servedAt < at - DAY && servedAt > at - SERVICE_DAYS * DAY);
  return near.length === 0 ? null : draw.pick(near);
}

function drawDetours(draw: Draw): ReadonlySet<Detour> {
  return new Set(DETOURS.filter((detour) => draw.chance(DETOUR_SHARES[detour])));
}
