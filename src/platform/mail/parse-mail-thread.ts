import { parentPort } from "node:worker_threads";
import { parseMail } from "./parse-mail.ts";

/** A mail to be read on the thread. */
export interface ParseOrder {
  readonly raw: Uint8Array;
  /** True: `raw` is the beginning of a longer mail. */
  readonly cut: boolean;
}

parentPort?.on("message", ({ raw, cut }: ParseOrder) => {
  void parseMail(raw, { cut }).then((mail) => parentPort?.postMessage(mail));
});
