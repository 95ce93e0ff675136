import assert from "node:assert/strict";
import { test } from "node:test";
import { filesOf, type Manifest } from "./check-console-size.ts";

const MANIFEST: Manifest = {
  "index.html": { file: "assets/index.js", isEntry: true, imports: ["_antd.js"] },
  "_antd.js": { file: "assets/antd.js", imports: ["_react.js"] },
  "_react.js": { file: "assets/react.js" },
  "home/HomePage.tsx": { file: "assets/home.js", imports: ["_antd.js", "_chart.js"] },
  "_chart.js": { file: "assets/chart.js" },
};

test("the entry counts with everything it imports, each file once", () => {
  assert.deepEqual([...filesOf(MANIFEST, [])].toSorted(), [
    "assets/antd.js",
    "assets/index.js",
    "assets/react.js",
  ]);
});

test("a page counts with what it alone imports", () => {
  const files = filesOf(MANIFEST, ["home/HomePage.tsx"]);
  assert.equal(files.size, 5);
  assert.ok(files.has("assets/chart.js"));
});

test("a page that moved is told instead of counted as nothing", () => {
  assert.throws(() => filesOf(MANIFEST, ["home/Gone.tsx"]), /no part home\/Gone\.tsx/);
});
