import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { checkImportRules } from "./import-rules.ts";

/** Each rule with a smallest tree that breaks it: file → what it imports. */
const BREACHES: Record<string, Record<string, string[]>> = {
  "no-cycle": { "src/survey/domain/a.ts": ["./b.ts"], "src/survey/domain/b.ts": ["./a.ts"] },
  "no-orphan": { "src/survey/domain/alone.ts": [] },
  "no-unresolvable": { "src/survey/domain/a.ts": ["./gone.ts"] },
  "upward:survey": {
    "src/survey/service/a.ts": ["../../report/service/b.ts"],
    "src/report/service/b.ts": [],
  },
  "layer:domain": { "src/survey/domain/a.ts": ["../service/b.ts"], "src/survey/service/b.ts": [] },
  "layer:store": { "src/survey/store/a.ts": ["../service/b.ts"], "src/survey/service/b.ts": [] },
  "layer:service": { "src/survey/service/a.ts": ["../http/b.ts"], "src/survey/http/b.ts": [] },
  "layer:http": { "src/survey/http/a.ts": ["../store/b.ts"], "src/survey/store/b.ts": [] },
  "layer:jobs": { "src/survey/jobs/a.ts": ["../store/b.ts"], "src/survey/store/b.ts": [] },
  "layer:contract": { "src/survey/contract/a.ts": ["../service/b.ts"], "src/survey/service/b.ts": [] },
  "layer:page": { "src/survey/page/a.ts": ["../service/b.ts"], "src/survey/service/b.ts": [] },
  "layer:words": { "src/survey/words/a.ts": ["../domain/b.ts"], "src/survey/domain/b.ts": [] },
  "abroad:service": { "src/report/service/a.ts": ["../../survey/store/b.ts"], "src/survey/store/b.ts": [] },
  "abroad:domain": { "src/report/domain/a.ts": ["../../survey/service/b.ts"], "src/survey/service/b.ts": [] },
  "pure-domain": { "src/survey/domain/a.ts": ["csv-parse"] },
  "chart-is-floor": { "src/chart/a.ts": ["../survey/domain/b.ts"], "src/survey/domain/b.ts": [] },
  "contract-no-platform": { "src/survey/contract/a.ts": ["../../platform/b.ts"], "src/platform/b.ts": [] },
  "store-only-db": { "src/survey/store/a.ts": ["../../platform/mail/b.ts"], "src/platform/mail/b.ts": [] },
  "front-door": { "src/report/service/a.ts": ["../../survey/http/b.ts"], "src/survey/http/b.ts": [] },
  "browser-bundle": {
    "src/console/a.ts": ["../survey/page/b.ts"],
    "src/survey/page/b.ts": ["../service/c.ts"],
    "src/survey/service/c.ts": [],
  },
  "browser-no-node": { "src/survey/contract/a.ts": ["node:fs"] },
  "home:database": { "src/survey/service/a.ts": ["kysely"] },
  "home:http": { "src/survey/service/a.ts": ["hono"] },
  "home:react": { "src/survey/service/a.ts": ["react"] },
  "home:echarts": { "src/report/service/a.ts": ["echarts"] },
  "home:spreadsheets": { "src/survey/service/a.ts": ["exceljs"] },
  "home:documents": { "src/survey/service/a.ts": ["docx"] },
  "home:print": { "src/survey/service/a.ts": ["@resvg/resvg-js"] },
  "home:segmentation": { "src/survey/service/a.ts": ["@node-rs/jieba"] },
  "no-test-in-product": { "src/survey/service/a.ts": ["../../test/b.ts"], "src/test/b.ts": [] },
};
const LIBRARIES = [
  "csv-parse",
  "kysely",
  "hono",
  "react",
  "echarts",
  "exceljs",
  "docx",
  "@resvg/resvg-js",
  "@node-rs/jieba",
];

let folder = "";
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "import-rules-"));
  await write(folder, "package.json", JSON.stringify({ name: "tree", type: "module" }));
});
after(() => rm(folder, { recursive: true, force: true }));

for (const [rule, files] of Object.entries(BREACHES)) {
  test(`breaking ${rule} fails the build`, async () => {
    const tree = path.join(folder, rule.replaceAll(":", "-"));
    await plant(tree, files);
    const report = await checkImportRules(tree);
    const broken = report.violations.map((violation) => violation.rule);
    assert.ok(broken.includes(rule), `expected ${rule}, got ${broken.join(", ") || "none"}`);
  });
}

test("a tree that keeps the rules passes", async () => {
  const tree = path.join(folder, "kept");
  await plant(tree, {
    "src/report/service/a.ts": ["../domain/b.ts", "../../survey/domain/c.ts", "docx"],
    "src/report/domain/b.ts": ["../../survey/domain/c.ts", "../../kit/d.ts"],
    "src/survey/domain/c.ts": ["../../kit/d.ts"],
    "src/kit/d.ts": [],
  });
  assert.deepEqual((await checkImportRules(tree)).violations, []);
});

async function plant(tree: string, files: Record<string, string[]>): Promise<void> {
  await write(tree, "package.json", JSON.stringify({ name: "tree", type: "module" }));
  for (const library of LIBRARIES) {
    const home = `node_modules/${library}`;
    await write(tree, `${home}/package.json`, JSON.stringify({ name: library, main: "index.js" }));
    await write(tree, `${home}/index.js`, "export const it = 1;\n");
  }
  for (const [file, imports] of Object.entries(files)) {
    const lines = imports.map((target, i) => `import * as m${i} from ${JSON.stringify(target)};`);
    const uses = imports.map((_, i) => `m${i}`).join(", ");
    await write(tree, file, `${lines.join("\n")}\nexport const used = [${uses}];\n`);
  }
}

async function write(tree: string, file: string, text: string): Promise<void> {
  const target = path.join(tree, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}
