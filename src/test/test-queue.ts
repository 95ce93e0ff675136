import { openQueue, type Queue, type QueueOptions } from "../platform/queue/open-queue.ts";
import { TEST_NOW } from "./organization.ts";

/** What a queue under test wrote into its log. */
export interface LogLine {
  readonly level: "info" | "warn" | "error";
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A worker in a hurry, with its log; every part that a test does not name is empty. */
export function testQueue(
  parts: Partial<QueueOptions> & Pick<QueueOptions, "database">,
): Queue & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const write =
    (level: LogLine["level"]) =>
    (message: string, facts = {}): void =>
      void lines.push({ level, message, facts });
  const queue = openQueue({
    handlers: [],
    consumers: [],
    schedules: [],
    log: { info: write("info"), warn: write("warn"), error: write("error") },
    clock: () => TEST_NOW,
    pace: { poll: 0.5, heartbeat: 10, supervise: 1, patience: 2 },
    ...parts,
  });
  return { ...queue, lines };
}
