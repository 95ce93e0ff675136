/** What is learnt of one request on its way; the log line is written from it. */
export interface RequestState {
  readonly id: string;
  readonly address: string | null;
  language: "zh" | "en";
  /** `/api/v1/customers/{id}`; null until a route is found. */
  route: string | null;
  orgId: number | null;
  actorId: string | null;
}

/** An answer in plain parts, so that either way in can give it. Names of header fields in lower case. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A JSON post on the direct way in. */
export interface DirectRequest {
  readonly state: RequestState;
  /** What the groups of the route's `address` matched. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The body; may be read once. Fails when the caller goes away before its end. */
  text(): Promise<string>;
}

/**
 * A route that many call at once: JSON posts to it pass the router and its objects by. The same address is mounted on
 * the router too, with the same handler behind: what is unusual about a request (its body comes in chunks, is too large
 * or no JSON) goes there. Request id, state, faults, headers, measures and the log line are the same on both ways.
 */
export interface DirectRoute {
  /** Path and query as they stand in the request; fits only what needs no decoding. */
  readonly address: RegExp;
  /** Most bytes of the body. */
  readonly bodyBytes: number;
  /** Whatever it throws is answered as on the router. */
  answer(request: DirectRequest): Promise<PlainAnswer>;
}

/** Where modules hang their direct routes. */
export interface DirectRoutes {
  add(route: DirectRoute): void;
}
