import type { Failure } from "../../kit/failure.ts";
import { en } from "../words/en.ts";
import { zh } from "../words/zh.ts";

type Sentences = Readonly<Record<string, (details: Failure["details"]) => string>>;

/** `T` with nothing read-only in it, lists and tuples included. */
type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T;

/** What the domain holds read-only, as a copy that an answer may own. */
export function answerCopy<T>(value: T): Writable<T> {
  // A copy belongs to whoever made it; the type says so.
  return structuredClone(value) as Writable<T>;
}

/** A bad row of an import: which, and what to do. */
export function rowError(
  { code, details }: Failure,
  language: "zh" | "en",
): { readonly row: number | null; readonly code: string; readonly message: string } {
  const sentences: Sentences = language === "zh" ? zh : en;
  const row = typeof details["row"] === "number" ? details["row"] : null;
  return { row, code, message: sentences[code]?.(details) ?? code };
}
