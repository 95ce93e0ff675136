import { Worker } from "node:worker_threads";
import type { PrintOrder } from "./set-pdf.ts";

/**
 * The document as a PDF, set on a thread of its own, so that nobody waits for it who answers a survey meanwhile.
 * Equal orders give equal bytes. Rejects with an Error naming typst's complaint when it cannot be set: a defect.
 */
export function printPdf(order: PrintOrder): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./print-thread.ts", import.meta.url), { workerData: order });
    thread.once("message", (pdf: Uint8Array) => resolve(pdf));
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`the printing thread ended with ${code}`)));
  });
}
