import type { Failure } from "../../../kit/failure.ts";
import { fillIn } from "../../../platform/html/html-text.ts";
import { pageWords, type PageLanguage } from "./page-words.ts";

/** What is said on the page of a post that was not taken. */
export interface PostFault {
  readonly faults: ReadonlyMap<string, string>;
  /** A sentence on top, or "". */
  readonly notice: string;
  readonly status: number;
}

type FaultWord = keyof ReturnType<typeof pageWords>["faults"];

const AT_FILE: Readonly<Record<string, readonly [word: FaultWord, status: number]>> = {
  "feedback-file-kind": ["fileKind", 422],
  "feedback-file-empty": ["fileKind", 422],
  "feedback-file-infected": ["fileInfected", 422],
  "too-large-feedback-file": ["fileLarge", 413],
  "too-many-feedback-files-today": ["fileMany", 429],
  "too-many-feedback-files": ["many", 429],
};
/** The case is no longer where the page showed it. */
const MOVED = /^(?:conflict-|forbidden-|feedback-step-)/u;

/** What is said of a failure on the page; null: it is no fault of the customer's. */
export function postFault({ code, details }: Failure, language: PageLanguage): PostFault | null {
  const { faults } = pageWords(language);
  const [word, status] = AT_FILE[code] ?? [];
  if (word !== undefined && status !== undefined)
    return { faults: new Map([["file", fillIn(faults[word], details)]]), notice: "", status };
  if (code === "too-many-feedback-words") return { faults: new Map(), notice: faults.many, status: 429 };
  return MOVED.test(code) ? { faults: new Map(), notice: faults.notHere, status: 409 } : null;
}
