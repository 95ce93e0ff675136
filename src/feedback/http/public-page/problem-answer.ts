/** What is wrong with a post in JSON, as problem details; each fault in the words that the page shows beside the field. */
export function faultProblem(
  requestId: string,
  language: "zh" | "en",
  faults: ReadonlyMap<string, string>,
): Response {
  const problem = {
    type: "urn:huiyin:problem:invalid-input",
    title: language === "en" ? "Unprocessable Content" : "无法处理",
    status: 422,
    detail: [...faults].map(([path, message]) => `${path}: ${message}`).join(" "),
    code: "invalid-input",
    requestId,
    errors: [...faults].map(([path, message]) => ({ in: "body", path, message })),
  };
  return new Response(JSON.stringify(problem), {
    status: 422,
    headers: { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" },
  });
}

/** What was made by a post in JSON. */
export function createdAnswer(body: Readonly<Record<string, unknown>>): Response {
  return Response.json(body, { status: 201, headers: { "cache-control": "no-store" } });
}
