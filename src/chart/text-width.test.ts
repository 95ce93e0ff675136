import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { labelRoom, textWidth, wrapLabel, wrapText } from "./text-width.ts";

const label = fc.stringMatching(/^[A-Za-z0-9服务态度响应速问题（）/ ,.-]{0,60}$/u);

test("a label broken into lines keeps every character and stays within its room", () => {
  fc.assert(
    fc.property(label, fc.integer({ min: 30, max: 200 }), (text, width) => {
      const lines = wrapText(text, width, 13);
      assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
      // A closing sign may hang over by its own width rather than begin a line.
      for (const line of lines)
        assert.ok(textWidth(line.replace(/[（），,.）]+$/u, ""), 13) <= width + 13, line);
    }),
    { numRuns: 2000 },
  );
});

test("lines of one label are balanced, words stay whole", () => {
  assert.deepEqual(wrapLabel("问题反复出现", 70, 13), ["问题反", "复出现"]);
  assert.deepEqual(wrapLabel("Departure/Arrival time convenient", 130, 13), [
    "Departure/Arrival",
    "time convenient",
  ]);
});

test("what does not fit the allowed lines ends in an ellipsis", () => {
  const lines = wrapLabel("很长的客户单位名称".repeat(9), 100, 13, 2);
  assert.equal(lines.length, 2);
  assert.ok(lines[1]?.endsWith("…"));
});

test("room for labels grows to their longest word, within limits", () => {
  assert.ok(labelRoom(["Inflight entertainment"], 70, 13) >= textWidth("entertainment", 13));
  assert.equal(labelRoom(["A".repeat(90)], 70, 13), 105);
});
