import { parentPort } from "node:worker_threads";
import { TextTally } from "../../analysis/domain/text-columns.ts";
import { readVerbatims } from "../../language/service/read-verbatims.ts";

/** What the thread is told: verbatims from the record `first` on, or that `count` records were all. */
export type VerbatimOrder =
  | { readonly kind: "read"; readonly first: number; readonly verbatims: readonly string[] }
  | { readonly kind: "finish"; readonly count: number };

const tally = new TextTally();

parentPort?.on("message", (order: VerbatimOrder) => {
  if (order.kind === "finish") {
    parentPort?.postMessage(tally.finish(order.count));
    return;
  }
  readVerbatims(order.verbatims, (position, reading) =>
    tally.add(order.first + position, order.verbatims[position] ?? "", reading),
  );
  parentPort?.postMessage(order.verbatims.length);
});
