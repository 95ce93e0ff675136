import type { z } from "zod";

type Shape = z.ZodType;

/**
 * One address of the API: what may be sent and what is answered. The server checks and documents by it,
 * the browser takes its types from it (`import type`, so that zod stays out of the first load).
 */
export interface RouteDescriptor {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** `/api/v1/customers/{id}`: plural, kebab-case; parameters in braces. */
  readonly path: string;
  /** One English sentence for the API document. */
  readonly summary: string;
  readonly params?: Shape;
  readonly query?: Shape;
  readonly body?: Shape;
  /** Shape of the answer's JSON; absent: no content. */
  readonly answer?: Shape;
  /** Media types of an answer that is a file or a stream; absent: JSON by `answer`, or whatever was uploaded. */
  readonly media?: readonly string[];
  /** Status of a success: 200 with an answer and 204 without, unless told. */
  readonly status?: 200 | 201 | 202 | 204;
}

/** Keeps the literal types of a descriptor. */
export function route<const R extends RouteDescriptor>(descriptor: R): R {
  return descriptor;
}

type Read<R, K extends keyof RouteDescriptor> = R extends { readonly [P in K]: infer S extends Shape }
  ? z.output<S>
  : undefined;

/** What the handler of a route gets, checked and with defaults filled in. */
export interface RouteInput<R extends RouteDescriptor> {
  readonly params: Read<R, "params">;
  readonly query: Read<R, "query">;
  readonly body: Read<R, "body">;
}

/** What the handler answers; `void` for a route without content. */
export type RouteAnswer<R extends RouteDescriptor> = R extends { readonly answer: infer S extends Shape }
  ? z.input<S>
  : void;
