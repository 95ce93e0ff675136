import type { Work } from "../../../identity/service/work.ts";
import type { Failure } from "../../../kit/failure.ts";
import { serviceEn } from "../../words/service-en.ts";
import { serviceZh } from "../../words/service-zh.ts";

/** What a refused case says, in the language of the actor. */
export function sentenceOf({ actor }: Work, { code, details }: Failure): string {
  const sentences: Readonly<Record<string, (details: Failure["details"]) => string>> =
    actor.language === "en" ? serviceEn : serviceZh;
  return sentences[code]?.(details) ?? code;
}
