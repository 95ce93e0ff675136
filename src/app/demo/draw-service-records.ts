import { isoDate } from "../../kit/calendar-date.ts";
import type { Draw } from "../../kit/draw.ts";
import type { SampleCustomer } from "./draw-customers.ts";
import { PRODUCTS } from "./sample-names.ts";
import { PEOPLE, type DepartmentName } from "./sample-staff.ts";

/** One service record of the sample organization, as a row of its service list. Times are of its own time zone. */
export interface SampleServiceRecord {
  readonly externalId: string;
  readonly customerId: string;
  readonly kind: ServiceWord;
  readonly product: string;
  readonly orderNumber: string;
  readonly department: DepartmentName;
  readonly staff: string;
  readonly channel: string;
  readonly servedOn: string;
  readonly requestedAt: string;
  readonly firstResponseAt: string;
  readonly resolvedAt: string;
  readonly amount: string;
  readonly note: string;
}

type ServiceWord = keyof typeof KINDS;

interface Kind {
  /** How many of a hundred records. */
  readonly weight: number;
  readonly department: DepartmentName;
  /** Typical hours from the request to the end. */
  readonly hours: readonly [number, number];
  readonly amount: readonly [number, number] | null;
  readonly notes: readonly string[];
}

const KINDS = {
  购买: {
    weight: 22,
    department: "销售部",
    hours: [0, 1],
    amount: [900, 18_000],
    notes: ["门店成交", "网店下单", ""],
  },
  配送: {
    weight: 18,
    department: "物流配送部",
    hours: [20, 96],
    amount: null,
    notes: ["送货上楼", "客户改约一次", ""],
  },
  安装: {
    weight: 17,
    department: "维修安装组",
    hours: [4, 72],
    amount: [0, 480],
    notes: ["安装调试完成", "需加长管线", ""],
  },
  维修: {
    weight: 24,
    department: "维修安装组",
    hours: [3, 120],
    amount: [0, 1_200],
    notes: ["更换主板", "清洗并加注制冷剂", "更换排水泵", "复位后正常"],
  },
  咨询: {
    weight: 9,
    department: "客服中心",
    hours: [0, 8],
    amount: null,
    notes: ["询问保修范围", "询问滤芯更换周期", ""],
  },
  投诉: {
    weight: 4,
    department: "售后服务部",
    hours: [12, 160],
    amount: null,
    notes: ["上门超时", "同一故障再次出现", "收费与报价不一致"],
  },
  升级: {
    weight: 3,
    department: "产品研发部",
    hours: [1, 48],
    amount: [0, 300],
    notes: ["控制程序升级", ""],
  },
  项目: {
    weight: 3,
    department: "售后服务部",
    hours: [72, 480],
    amount: [20_000, 160_000],
    notes: ["整层改造", "年度维保"],
  },
} as const satisfies Readonly<Record<string, Kind>>;

const WEIGHTS = Object.fromEntries(
  Object.entries(KINDS).map(([word, kind]) => [word, kind.weight]),
) as Record<ServiceWord, number>;
/** Days that the records reach back: 18 months. */
export const RECORD_DAYS = 548;
const MINUTE = 60_000;
const DAY = 86_400_000;

/** `count` records of these customers over the 18 months before `today` (days since 1970-01-01), oldest first. */
export function drawServiceRecords(
  draw: Draw,
  customers: readonly SampleCustomer[],
  { count, today }: { readonly count: number; readonly today: number },
): readonly SampleServiceRecord[] {
  const drawn = Array.from({ length: count }, () => {
    const customer = drawCustomerOfRecord(draw, customers);
    const first = Math.max(today - RECORD_DAYS, customer.registeredDay);
    return { customer, day: draw.between(first, today - 1) };
  });
  return drawn
    .toSorted((a, b) => a.day - b.day)
    .map(({ customer, day }, i) => drawRecord(draw, customer, { day, number: i + 1, today }));
}

/** Core and business customers are served more often. */
function drawCustomerOfRecord(draw: Draw, customers: readonly SampleCustomer[]): SampleCustomer {
  const first = draw.pick(customers);
  if (first.tier !== "普通" || draw.chance(0.55)) return first;
  return draw.pick(customers);
}

function drawRecord(
  draw: Draw,
  customer: SampleCustomer,
  at: { readonly day: number; readonly number: number; readonly today: number },
): SampleServiceRecord {
  const word = draw.weighted(WEIGHTS);
  const kind: Kind = KINDS[word];
  const requested = at.day * DAY + draw.between(8 * 60, 20 * 60) * MINUTE;
  const waiting =
    Math.round(Math.abs(draw.normal(22, 25))) + (draw.chance(0.08) ? draw.between(120, 900) : 1);
  const hours = draw.between(...(kind.hours as [number, number])) + draw.between(1, 59) / 60;
  const answered = requested + waiting * MINUTE;
  const resolved = answered + hours * 60 * MINUTE;
  const open = resolved >= at.today * DAY || draw.chance(0.01);
  return {
    externalId: `FW${String(at.number).padStart(6, "0")}`,
    customerId: customer.externalId,
    kind: word,
    product: draw.pick(PRODUCTS),
    orderNumber: `DD${isoDate(at.day).replaceAll("-", "")}${String(at.number % 10_000).padStart(4, "0")}`,
    department: kind.department,
    staff: staffOf(draw, kind.department),
    channel: draw.pick(customer.channel === "线上" ? ["微信", "网店", "电话"] : ["电话", "门店", "上门"]),
    servedOn: isoDate(at.day),
    requestedAt: localTime(requested),
    firstResponseAt: localTime(Math.min(answered, at.today * DAY - MINUTE)),
    resolvedAt: open ? "" : localTime(resolved),
    amount: kind.amount === null ? "" : String(draw.between(...(kind.amount as [number, number]))),
    note: draw.pick(kind.notes),
  };
}

function staffOf(draw: Draw, department: DepartmentName): string {
  const names = PEOPLE.filter((person) => person.department === department && person.mailbox !== "demo");
  return draw.pick(names).name;
}

/** `2026-05-10 14:05` of milliseconds counted in local time. */
function localTime(milliseconds: number): string {
  const minutes = Math.floor((milliseconds % DAY) / MINUTE);
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  return `${isoDate(Math.floor(milliseconds / DAY))} ${clock}`;
}
