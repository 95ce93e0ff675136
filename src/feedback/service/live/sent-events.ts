/** Where events of a stream go. */
export interface EventSink {
  send(name: string, data: object): void;
  end(): void;
}

/** Bytes that may wait for a reader who does not take them; then the stream ends, and the client comes back. */
const MOST_WAITING = 64 * 1024;
/** Milliseconds after which a client comes back. */
const COME_BACK_MS = 2_000;

/** A stream of server-sent events (WHATWG HTML §9.2). `start` answers what to do when it ends, whoever ends it. */
export function sentEvents(start: (sink: EventSink) => () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let finish: (() => void) | null = null;
  let isOver = false;
  const over = (): void => {
    if (isOver) return;
    isOver = true;
    finish?.();
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = (): void => {
          if (isOver) return;
          over();
          controller.close();
        };
        const write = (text: string): void => {
          if (isOver) return;
          if ((controller.desiredSize ?? 0) <= 0) return end();
          controller.enqueue(encoder.encode(text));
        };
        write(`retry: ${COME_BACK_MS}\n\n`);
        finish = start({
          send: (name, data) => write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
          end,
        });
        // Something may have ended the stream while it was being set up.
        if (isOver) finish();
      },
      cancel: over,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
  );
}
