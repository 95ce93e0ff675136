import type { z } from "zod";
import { readProblem, ApiProblem } from "./api-problem.ts";
import { currentLanguage } from "./i18n.ts";

/** What the client needs of a route descriptor; the types come by `typeof listCustomers`, never the zod value. */
interface Route {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer?: z.ZodType;
}

type Part<R, K extends "params" | "query" | "body"> = R extends {
  readonly [P in K]: infer S extends z.ZodType;
}
  ? Record<string, never> extends z.input<S>
    ? { readonly [P in K]?: z.input<S> }
    : { readonly [P in K]: z.input<S> }
  : { readonly [P in K]?: undefined };

/** A call of route `R`: its literal method and path, and what the descriptor asks for. */
export type Call<R extends Route> = Pick<R, "method" | "path"> &
  Part<R, "params"> &
  Part<R, "query"> &
  Part<R, "body"> & {
    readonly signal?: AbortSignal;
    /** Repeat a write with the same key and it happens once; drawn anew for every call unless given. */
    readonly idempotencyKey?: string;
  };

/** What route `R` answers. */
export type Answer<R extends Route> = R extends { readonly answer: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** An upload of route `R`: the file or form goes as it is. */
export type Upload<R extends Route> = Pick<R, "method" | "path"> &
  Part<R, "params"> &
  Part<R, "query"> & {
    readonly content: Blob | FormData;
    readonly signal?: AbortSignal;
    /** Share sent so far, 0–1. */
    readonly onProgress?: (share: number) => void;
  };

interface LooseCall {
  readonly method: string;
  readonly path: string;
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
}

let onSignedOut: () => void = () => undefined;

/** `listener` is called whenever an answer says that nobody is signed in (401). */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/**
 * Calls the API: `request<typeof listCustomers>({ method: "get", path: "/api/v1/customers", query: { limit: 20 } })`.
 * @throws ApiProblem for every answer but a success; `status` 0 when the server was not reached
 */
export async function request<R extends Route>(call: Call<R>): Promise<Answer<R>> {
  const loose: LooseCall = call;
  const response = await reach(addressOf(loose), {
    method: loose.method.toUpperCase(),
    headers: headersOf(loose),
    credentials: "same-origin",
    ...(loose.body === undefined ? {} : { body: JSON.stringify(loose.body) }),
    ...(loose.signal ? { signal: loose.signal } : {}),
  });
  const answer = await readBody(response);
  if (!response.ok) throw refusal(response.status, response.headers, answer);
  return answer as Answer<R>;
}

/** The address of a call, for links and downloads (`<a href={addressOf(…)} download>`). */
export function addressOf(call: Pick<LooseCall, "path" | "params" | "query">): string {
  const params = new Map(Object.entries(call.params ?? {}));
  const path = call.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params.get(name))),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") search.append(name, String(one));
    }
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Sends a file or form and tells the progress. @throws ApiProblem as `request` does */
export function upload<R extends Route>(call: Upload<R>): Promise<Answer<R>> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(call.method.toUpperCase(), addressOf(call));
    for (const [name, value] of Object.entries(headersOf({ method: call.method, path: call.path }))) {
      sending.setRequestHeader(name, value);
    }
    sending.responseType = "json";
    sending.upload.onprogress = (event) => {
      if (event.lengthComputable) call.onProgress?.(event.loaded / event.total);
    };
    sending.onload = () => {
      if (sending.status < 300) resolve(sending.response as Answer<R>);
      else reject(refusal(sending.status, readHeaders(sending), sending.response));
    };
    sending.onerror = () => reject(new ApiProblem({ status: 0, code: "unreachable" }));
    sending.onabort = () => reject(new DOMException("The upload was stopped.", "AbortError"));
    call.signal?.addEventListener("abort", () => sending.abort());
    sending.send(call.content);
  });
}

/** A key for one write; `randomUUID` is missing where the page came over plain HTTP. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

function refusal(status: number, headers: Headers, body: unknown): ApiProblem {
  if (status === 401) onSignedOut();
  return readProblem(status, headers, body);
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiProblem({ status: 0, code: navigator.onLine ? "unreachable" : "offline" });
  }
}

function headersOf(call: LooseCall): Record<string, string> {
  return {
    accept: "application/json",
    "accept-language": currentLanguage(),
    ...(call.body === undefined ? {} : { "content-type": "application/json" }),
    ...(call.method === "get" ? {} : { "idempotency-key": call.idempotencyKey ?? newIdempotencyKey() }),
  };
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text().catch(() => "");
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    if (response.ok) throw new ApiProblem({ status: response.status, code: "unreadable-answer" });
    return undefined;
  }
}

function readHeaders(sent: XMLHttpRequest): Headers {
  const lines = sent.getAllResponseHeaders().trim().split(/\r\n/);
  return new Headers(
    lines.flatMap((line): [string, string][] => {
      const at = line.indexOf(":");
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1).trim()]] : [];
    }),
  );
}
