import type { PlainAnswer, RequestState } from "../api/direct-routes.ts";
import type { Log } from "../log/json-log.ts";
import { problemAnswer, type Sentences } from "./problem.ts";

/** What is answered for an error; a defect goes to the log whole. */
export type FaultAnswers = (error: unknown, state: RequestState, method: string) => PlainAnswer;

export interface FaultAnswerOptions {
  readonly log: Log;
  sentences(language: "zh" | "en"): Sentences;
}

/** Turns every error into a problem of RFC 9457, told in the caller's language. */
export function faultAnswers({ log, sentences }: FaultAnswerOptions): FaultAnswers {
  return (error, { id, language, route }, method) => {
    const answer = problemAnswer(error, { language, requestId: id, sentences });
    if (answer.status >= 500) log("error", "request-failed", { requestId: id, method, route, error });
    return answer;
  };
}
