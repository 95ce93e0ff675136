import { ApiProblem } from "./api-problem.ts";
import type { Say } from "./i18n.ts";
import { useUiWords } from "./ui-words.ts";
import type { WordKey } from "./words/screen-words.ts";
import type { zh } from "./words/zh.ts";

const OWN_WORDS: ReadonlySet<string> = new Set([
  "offline",
  "unreachable",
  "unavailable",
  "too-large",
  "not-found",
  "forbidden",
  "unauthenticated",
  "unreadable-answer",
] satisfies (keyof (typeof zh)["problem"])[]);

/** The sentence for whatever a request threw: the server's words where it has some, else ours. */
export function useProblemText(): (error: unknown) => string {
  const say = useUiWords();
  return (error) => problemText(say, error);
}

function problemText(say: Say<typeof zh>, error: unknown): string {
  if (!(error instanceof ApiProblem)) return say("problem.unknown");
  const sentence = error.detail || ownSentence(say, error);
  return error.retryAfter === null
    ? sentence
    : `${sentence} ${say("problem.wait", { seconds: Math.ceil(error.retryAfter) })}`;
}

function ownSentence(say: Say<typeof zh>, problem: ApiProblem): string {
  if (problem.status === 401) return say("problem.unauthenticated");
  if (OWN_WORDS.has(problem.code)) return say(`problem.${problem.code}` as WordKey<typeof zh>);
  return problem.title || say("problem.unknown");
}
