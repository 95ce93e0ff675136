import assert from "node:assert/strict";
import { test } from "node:test";
import { recordsRead } from "./records-read.ts";

test("a repeated row and a totals row are received but nobody called back", () => {
  const left = (["duplicate", "unreadable", "no-score", "out-of-range"] as const).map((reason, i) => ({
    file: "回访.xlsx",
    sheet: "",
    row: i + 2,
    reason,
    detail: "",
  }));
  assert.deepEqual(recordsRead(42, left), { received: 42, calledBack: 40 });
});
