import { glob } from "node:fs/promises";
import { cruise, type ICruiseOptions } from "dependency-cruiser";

export interface ImportRuleReport {
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
  /** Files read; a cruise that silently reads none must not pass. */
  readonly cruised: number;
}

/** Checks the tree `src` below `folder` against the import rules. */
export async function checkImportRules(folder: string): Promise<ImportRuleReport> {
  const { options, ...ruleSet } = await loadRules();
  const { tsConfig: _tsConfig, ...plain } = options;
  const result = await cruise(["src"], { ...plain, ruleSet, validate: true, baseDir: folder });
  if (typeof result.output === "string") throw new Error("dependency-cruiser gave text instead of a result");
  return {
    violations: result.output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    cruised: result.output.modules.filter((module) => module.source.startsWith("src/")).length,
  };
}

async function loadRules(): Promise<{ options: ICruiseOptions & { tsConfig?: unknown }; forbidden: [] }> {
  const { default: rules } = await import(new URL("../.dependency-cruiser.mjs", import.meta.url).href);
  return rules;
}

async function main(): Promise<void> {
  const folder = new URL("..", import.meta.url).pathname;
  const report = await checkImportRules(folder);
  let files = 0;
  for await (const _ of glob("src/**/*.{ts,tsx}", { cwd: folder })) files++;
  for (const { rule, from, to } of report.violations) console.error(`${rule}: ${from} → ${to}`);
  if (report.cruised < files) console.error(`Only ${report.cruised} of ${files} source files were read.`);
  if (report.violations.length > 0 || report.cruised < files) process.exit(1);
  console.log(`import rules: ${report.cruised} files, no violation`);
}

if (import.meta.main) await main();
