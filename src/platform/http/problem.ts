import { HTTPException } from "hono/http-exception";
import { Failure } from "../../kit/failure.ts";
import type { PlainAnswer } from "../api/direct-routes.ts";
import { constraintCode, isDatabaseAway } from "./database-fault.ts";
import { failureStatus } from "./failure-status.ts";
import { InvalidInput, type InputFault } from "./invalid-input.ts";
import { statusTitle } from "./status-title.ts";

type Details = Readonly<Record<string, string | number>>;

/** Sentences of all modules by failure code, in one language. */
export type Sentences = Readonly<Record<string, (details: Details) => string>>;

/** Problem details of RFC 9457, with a stable code and the fields that were sent wrong. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly InputFault[];
}

/** Whom and how to tell. */
export interface ProblemReader {
  readonly language: "zh" | "en";
  readonly requestId: string;
  sentences(language: "zh" | "en"): Sentences;
}

const RETRY_AFTER_SECONDS = 5;

/** What the caller is told of any error thrown; a defect shows nothing of itself. */
function problemOf(error: unknown, { language, requestId, sentences }: ProblemReader): Problem {
  const { code, details, faults } = faultOf(error);
  const status = error instanceof HTTPException ? error.status : failureStatus(code);
  const title = statusTitle(status, language);
  return {
    type: `urn:huiyin:problem:${code}`,
    title,
    status,
    detail: sentences(language)[code]?.(details) ?? title,
    code,
    requestId,
    ...(faults.length > 0 && { errors: faults }),
  };
}

interface Fault {
  readonly code: string;
  readonly details: Details;
  readonly faults: readonly InputFault[];
}

function faultOf(error: unknown): Fault {
  if (error instanceof Failure) return { code: error.code, details: error.details, faults: [] };
  if (error instanceof InvalidInput) return { code: "invalid-input", details: {}, faults: error.faults };
  if (error instanceof HTTPException) return { code: `http-${error.status}`, details: {}, faults: [] };
  if (isDatabaseAway(error)) {
    return {
      code: "database-unavailable",
      details: { retryAfterSeconds: RETRY_AFTER_SECONDS },
      faults: [],
    };
  }
  return { code: constraintCode(error) ?? "internal-error", details: {}, faults: [] };
}

/** Header fields that go with a problem: when to come again, which methods there are, how to sign in. */
function problemHeaders(error: unknown, status: number): Record<string, string> {
  const { details } = faultOf(error);
  const headers: Record<string, string> = { "content-type": "application/problem+json; charset=utf-8" };
  if (details["retryAfterSeconds"] !== undefined)
    headers["retry-after"] = String(details["retryAfterSeconds"]);
  if (status === 405 && details["allow"] !== undefined) headers["allow"] = String(details["allow"]);
  if (status === 401) headers["www-authenticate"] = "Bearer";
  return headers;
}

/** The answer for an error. */
export function problemAnswer(error: unknown, reader: ProblemReader): PlainAnswer {
  const problem = problemOf(error, reader);
  return {
    status: problem.status,
    headers: problemHeaders(error, problem.status),
    body: JSON.stringify(problem),
  };
}
