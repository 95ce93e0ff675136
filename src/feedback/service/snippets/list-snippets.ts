import { demand, type Work } from "../../../identity/service/work.ts";
import { maySeeFeedback } from "../../domain/permissions.ts";
import { readSnippetRows } from "../../store/snippets.ts";
import { snippetOf } from "./snippet-of.ts";

/** The organization's texts to write replies with, by name. */
export async function listSnippets({ tx, actor }: Work) {
  demand(maySeeFeedback(actor));
  return { items: (await readSnippetRows(tx, actor.orgId)).map(snippetOf) };
}
