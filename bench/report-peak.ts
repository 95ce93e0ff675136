import { existsSync, readFileSync, writeFileSync } from "node:fs";

/**
 * Loaded before a measured program and the programs it starts (`--import` in NODE_OPTIONS): leaves the greatest memory
 * of any one of them, in KiB, in the file HUIYIN_BENCH_PEAK.
 */
process.on("exit", () => {
  const file = process.env["HUIYIN_BENCH_PEAK"];
  if (!file) return;
  const known = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  writeFileSync(file, String(Math.max(known, process.resourceUsage().maxRSS)));
});
