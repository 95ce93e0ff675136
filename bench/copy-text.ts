import type { Submittable } from "pg";

/** What of the driver's connection COPY needs; its own types leave these out. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
  readonly stream: { readonly writableNeedDrain: boolean; once(event: "drain", listener: () => void): void };
}

/** `COPY … FROM STDIN` over an ordinary connection: `client.query(copy); await copy.done`. */
export class CopyText implements Submittable {
  readonly done: Promise<void>;
  private readonly statement: string;
  private readonly chunks: AsyncIterable<Buffer>;
  private resolve: () => void = () => {};
  private reject: (error: Error) => void = () => {};

  constructor(statement: string, chunks: AsyncIterable<Buffer>) {
    this.statement = statement;
    this.chunks = chunks;
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(connection: unknown): void {
    (connection as CopyConnection).query(this.statement);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.send(connection).catch((error: unknown) => {
      connection.sendCopyFail(error instanceof Error ? error.message : String(error));
    });
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.resolve();
  }

  private async send(connection: CopyConnection): Promise<void> {
    for await (const chunk of this.chunks) {
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) {
        await new Promise<void>((resolve) => connection.stream.once("drain", resolve));
      }
    }
    connection.endCopyFrom();
  }
}
