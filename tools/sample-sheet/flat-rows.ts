import { isoDate } from "../../src/kit/calendar-date.ts";
import { DIMENSIONS, type CallBack } from "./call-back.ts";
import { Draw } from "../../src/kit/draw.ts";
import { drawCallBacks } from "./draw-call-backs.ts";

/** The fifteen columns of a large flat sheet. */
export const FLAT_COLUMNS: readonly string[] = [
  "客户编号",
  "回访日期",
  "回访方式",
  "服务类型",
  "产品名称",
  "客户类型",
  "新老客户",
  "区域",
  "服务态度",
  "响应速度",
  "专业能力",
  "问题解决效果",
  "性价比",
  "总体满意度",
  "客户反馈建议",
];

/** `count` rows without faults, no two verbatims equal, as a stream: for measuring speed and memory. */
export function* flatRows(count: number, seed: number): Generator<(string | number)[]> {
  let number = 0;
  for (let round = 0; number < count; round++) {
    for (const call of drawCallBacks(new Draw(seed + round))) {
      if (number++ >= count) return;
      yield flatRow(call, number);
    }
  }
}

function flatRow(call: CallBack, number: number): (string | number)[] {
  const { channel, service, product, kind, standing, region, scores, overall, words } = call;
  const customer = `${call.customer}-${number % 60_000}`;
  const verbatim = words === "" ? "" : `${words}（工单${number}）`;
  const answers = [...DIMENSIONS.map((name) => scores[name]), overall];
  return [
    customer,
    isoDate(call.date),
    channel,
    service,
    product,
    kind,
    standing,
    region,
    ...answers,
    verbatim,
  ];
}
