import assert from "node:assert/strict";

/** A check of one value: throws, naming the place, when it does not fit. */
type Check = (value: unknown, place: string) => void;

const text: Check = (value, place) => assert.equal(typeof value, "string", place);
const flag: Check = (value, place) => assert.equal(typeof value, "boolean", place);
const number: Check = (value, place) => assert.ok(Number.isFinite(value), `${place}: ${value}`);
const count: Check = (value, place) =>
  assert.ok(Number.isInteger(value) && (value as number) >= 0, `${place}: ${value}`);
const share = within(0, 1);
const score = within(1, 5);

function within(low: number, high: number): Check {
  return (value, place) => {
    number(value, place);
    assert.ok(
      (value as number) >= low && (value as number) <= high,
      `${place}: ${value} not in ${low}–${high}`,
    );
  };
}

function interval(of: Check): Check {
  return (value, place) => {
    assert.ok(Array.isArray(value) && value.length === 2, place);
    const [low, high] = value as [number, number];
    of(low, `${place}[0]`);
    of(high, `${place}[1]`);
    assert.ok(low <= high, `${place}: ${low} > ${high}`);
  };
}

function list(of: Check): Check {
  return (value, place) => {
    assert.ok(Array.isArray(value), `${place} is no list`);
    for (const [i, item] of value.entries()) of(item, `${place}[${i}]`);
  };
}

/** These keys must be there; others may be. */
function object(keys: Readonly<Record<string, Check>>): Check {
  return (value, place) => {
    assert.ok(typeof value === "object" && value !== null && !Array.isArray(value), `${place} is no object`);
    for (const [key, check] of Object.entries(keys)) {
      assert.ok(Object.hasOwn(value, key), `${place}.${key} is missing`);
      check((value as Record<string, unknown>)[key], `${place}.${key}`);
    }
  };
}

function maybe(of: Check): Check {
  return (value, place) => {
    if (value !== null) of(value, place);
  };
}

function oneOf(...values: readonly string[]): Check {
  return (value, place) => assert.ok(values.includes(String(value)), `${place}: ${value}`);
}

const quote = object({ row: count, text });
const REASONS = oneOf("duplicate", "out-of-range", "no-score", "straight-line-contradiction", "unreadable");

const REPORT = object({
  counts: object({ received: count, valid: count, excluded: list(object({ row: count, reason: REASONS })) }),
  overall: object({
    n: count,
    satisfaction: share,
    interval: interval(share),
    mean: score,
    top2: share,
    bottom2: share,
    weights: list(share),
  }),
  dimensions: list(
    object({
      name: text,
      n: count,
      mean: score,
      interval: maybe(interval(number)),
      top2: share,
      bottom2: share,
      satisfaction: share,
      weak: flag,
    }),
  ),
  lowest: maybe(text),
  segments: list(
    object({
      attribute: text,
      value: text,
      n: count,
      enough: flag,
      satisfaction: maybe(share),
      interval: maybe(interval(share)),
      dimensions: list(object({ name: text, n: count, mean: maybe(score) })),
    }),
  ),
  differences: list(
    object({
      attribute: text,
      metric: text,
      test: text,
      statistic: number,
      df: number,
      p: share,
      pAdjusted: share,
      significant: flag,
    }),
  ),
  drivers: object({ n: count, r2: maybe(share), shares: list(object({ name: text, share })) }),
  issues: list(
    object({
      theme: text,
      mentions: count,
      customers: count,
      mentionRate: share,
      rootCauseRequired: flag,
      keyImprovement: flag,
      quotes: list(quote),
    }),
  ),
  quotes: object({ positive: list(quote), negative: list(quote) }),
});

/** What scripts read of `report.json`; other keys are left out here. */
export interface ReportJson {
  readonly counts: {
    readonly received: number;
    readonly valid: number;
    readonly excluded: readonly { readonly row: number; readonly reason: string }[];
  };
  readonly overall: { readonly n: number; readonly satisfaction: number; readonly mean: number };
  readonly dimensions: readonly {
    readonly name: string;
    readonly n: number;
    readonly mean: number;
    readonly weak: boolean;
  }[];
  readonly lowest: string;
  readonly segments: readonly {
    readonly attribute: string;
    readonly value: string;
    readonly n: number;
    readonly enough: boolean;
  }[];
  readonly differences: readonly {
    readonly attribute: string;
    readonly metric: string;
    readonly significant: boolean;
  }[];
  readonly drivers: { readonly shares: readonly { readonly name: string; readonly share: number }[] };
  readonly trend: {
    readonly points: readonly { readonly label: string; readonly n: number }[];
    readonly change: { readonly at: number; readonly before: number; readonly after: number } | null;
  } | null;
  readonly issues: readonly {
    readonly theme: string;
    readonly customers: number;
    readonly rootCauseRequired: boolean;
  }[];
}

/** Reads `report.json` and holds it against its documented shape. */
export function readReportJson(json: string): ReportJson {
  const report: unknown = JSON.parse(json);
  REPORT(report, "report");
  return report as ReportJson;
}
