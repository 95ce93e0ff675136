import type { Draw } from "../../kit/draw.ts";
import { CITIES } from "./sample-names.ts";
import type { SampleSurvey, SampleWay } from "./sample-plan.ts";
import type { SampleVisit } from "./draw-responses.ts";

/** A service done for a customer, after which they may be asked. */
export interface DoneService {
  readonly customerId: string;
  readonly kind: string;
  readonly product: string | null;
  readonly orderNumber: string | null;
  readonly region: string;
  /** Milliseconds since 1970. */
  readonly servedAt: number;
}

/** A personal link of the sample, and when it was answered. */
export interface SampleInvitation {
  readonly service: DoneService;
  readonly channel: SampleWay["channel"];
  readonly sentAt: number;
  /** Null: not answered. */
  readonly answeredAt: number | null;
}

export interface SamplePeriod {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Of a hundred who are asked, about so many answer: by channel. */
const ANSWERING: Readonly<Record<string, number>> = { phone: 0.72, wechat: 0.46, sms: 0.38, email: 0.3 };
const STORE_REGIONS: Readonly<Record<string, string>> = { HZ01: "杭州", HF02: "合肥" };

/** Who is asked after a service, until the survey has its answers or nobody is left. */
export function drawInvitations(
  draw: Draw,
  plan: SampleSurvey,
  services: readonly DoneService[],
  period: SamplePeriod,
): readonly SampleInvitation[] {
  const [low, high] = plan.wait ?? [1, 7];
  const asked = draw.shuffled(services.filter(({ kind }) => plan.after?.includes(kind)));
  const invitations: SampleInvitation[] = [];
  let answered = 0;
  for (const service of asked) {
    if (answered >= plan.responses) break;
    const sentAt = atDaytime(draw, service.servedAt + draw.between(low, high) * DAY);
    if (sentAt < period.from || sentAt > period.to - 4 * DAY) continue;
    const channel = pickWay(draw, plan.ways).channel;
    const isAnswered = draw.chance(ANSWERING[channel] ?? 0.4);
    const answeredAt = isAnswered ? answerTime(draw, sentAt, channel) : null;
    invitations.push({ service, channel, sentAt, answeredAt });
    answered += Number(isAnswered);
  }
  return invitations;
}

/** A call is answered at once, a message mostly on the same day. */
function answerTime(draw: Draw, sentAt: number, channel: string): number {
  if (channel === "phone") return sentAt + draw.between(3, 9) * 60_000;
  return draw.chance(0.6)
    ? sentAt + draw.between(2, 150) * 60_000
    : atDaytime(draw, sentAt + draw.between(1, 3) * DAY);
}

/** Somewhere between 8:00 and 21:00 of the day in China. */
function atDaytime(draw: Draw, instant: number): number {
  const day = Math.floor((instant + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
  return day + draw.between(8 * 3600, 21 * 3600) * 1000;
}

function pickWay(draw: Draw, ways: readonly SampleWay[]): SampleWay {
  const weights = Object.fromEntries(ways.map(({ share }, i) => [String(i), share]));
  return ways[Number(draw.weighted(weights))]!;
}

/** Public links of a survey. */
interface PublicWays {
  readonly surveyId: string;
  readonly links: ReadonlyMap<SampleWay, string>;
}

/** Visits of people nobody knows, over the whole period. */
export function drawPublicVisits(
  draw: Draw,
  plan: SampleSurvey,
  { surveyId, links }: PublicWays,
  period: SamplePeriod,
): readonly SampleVisit[] {
  return Array.from({ length: plan.responses }, (): SampleVisit => {
    const way = pickWay(draw, plan.ways);
    const day = draw.between(Math.ceil(period.from / DAY), Math.floor(period.to / DAY) - 1);
    return {
      surveyId,
      linkId: links.get(way) ?? "",
      channel: way.channel,
      fields: way.store === undefined ? {} : { store_code: way.store },
      customerId: null,
      region: STORE_REGIONS[way.store ?? ""] ?? draw.pick(CITIES),
      product: null,
      isComplaint: false,
      answeredAt: atDaytime(draw, day * DAY),
    };
  });
}
