import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DatabasePaths } from "./database-paths.ts";
import { logFolder, logNames } from "./server-words.ts";

/** Ten files of at most 10 MB. */
const KEPT = 10;
const EVERY_MS = 10 * 60_000;

/** Removes all but the newest ten log files, now and every ten minutes. @returns a function that ends it */
export function keepLogsSmall(paths: DatabasePaths, log: (line: string) => void): () => void {
  const prune = () => {
    try {
      for (const name of logNames(paths).slice(0, -KEPT))
        rmSync(join(logFolder(paths), name), { force: true });
    } catch (error) {
      log(`old log files of the database stay: ${String(error)}`);
    }
  };
  prune();
  const timer = setInterval(prune, EVERY_MS).unref();
  return () => clearInterval(timer);
}
