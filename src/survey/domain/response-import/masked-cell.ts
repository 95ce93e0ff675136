import type { ImportSource } from "./import-target.ts";

const MASKED_PHONE = /^\+?[\d\s()-]*\*{2,}[\d\s()*-]*$/u;
const MASKED_NAME = /^.?\*+$/u;

/**
 * Whether a cell holds contact data as files show it to people who may not see it: `138****5678`, `张**`. It says
 * nothing that could be stored.
 */
export function isMaskedCell(source: ImportSource, text: string): boolean {
  if (source.of === "fact") return source.fact === "customerName" && MASKED_NAME.test(text);
  return source.of === "answer" && source.question.type === "phone" && MASKED_PHONE.test(text);
}
