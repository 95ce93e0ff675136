import { isoDate } from "../../kit/calendar-date.ts";
import type { Draw } from "../../kit/draw.ts";
import { CITIES, COMPANY_STEMS, COMPANY_TRADES, GIVEN_NAMES, GIVEN_SIGNS, SURNAMES } from "./sample-names.ts";

/** One customer of the sample organization, as a row of its customer list. */
export interface SampleCustomer {
  readonly externalId: string;
  readonly name: string;
  readonly kind: "企业" | "个人";
  readonly tier: "核心" | "高价值" | "普通";
  readonly region: string;
  readonly industry: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly registeredOn: string;
  readonly accountManager: string;
  readonly channel: "线上" | "线下";
  readonly tags: string;
  /** Days since 1970-01-01 of the registration; not written into the list. */
  readonly registeredDay: number;
}

const INDIVIDUAL_TAGS = ["会员", "老小区", "新房装修", "电商下单", "以旧换新"] as const;
const BUSINESS_TAGS = ["框架合同", "年度维保", "连锁门店", "重点项目"] as const;

/** `count` customers registered over the six years before `today` (days since 1970-01-01), some of them lately. */
export function drawCustomers(draw: Draw, count: number, today: number): readonly SampleCustomer[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, i) => drawCustomer(draw, { index: i, today, taken }));
}

interface Place {
  readonly index: number;
  readonly today: number;
  readonly taken: Set<string>;
}

function drawCustomer(draw: Draw, place: Place): SampleCustomer {
  const { index, today } = place;
  const externalId = `KH${String(index + 1).padStart(5, "0")}`;
  const registeredDay = today - (draw.chance(0.12) ? draw.between(1, 90) : draw.between(91, 2_190));
  const region = draw.pick(CITIES);
  return {
    externalId,
    region,
    phone: samplePhone(index),
    email: draw.chance(0.4) ? `${externalId.toLowerCase()}@example.com` : "",
    registeredOn: isoDate(registeredDay),
    registeredDay,
    ...(draw.chance(0.28) ? drawBusiness(draw, region, place.taken) : drawIndividual(draw)),
  };
}

type KindOfCustomer = Pick<
  SampleCustomer,
  "name" | "kind" | "contact" | "tier" | "industry" | "accountManager" | "channel" | "tags"
>;

function drawBusiness(draw: Draw, region: string, taken: Set<string>): KindOfCustomer {
  const [industry, name] = drawCompany(draw, region, taken);
  return {
    name,
    kind: "企业",
    contact: drawPerson(draw),
    tier: draw.weighted({ 核心: 15, 高价值: 35, 普通: 50 }),
    industry,
    accountManager: draw.pick(["何雨晴", "顾承宇"]),
    channel: draw.weighted({ 线上: 20, 线下: 80 }),
    tags: draw.chance(0.4) ? draw.pick(BUSINESS_TAGS) : "",
  };
}

function drawPerson(draw: Draw): string {
  const given = draw.chance(0.5) ? draw.pick(GIVEN_NAMES) : draw.pick(GIVEN_SIGNS) + draw.pick(GIVEN_SIGNS);
  return draw.pick(SURNAMES) + given;
}

function drawIndividual(draw: Draw): KindOfCustomer {
  const name = drawPerson(draw);
  return {
    name,
    kind: "个人",
    contact: name,
    tier: draw.weighted({ 核心: 2, 高价值: 14, 普通: 84 }),
    industry: "",
    accountManager: "",
    channel: draw.weighted({ 线上: 60, 线下: 40 }),
    tags: draw.chance(0.4) ? draw.pick(INDIVIDUAL_TAGS) : "",
  };
}

/** Numbers of one block with the running number at the end: well formed, plainly made up. */
function samplePhone(index: number): string {
  return `1990000${String(index + 1).padStart(4, "0")}`;
}

function drawCompany(draw: Draw, region: string, taken: Set<string>): readonly [string, string] {
  const industry = draw.pick(Object.keys(COMPANY_TRADES) as (keyof typeof COMPANY_TRADES)[]);
  for (let attempt = 0; ; attempt++) {
    const stem = draw.pick(COMPANY_STEMS) + (attempt > 3 ? draw.pick(GIVEN_NAMES) : "");
    const name = `${region}${stem}${draw.pick(COMPANY_TRADES[industry])}有限公司`;
    if (taken.has(name)) continue;
    taken.add(name);
    return [industry, name];
  }
}
