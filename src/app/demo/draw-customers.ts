import { isoDate } from "../../kit/calendar-date.ts";
import type { Draw } from "../../kit/draw.ts";
import { CITIES, COMPANY_STEMS, COMPANY_TRADES, GIVEN_NAMES, SURNAMES } from "./sample-names.ts";

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

function drawCustomer(draw: Draw, { index, today, taken }: Place): SampleCustomer {
  const business = draw.chance(0.28);
  const person = draw.pick(SURNAMES) + draw.pick(GIVEN_NAMES);
  const region = draw.pick(CITIES);
  const [industry, company] = business ? drawCompany(draw, region, taken) : ["", ""];
  const registeredDay = today - (draw.chance(0.12) ? draw.between(1, 90) : draw.between(91, 2_190));
  return {
    externalId: `KH${String(index + 1).padStart(5, "0")}`,
    name: business ? company : person,
    kind: business ? "企业" : "个人",
    tier: business
      ? draw.weighted({ 核心: 15, 高价值: 35, 普通: 50 })
      : draw.weighted({ 核心: 2, 高价值: 14, 普通: 84 }),
    region,
    industry,
    contact: person,
    phone: samplePhone(index),
    email: draw.chance(business ? 0.8 : 0.25) ? `kh${String(index + 1).padStart(5, "0")}@example.com` : "",
    registeredOn: isoDate(registeredDay),
    accountManager: business ? draw.pick(["何雨晴", "顾承宇"]) : "",
    channel: draw.chance(business ? 0.2 : 0.6) ? "线上" : "线下",
    tags: draw.chance(0.4) ? draw.pick(business ? BUSINESS_TAGS : INDIVIDUAL_TAGS) : "",
    registeredDay,
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
