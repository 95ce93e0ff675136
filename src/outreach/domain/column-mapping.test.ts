import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../kit/failure.ts";
import { readMapping } from "./column-mapping.ts";
import { nearNames } from "./column-name.ts";

const failsWith = (content: unknown, code: string, key?: string): void => {
  assert.throws(
    () => readMapping("map.json", content),
    (error) =>
      error instanceof Failure && error.code === code && (key === undefined || error.details["key"] === key),
  );
};

test("a mapping with every key is accepted", () => {
  const mapping = {
    scores: ["Seat comfort"],
    notApplicable: [0, "n.a."],
    overall: { column: "satisfaction", values: { satisfied: 4, "neutral or dissatisfied": 2 } },
    segments: ["Class"],
    customer: "id",
    verbatim: "comment",
    date: "day",
    base: "calledBack",
    weights: [1, 0.8, 0, 0, 0],
    sent: 600,
    inScope: 1000,
    inScopeBy: { Class: { Eco: 700, Business: 300 } },
  };
  assert.deepEqual(readMapping("map.json", mapping), mapping);
  assert.deepEqual(readMapping("map.json", { overall: "总体满意度" }), { overall: { column: "总体满意度" } });
});

test("an unknown key is named together with the known ones", () => {
  failsWith({ score: ["a"] }, "mapping-unknown-key", "score");
  failsWith({ toString: 1 }, "mapping-unknown-key", "toString");
});

test("values of the wrong kind are refused by key", () => {
  failsWith([], "mapping-not-object");
  failsWith(null, "mapping-not-object");
  failsWith({ scores: "a" }, "mapping-bad-value", "scores");
  failsWith({ scores: [] }, "mapping-bad-value", "scores");
  failsWith({ scores: ["a", "a"] }, "mapping-bad-value", "scores");
  failsWith({ overall: { column: "a", values: { x: 6 } } }, "mapping-bad-value", "overall");
  failsWith({ weights: [1, 0.8] }, "mapping-bad-value", "weights");
  failsWith({ sent: -1 }, "mapping-bad-value", "sent");
  failsWith({ base: "all" }, "mapping-bad-value", "base");
});

test("near names are offered, the nearest first", () => {
  const names = ["Seat comfort", "Leg room service", "Class", "On-board service"];
  assert.equal(nearNames("Seat confort", names)[0], "Seat comfort");
  assert.equal(nearNames("Legroom", names)[0], "Leg room service");
  assert.deepEqual(nearNames("完全不同", names), []);
});
