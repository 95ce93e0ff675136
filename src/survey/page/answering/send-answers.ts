/** What became of a submission. */
export type SendOutcome =
  | { readonly kind: "stored"; readonly id: string; /** Path of the case. */ readonly case?: string }
  | { readonly kind: "faults"; readonly faults: ReadonlyMap<string, string> }
  /** For good: the survey is closed, full, used. */
  | { readonly kind: "refused"; readonly text: string }
  | { readonly kind: "unsent"; readonly reason: "offline" | "busy"; readonly retrySeconds: number };

interface Problem {
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

const PATIENCE_MS = 20_000;

/** Sends answers to the page's own address. Never throws; what was not answered may be sent again. */
export async function sendAnswers(body: object): Promise<SendOutcome> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(location.href, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
      signal: stop.signal,
    });
    const text = await answer.text();
    if (answer.status === 201)
      return { kind: "stored", ...(JSON.parse(text) as { id: string; case?: string }) };
    if (answer.status >= 500 || answer.status === 429)
      return { kind: "unsent", reason: "busy", retrySeconds: Number(answer.headers.get("retry-after")) || 5 };
    return refusal(answer.status, JSON.parse(text) as Problem);
  } catch {
    return { kind: "unsent", reason: "offline", retrySeconds: 5 };
  } finally {
    clearTimeout(timer);
  }
}

function refusal(status: number, { detail = "", errors = [] }: Problem): SendOutcome {
  if (status !== 422) return { kind: "refused", text: detail };
  return {
    kind: "faults",
    faults: new Map(errors.map(({ path, message }) => [path.replace(/^answers\.?/u, ""), message])),
  };
}
