import type { RecordIds } from "./full-organization.ts";

/** One call of a mounted route. */
export type RouteSample =
  /** Of one record, whose id stands in the path: for strangers not there. A `body` may be made from all ids. */
  | { readonly kind: "item"; readonly of: keyof RecordIds; readonly more?: string; readonly body?: unknown }
  /** Of all records there are, narrowed by `queries`, also by ids of strangers: nothing of theirs shows. */
  | { readonly kind: "list"; readonly queries: (ids: RecordIds) => readonly string[] }
  /** Within the caller's own organization; nothing changes or shows elsewhere. `path` completes the template. */
  | { readonly kind: "own"; readonly path?: string; readonly body?: unknown }
  /** Within the caller's own organization, naming records of strangers in the body: refused. */
  | { readonly kind: "refers"; readonly body: (ids: RecordIds) => unknown }
  /** For everybody, without signing in. */
  | { readonly kind: "open" };

/** Of one record, with an id of its kind in the path; `more` fills a second id or completes the path. */
export function item(of: keyof RecordIds, body?: unknown, more = ""): RouteSample {
  return { kind: "item", of, more, ...(body !== undefined && { body }) };
}

/** Of a list, plain and with each of `queries`. */
export function list(queries: (ids: RecordIds) => readonly string[] = () => []): RouteSample {
  return { kind: "list", queries: (ids) => ["", ...queries(ids)] };
}

/** Within the caller's own organization. */
export function own(body?: unknown, path?: string): RouteSample {
  return { kind: "own", ...(body !== undefined && { body }), ...(path !== undefined && { path }) };
}

/** Naming records of strangers in the body. */
export function refers(body: (ids: RecordIds) => unknown): RouteSample {
  return { kind: "refers", body };
}
