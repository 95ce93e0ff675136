import type { RouteAnswer, RouteDescriptor, RouteInput } from "../contract/route.ts";

/** What a request brings besides its checked input. */
export interface RequestFacts {
  readonly requestId: string;
  readonly address: string | null;
  /** Header value by lower-case name. */
  header(name: string): string | undefined;
  /** The request as it came, for the sign-in library. */
  readonly raw: Request;
}

/**
 * Where modules hang their routes. `W` is what a use case works with (identity's `Work`): the API opens it for the
 * signed-in person or the key, runs the handler in its transaction and commits when the handler returns.
 */
export interface Api<W, S> {
  /** A route for a signed-in person or a key. Anonymous: 401. */
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
