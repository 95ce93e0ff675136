import type { LogLevel } from "../platform/log/json-log.ts";
import { openQueue, type Queue, type QueueOptions } from "../platform/queue/open-queue.ts";
import { TEST_NOW } from "./organization.ts";

/** What a queue under test wrote into its log. */
export interface LogLine {
  readonly level: LogLevel;
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A worker in a hurry, with its log; every part that a test does not name is empty. */
export function testQueue(
  parts: Partial<QueueOptions> & Pick<QueueOptions, "database">,
): Queue & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const queue = openQueue({
    handlers: [],
    consumers: [],
    schedules: [],
    log: (level, event, fields = {}) => void lines.push({ level, event, fields }),
    clock: () => TEST_NOW,
    pace: { poll: 0.5, heartbeat: 10, supervise: 1, patience: 2 },
    ...parts,
  });
  return { ...queue, lines };
}
