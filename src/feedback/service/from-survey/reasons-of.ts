import type { PriorityReason } from "../../../language/domain/verbatim-reading.ts";
import { readVerbatims } from "../../../language/service/read-verbatims.ts";

/** Why the words written in an answer are pressing, by the dictionary; each reason once. */
export function reasonsOf(said: readonly string[]): readonly PriorityReason[] {
  const found = new Set<PriorityReason>();
  readVerbatims(said, (_, { reasons }) => {
    for (const { reason } of reasons) found.add(reason);
  });
  return [...found];
}
