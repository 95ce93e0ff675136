/** One field that was refused: dotted path (`administrator.email`) and what is wrong, in the person's language. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * A request that did not succeed. `status` 0: the server was not reached. `title` and `detail` are the server's words
 * in the person's language; empty when the fault has none of its own.
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | null;
  /** Seconds the server asked to wait, if it did. */
  readonly retryAfter: number | null;

  constructor(facts: Partial<ApiProblemFacts> & Pick<ApiProblemFacts, "status" | "code">) {
    super(`${facts.status} ${facts.code}`);
    this.name = "ApiProblem";
    this.status = facts.status;
    this.code = facts.code;
    this.title = facts.title ?? "";
    this.detail = facts.detail ?? "";
    this.errors = facts.errors ?? [];
    this.requestId = facts.requestId ?? null;
    this.retryAfter = facts.retryAfter ?? null;
  }
}

export interface ApiProblemFacts {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | null;
  readonly retryAfter: number | null;
}

/** Reads an RFC 9457 answer; anything else becomes a problem by its status. */
export function readProblem(status: number, headers: Headers, body: unknown): ApiProblem {
  const facts = isRecord(body) ? body : {};
  const wait = Number(headers.get("retry-after") ?? "");
  return new ApiProblem({
    status,
    code: text(facts["code"]) || codeOf(status),
    title: text(facts["title"]),
    detail: text(facts["detail"]),
    errors: Array.isArray(facts["errors"]) ? facts["errors"].map(readField) : [],
    requestId: headers.get("x-request-id") ?? (text(facts["requestId"]) || null),
    retryAfter: Number.isFinite(wait) && wait > 0 ? wait : null,
  });
}

function readField(value: unknown): FieldProblem {
  const facts = isRecord(value) ? value : {};
  return { path: text(facts["path"]), message: text(facts["message"]) };
}

function codeOf(status: number): string {
  if (status === 502 || status === 503 || status === 504) return "unavailable";
  if (status === 413) return "too-large";
  return status === 404 ? "not-found" : "unreadable-answer";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
