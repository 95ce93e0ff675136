import { Worker } from "node:worker_threads";
import type { ParseOrder } from "./parse-mail-thread.ts";
import { unreadableMail, type ParsedMail } from "./parse-mail.ts";

/** Reads mails one after another on a thread of its own. */
export interface MailParser {
  /** Never rejects for what a mail holds: one that takes too long or too much memory comes as `unreadable`. */
  parse(raw: Uint8Array, cut: boolean): Promise<ParsedMail>;
  /** Ends the thread; must always be called. */
  close(): Promise<void>;
}

export interface MailParserOptions {
  /** Milliseconds that one mail may take; 30,000 unless told. */
  readonly patience?: number;
}

const PATIENCE_MS = 30_000;
const MEMORY_MB = 512;
/** What is read again of a mail that could not be read whole. */
const HEAD_BYTES = 64 * 1024;

/**
 * Opens a reader of mails; its thread begins with the first mail. A mail is what anybody on earth likes to send: on
 * the thread the worst one costs its own reading and nobody else's time.
 */
export function openMailParser({ patience = PATIENCE_MS }: MailParserOptions = {}): MailParser {
  let thread: Worker | null = null;
  const end = async (): Promise<void> => {
    const ended = thread;
    thread = null;
    await ended?.terminate();
  };
  const begin = (): Worker => {
    const begun = startThread();
    begun.once("exit", () => {
      if (thread === begun) thread = null;
    });
    thread = begun;
    return begun;
  };
  const order = async (asked: ParseOrder): Promise<ParsedMail | null> => {
    const current = thread ?? begin();
    const answer = await answerOf(current, asked, patience);
    if (answer === null) await end();
    return answer;
  };
  return {
    parse: async (raw, cut) =>
      (await order({ raw, cut })) ??
      withRemark(await order({ raw: raw.slice(0, HEAD_BYTES), cut: true })) ??
      unreadableMail(raw.subarray(0, HEAD_BYTES)),
    close: end,
  };
}

function startThread(): Worker {
  const thread = new Worker(new URL("./parse-mail-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  // What it dies of between two mails the next one finds out.
  thread.on("error", () => undefined);
  return thread;
}

/** What the thread answers; null: it broke down or takes too long. */
function answerOf(thread: Worker, asked: ParseOrder, patience: number): Promise<ParsedMail | null> {
  return new Promise((resolve) => {
    const settle = (answer: ParsedMail | null): void => {
      clearTimeout(timer);
      thread.off("message", settle).off("error", fail).off("exit", fail);
      resolve(answer);
    };
    const fail = (): void => settle(null);
    const timer = setTimeout(fail, patience);
    thread.on("message", settle).on("error", fail).on("exit", fail);
    thread.postMessage(asked);
  });
}

function withRemark(head: ParsedMail | null): ParsedMail | null {
  return head === null ? null : { ...head, remarks: [{ code: "unreadable" }, ...head.remarks] };
}
