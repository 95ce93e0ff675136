import { calendarDate, daysSinceEpoch } from "../../src/kit/calendar-date.ts";
import type { CallBack } from "./call-back.ts";
import type { Draw } from "../../src/kit/draw.ts";
import { drawOverall, drawScores } from "./latent-scores.ts";
import {
  CALLERS,
  CHANNELS,
  KINDS,
  MONTHS,
  OWNERS,
  PRODUCTS,
  REGIONS,
  SERVICES,
  STANDINGS,
} from "./scenes.ts";
import { drawWords } from "./words.ts";

interface Customer {
  readonly code: string;
  readonly contact: string;
  readonly kind: string;
  readonly standing: string;
  readonly region: string;
}

/** Some customers are called again in a later month. */
const CALLED_AGAIN = 0.16;

/** The call-backs of all months in order of date. */
export function drawCallBacks(draw: Draw): CallBack[] {
  const customers: Customer[] = [];
  return MONTHS.flatMap(({ year, month, calls, strain }) => {
    const first = daysSinceEpoch({ year, month, day: 1 });
    const dates = Array.from({ length: calls }, () => workingDay(draw, first)).toSorted((a, b) => a - b);
    return dates.map((date) => drawCallBack(draw, { date, strain, customer: drawCustomer(draw, customers) }));
  });
}

/** A day of the month that is no Sunday: the sample's department works six days. */
function workingDay(draw: Draw, first: number): number {
  const day = first + draw.between(0, 27);
  const sunday = (((day + 4) % 7) + 7) % 7 === 0;
  return sunday && calendarDate(day).day < 28 ? day + 1 : day;
}

function drawCustomer(draw: Draw, known: Customer[]): Customer {
  if (known.length > 40 && draw.chance(CALLED_AGAIN)) return draw.pick(known);
  const kind = draw.weighted(KINDS);
  const customer = {
    code: `${kind === "企业客户" ? "QY" : "GR"}${String(20_001 + known.length * 7 + draw.between(0, 6))}`,
    contact: `1${draw.pick(["38", "39", "36", "58", "86", "77", "99"])}****${String(draw.between(0, 9999)).padStart(4, "0")}`,
    kind,
    standing: draw.weighted(STANDINGS),
    region: draw.weighted(REGIONS),
  };
  known.push(customer);
  return customer;
}

interface Occasion {
  readonly date: number;
  readonly strain: number;
  readonly customer: Customer;
}

function drawCallBack(draw: Draw, { date, strain, customer }: Occasion): CallBack {
  const service = draw.weighted(SERVICES);
  const business = customer.kind === "企业客户";
  const scores = drawScores(draw, { business, strain, repair: service === "维修" });
  const told = {
    customer: customer.code,
    contact: customer.contact,
    date,
    lastService: date - draw.between(3, 11),
    channel: draw.weighted(CHANNELS),
    caller: draw.pick(CALLERS),
    owner: draw.pick(OWNERS),
    service,
    product: draw.weighted(PRODUCTS),
    kind: customer.kind,
    standing: customer.standing,
    region: customer.region,
    scores,
    overall: drawOverall(draw, scores, strain),
  };
  return { ...told, words: drawWords(draw, told) };
}
