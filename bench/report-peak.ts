import { writeFileSync } from "node:fs";

/** Loaded before a measured program (`node --import`): leaves its greatest memory, in KiB, in the file HUIYIN_BENCH_PEAK. */
process.on("exit", () => {
  const file = process.env["HUIYIN_BENCH_PEAK"];
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
