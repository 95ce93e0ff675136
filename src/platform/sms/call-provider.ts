import { SmsFailure } from "./sms-gateway.ts";

/** What a provider answered. */
export interface ProviderAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Nothing was handed over: the connection never stood. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);
const MOST_BYTES = 100_000;

/**
 * Posts a request to a provider and reads its JSON.
 * @param patience milliseconds until an answer is given up
 * @throws SmsFailure `sms-unreachable`: it was not handed over; `sms-put-off`; `sms-uncertain`: nobody knows
 */
export async function callProvider(
  url: string,
  init: RequestInit,
  patience: number,
): Promise<ProviderAnswer> {
  const signal = AbortSignal.timeout(patience);
  try {
    const answer = await fetch(url, { ...init, method: "POST", redirect: "error", signal });
    const text = await answer.text();
    return { status: answer.status, body: readBody(answer.status, text) };
  } catch (error) {
    throw error instanceof SmsFailure ? error : failureOf(error);
  }
}

function readBody(status: number, text: string): Readonly<Record<string, unknown>> {
  const body = text.length > MOST_BYTES ? null : parsed(text);
  if (body !== null) return body;
  // Somebody on the way answered in the provider's place.
  const said = `HTTP ${status}`;
  throw new SmsFailure(status === 429 || status === 503 ? "sms-put-off" : "sms-uncertain", said);
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** True for an object of JSON. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field that holds text, or "". */
export function textOf(record: Readonly<Record<string, unknown>>, field: string): string {
  const value = record[field];
  return typeof value === "string" ? value : "";
}

function failureOf(error: unknown): SmsFailure {
  const causes = causesOf(error);
  const codes = causes.map((cause) => ("code" in cause ? String(cause.code) : ""));
  const said = causes.at(-1)?.message ?? String(error);
  const isUnsent = codes.some((code) => NEVER_CONNECTED.has(code) || code.includes("CERT"));
  return new SmsFailure(isUnsent ? "sms-unreachable" : "sms-uncertain", said);
}

/** The error with what lies behind it, outermost first. */
function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  for (let one = error; one instanceof Error && causes.length < 5; one = one.cause) {
    causes.push(one);
    if (one instanceof AggregateError && one.errors[0] instanceof Error) causes.push(one.errors[0]);
  }
  return causes;
}
