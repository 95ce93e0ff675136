import type { FeedbackChannel } from "../../feedback/domain/number/case-number.ts";
import type { Draw } from "../../kit/draw.ts";
import { CASE_THEMES, type CaseTheme } from "./case-themes.ts";
import * as words from "./case-words.ts";
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
const SETTLED_DAYS = 18;
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
  compensated: 0.07,
  assisted: 0.12,
  slow: 0.14,
};

/** Cases that are open now, by where they stand. */
const OPEN_TARGETS: readonly OpenTarget[] = [
  ...Array.from({ length: 2 }, () => ({ stage: "registered" })),
  { stage: "registered", channel: "external" },
  { stage: "registered", channel: "email" },
  { stage: "registered", idle: 3 },
  ...Array.from({ length: 3 }, () => ({ stage: "triaged" })),
  { stage: "triaged", idle: 3 },
  ...Array.from({ length: 2 }, () => ({ stage: "assigned" })),
  { stage: "assigned", channel: "external" },
  { stage: "assigned", channel: "email" },
  { stage: "assigned", idle: 5 },
  ...Array.from({ length: 3 }, () => ({ stage: "planned" })),
  ...Array.from({ length: 2 }, () => ({ stage: "executing" })),
  { stage: "executing", channel: "external" },
  { stage: "executing", channel: "email", claim: "proposed" },
  { stage: "executing", claim: "proposed" },
  { stage: "executing", idle: 4 },
  { stage: "executing", idle: 6 },
  ...Array.from({ length: 2 }, () => ({ stage: "executing", also: "paused" as const })),
  ...Array.from({ length: 2 }, () => ({ stage: "checking" })),
  { stage: "checking", channel: "email" },
  { stage: "checking", claim: "approved" },
  { stage: "checking", idle: 4 },
  ...Array.from({ length: 3 }, () => ({ stage: "calling_back" })),
  { stage: "calling_back", also: "tried" },
  { stage: "calling_back", also: "tried", idle: 4 },
  ...Array.from({ length: 2 }, () => ({ stage: "management_review" })),
];

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
  return [...settled, ...OPEN_TARGETS.map((open) => drawOpen(drawing, open))];
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

function drawOpen(drawing: Drawing, open: OpenTarget): CaseDraft {
  const ending = open.stage === "management_review" ? "review-again" : "satisfied";
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
  const voice = given.open?.channel === "external" ? "complaint" : voiceOf(draw, given.ending);
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
    const template = draw.pick(["喂？打错了。", "测试一下能不能提交。", "你好你好你好"]);
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
