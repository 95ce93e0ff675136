import { Failure } from "../../../kit/failure.ts";

/** Gathers what comes in at the same time into batches, a few of them under way at a time. */
export interface MicroBatches<T, R> {
  /** Settles when the batch of `item` is done: with the item's own outcome, or its own error. */
  submit(item: T): Promise<R>;
}

interface Waiting<T, R> {
  readonly item: T;
  settle(outcome: R): void;
  fail(error: unknown): void;
}

export interface BatchOptions<T, R> {
  /** Does the whole batch or, when it throws, nothing of it; outcomes in the order of the items. */
  work(items: readonly T[]): Promise<readonly R[]>;
  /** True for an error that no single item is to blame for, so that trying them one by one is of no use. */
  isCommonFault(error: unknown): boolean;
  /** Most items at once. */
  readonly most: number;
  /** Most batches under way. */
  readonly lanes: number;
  /** So many must wait before a further batch begins beside one under way: many small batches cost more than few. */
  readonly crowd: number;
  /** Most items waiting; past it newcomers are sent away. */
  readonly mostWaiting: number;
}

/**
 * While a batch is under way newcomers wait, and go together in the next: the busier it is, the larger the batches, and
 * an item alone waits for nothing. A crowd that waits opens a further lane. A batch that fails is tried again item by item, so that one bad item spoils
 * nothing for the others.
 */
export function microBatches<T, R>(options: BatchOptions<T, R>): MicroBatches<T, R> {
  const waiting: Waiting<T, R>[] = [];
  let lanes = 0;
  let isStarting = false;

  /** Does the batch; answers what tells those who wait for it. */
  const work = async (batch: readonly Waiting<T, R>[]): Promise<() => void> => {
    try {
      const outcomes = await options.work(batch.map(({ item }) => item));
      return () => {
        for (const [at, { settle }] of batch.entries()) settle(outcomes[at] as R);
      };
    } catch (error) {
      if (batch.length > 1 && !options.isCommonFault(error)) return await workOneByOne(batch);
      return () => {
        for (const { fail } of batch) fail(error);
      };
    }
  };

  const workOneByOne = async (batch: readonly Waiting<T, R>[]): Promise<() => void> => {
    const tellings: (() => void)[] = [];
    for (const one of batch) tellings.push(await work([one]));
    return () => {
      for (const tell of tellings) tell();
    };
  };

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const tell = await work(waiting.splice(0, options.most));
      // The next batch goes out first: the database does it while these are told.
      setImmediate(tell);
    }
    lanes--;
  };

  const start = (): void => {
    isStarting = false;
    if (waiting.length === 0) return;
    lanes++;
    void run();
  };

  return {
    submit: (item) =>
      new Promise((settle, fail) => {
        if (waiting.length >= options.mostWaiting) {
          fail(new Failure("unavailable-busy", { retryAfterSeconds: 5 }));
          return;
        }
        waiting.push({ item, settle, fail });
        if (isStarting || lanes >= options.lanes) return;
        if (lanes > 0 && waiting.length < options.crowd) return;
        isStarting = true;
        // Requests that lie in the same read of the network come along.
        setImmediate(start);
      }),
  };
}
