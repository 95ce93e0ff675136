import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { placeLabels, type LabelWish } from "./place-labels.ts";
import { placeRadarLabels } from "./radar-labels.ts";
import type { Box } from "./shapes.ts";

const AREA = { x: 0, y: 0, width: 600, height: 400 };

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test("labels of scattered points neither cover each other nor leave the plot", () => {
  const point = fc.record({ column: fc.integer({ min: 0, max: 4 }), row: fc.integer({ min: 0, max: 4 }) });
  fc.assert(
    fc.property(
      fc.uniqueArray(point, { maxLength: 14, selector: ({ column, row }) => column * 5 + row }),
      (points) => {
        const wishes: LabelWish[] = points.map(({ column, row }) => ({
          x: 60 + column * 120,
          y: 40 + row * 80,
          width: 80,
          height: 16,
        }));
        const places = placeLabels(wishes, AREA, []);
        for (const [index, place] of places.entries()) {
          assert.ok(
            place.x >= 0 && place.x + place.width <= 600 && place.y >= 0 && place.y + place.height <= 400,
          );
          for (const other of places.slice(index + 1)) assert.ok(!overlap(place, other));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("labels round a radar keep apart, from three axes to thirty", () => {
  for (let count = 3; count <= 30; count += 1) {
    const axes = Array.from({ length: count }, (_, index) => ({
      name: `第${index}项服务指标（含夜间）`,
      value: "3.50",
    }));
    const labels = placeRadarLabels(axes, { radius: 170, width: 640 });
    for (const side of ["left", "right"]) {
      const ordered = labels.filter(({ align }) => align === side).toSorted((a, b) => a.top - b.top);
      const gaps = ordered.slice(1).map((label, index) => {
        const above = ordered[index] ?? label;
        return label.top - above.top - above.lines.length * 17;
      });
      assert.ok(
        gaps.every((gap) => gap >= -1),
        `${count} axes`,
      );
    }
  }
});
