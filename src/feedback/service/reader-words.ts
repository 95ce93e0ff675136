import { maskText } from "../../identity/domain/mask-text.ts";
import { maySeeContactData } from "../../identity/domain/permissions.ts";
import type { Work } from "../../identity/service/work.ts";
import { readContactRows } from "../store/cases.ts";

/** A text of a case as the reader may see it. */
export type ReaderWords = (caseId: string, text: string) => string;

/** Customers tell who they are in their own words too: who sees no contact data reads those masked, as long as they were. */
export async function readerWords({ tx, actor }: Work, caseIds: readonly string[]): Promise<ReaderWords> {
  if (maySeeContactData(actor)) return (_, text) => text;
  const contacts = await readContactRows(tx, actor.orgId, caseIds);
  return (caseId, text) => maskText(text, [contacts.get(caseId)?.name ?? ""]);
}
