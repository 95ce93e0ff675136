/** What was stored and how to find it again. */
export interface StoredBytes {
  /** Opaque; only the storage that gave it understands it. */
  readonly storageKey: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface WriteLimits {
  /** Most bytes; more is refused while they stream in. */
  readonly maxBytes: number;
}

/** Where the bytes of files lie: a folder, or a bucket. Rows of `platform_file` say whose they are. */
export interface FileStorage {
  /**
   * Stores a stream as a new file: whole, or not at all.
   * @throws Failure `too-large-body` {limitMegabytes}, `disk-full`; what the stream throws
   */
  write(content: AsyncIterable<Uint8Array>, limits: WriteLimits): Promise<StoredBytes>;
  /** The bytes of a stored file. @throws Failure `gone-file` */
  read(storageKey: string): Promise<ReadableStream<Uint8Array>>;
  /** Removes a file; one that is not there any more is no error. */
  remove(storageKey: string): Promise<void>;
  /** A path on this machine with the content, for readers that need one; not to be changed. @throws Failure `gone-file` */
  path(storageKey: string): Promise<string>;
}
