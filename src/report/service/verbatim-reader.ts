import { Worker } from "node:worker_threads";
import type { TextColumns } from "../../analysis/domain/text-columns.ts";
import type { VerbatimOrder } from "./verbatim-thread.ts";

/** Verbatims on their way to the thread; above this the sheet is read on only when some are done. */
const WAITING_LIMIT = 6_000;
const NURSERY_MB = 8;

/**
 * Reads verbatims on a thread of its own while the sheet is still being read: both take about equally long for
 * 100,000 records. `close` ends the thread and must always be called.
 */
export class VerbatimReader {
  readonly #thread = new Worker(new URL("./verbatim-thread.ts", import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
  });
  readonly #onRead: (count: number) => void;
  #failure: Error | null = null;
  #sent = 0;
  #done = 0;
  #wake: () => void = () => undefined;
  #columns: TextColumns | null = null;

  /** @param onRead told how many verbatims have been read. */
  constructor(onRead: (count: number) => void) {
    this.#onRead = onRead;
    this.#thread.on("message", (answer: number | TextColumns) => {
      if (typeof answer === "number") {
        this.#done += answer;
        this.#onRead(this.#done);
      } else this.#columns = answer;
      this.#wake();
    });
    this.#thread.on("error", (error: unknown) => {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      this.#wake();
    });
  }

  /** Sends what has been added to `verbatims` since the last call; waits while too much is on its way. */
  async push(verbatims: readonly string[], count: number): Promise<void> {
    if (count > this.#sent) {
      this.#order({ kind: "read", first: this.#sent, verbatims: verbatims.slice(this.#sent, count) });
      this.#sent = count;
    }
    await this.#until(() => this.#sent - this.#done <= WAITING_LIMIT);
  }

  /** The readings of all `count` records. Throws what went wrong on the thread. */
  async finish(count: number): Promise<TextColumns> {
    this.#order({ kind: "finish", count });
    await this.#until(() => this.#columns !== null);
    if (this.#columns === null) throw new Error("no readings");
    return this.#columns;
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }

  #order(order: VerbatimOrder): void {
    this.#thread.postMessage(order);
  }

  async #until(reached: () => boolean): Promise<void> {
    while (this.#failure === null && !reached()) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#failure !== null) throw this.#failure;
  }
}
