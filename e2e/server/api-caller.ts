/** What came back: JSON objects as they are; `code` is that of the problem, or "". */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Whatever the address under test answers; assertions look into it.
  readonly body: Readonly<Record<string, unknown>>;
  readonly code: string;
}

/** A browser with its own cookies, or a script with a key. */
export interface ApiCaller {
  /** `path` begins below `/api/v1` unless it begins with it; a string is sent as it is, anything else as JSON. */
  call(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** A new caller: with `key` a script, without a browser that keeps its cookies. */
export function apiCaller(url: string, key?: string): ApiCaller {
  const cookies = new Map<string, string>();
  return {
    call: async (method, path, body) => {
      const headers = new Headers({ "accept-language": "zh", "user-agent": "server-test" });
      if (key !== undefined) headers.set("authorization", `Bearer ${key}`);
      if (cookies.size > 0) headers.set("cookie", [...cookies].map(([k, v]) => `${k}=${v}`).join("; "));
      const init: RequestInit = { method, headers };
      if (body !== undefined) {
        headers.set("content-type", typeof body === "string" ? "text/csv" : "application/json");
        init.body = typeof body === "string" ? body : JSON.stringify(body);
      }
      const response = await fetch(`${url}${path.startsWith("/api/") ? path : `/api/v1${path}`}`, init);
      keepCookies(cookies, response.headers.getSetCookie());
      return readAnswer(response);
    },
  };
}

/** The answer of a call that has to succeed. @throws Error with the problem's text */
export async function succeed(call: Promise<Answer>): Promise<Readonly<Record<string, unknown>>> {
  const { status, text, body } = await call;
  if (status >= 400) throw new Error(`${status} ${text}`);
  return body;
}

/** The rows of a list's answer. */
export function itemsOf(body: Readonly<Record<string, unknown>>): readonly Record<string, unknown>[] {
  return (body["items"] ?? []) as Record<string, unknown>[];
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = text !== "" && (response.headers.get("content-type")?.includes("json") ?? false);
  const body = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
  const code = response.status >= 400 ? String(body["code"]) : "";
  return { status: response.status, headers: response.headers, text, body, code };
}

function keepCookies(cookies: Map<string, string>, set: readonly string[]): void {
  for (const line of set) {
    const [pair = "", ...attributes] = line.split("; ");
    const at = pair.indexOf("=");
    if (pair.slice(at + 1) === "" || attributes.includes("Max-Age=0")) cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
