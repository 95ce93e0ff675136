import fc from "fast-check";
import type { RecordGiven } from "./call-back-records.ts";

/** 90 call-backs with a weak response speed that the business customers feel most. */
export const slowForBusiness: readonly RecordGiven[] = Array.from({ length: 90 }, (_, i) => {
  const business = i % 2 === 0;
  const speed = business ? 1 + (i % 3) : 3 + (i % 3);
  return {
    overall: Math.min(5, speed + 1),
    scores: { 服务态度: 4 + (i % 2), 响应速度: speed, 专业能力: 3 + ((i * 5) % 3) },
    attributes: { 客户类型: business ? "企业客户" : "个人客户", 回访方式: i % 4 === 0 ? "微信" : "电话" },
    verbatim: business
      ? `等了${2 + (i % 4)}天才上门，太慢了，打电话催了几次都没人管。`
      : "师傅态度很好，讲解也清楚，很满意。",
    date: [2026, 1 + Math.floor(i / 30), 1 + (i % 28)],
    customer: `C${i}`,
  };
});

const grade = fc.integer({ min: 0, max: 5 });

/** Any answers, in English, 0 = none. */
export const anyCallBack: fc.Arbitrary<RecordGiven> = fc.record({
  overall: grade,
  scores: fc.record({ attitude: grade, speed: grade, price: grade }),
  attributes: fc.record({ type: fc.constantFrom("A", "B", "C") }),
  verbatim: fc.constantFrom("", "very slow and rude", "good service", "no one answered the phone"),
  date: fc.tuple(fc.constant(2026), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
});
