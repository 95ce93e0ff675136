import type { Tx } from "../db/database.ts";
import type { RouteAnswer, RouteDescriptor, RouteInput } from "../contract/route.ts";

/** What a request brings besides its checked input. */
export interface RequestFacts {
  readonly requestId: string;
  /** The caller's network address; behind a proxy on the same machine, the one the proxy names. */
  readonly address: string | null;
  /** Language of answers: `Accept-Language`, else the caller's own, else Chinese. */
  readonly language: "zh" | "en";
  /** Header value by lower-case name. */
  header(name: string): string | undefined;
  /**
   * The request as it came, for the sign-in library and for uploads. Its body, unless the descriptor's `body` shape
   * has read it, may be read once and fails with Failure `too-large-body` past the limit of the route.
   */
  readonly raw: Request;
}

/** What the API needs of `W`: the transaction, in which it keeps the answer to an idempotency key. */
export interface ApiWork {
  readonly tx: Tx;
}

/** What the API needs of `S`: whose session it is (log, limits, language) and how to begin a use case. */
export interface ApiSession<W> {
  readonly actor: {
    readonly kind: string;
    readonly orgId: number;
    readonly id: string | null;
    readonly language: "zh" | "en";
  };
  begin<T>(useCase: (work: W) => Promise<T>): Promise<T>;
}

/**
 * Where modules hang their routes. `W` is what a use case works with (identity's `Work`): the API opens it for the
 * signed-in person or the key, runs the handler in its transaction and commits when the handler returns.
 */
export interface Api<W, S> {
  /** A route for a signed-in person or a key. Anonymous: 401. Writes honour `Idempotency-Key`. */
  route<R extends RouteDescriptor>(
    descriptor: R,
    handle: (input: RouteInput<R>, work: W) => Promise<RouteAnswer<R>>,
  ): void;
  /** A route that needs nobody signed in (set-up, invitation). */
  open<R extends RouteDescriptor>(
    descriptor: R,
    handle: (input: RouteInput<R>, request: RequestFacts) => Promise<RouteAnswer<R> | Response>,
  ): void;
  /**
   * A route whose handler answers by itself: uploads, downloads, event streams. It gets a session, which opens
   * transactions on demand, so that a long transfer holds none.
   */
  stream<R extends RouteDescriptor>(
    descriptor: R,
    handle: (input: RouteInput<R>, session: S, request: RequestFacts) => Promise<Response>,
  ): void;
}
