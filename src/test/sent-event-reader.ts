/** One server-sent event. */
export interface SentEvent {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Events of a stream one by one; null once it has ended. */
export interface SentEventReader {
  next(): Promise<SentEvent | null>;
  /** The next one with this name; others are passed over. */
  nextNamed(name: string): Promise<SentEvent | null>;
  leave(): Promise<void>;
}

/** Reads a stream of server-sent events. */
export function readSentEvents(stream: ReadableStream<Uint8Array>): SentEventReader {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  const next = async (): Promise<SentEvent | null> => {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const name = /^event: (.+)$/mu.exec(block)?.[1];
        const data = /^data: (.+)$/mu.exec(block)?.[1];
        if (name !== undefined) return { name, data: data === undefined ? {} : JSON.parse(data) };
        continue;
      }
      const { done, value } = await reader.read();
      if (done) return null;
      text += decoder.decode(value, { stream: true });
    }
  };
  return {
    next,
    nextNamed: async (name) => {
      for (;;) {
        const event = await next();
        if (event === null || event.name === name) return event;
      }
    },
    leave: () => reader.cancel(),
  };
}
