import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEditFeedbackPolicies } from "../../domain/permissions.ts";
import {
  deleteSnippetRow,
  holdSnippetRow,
  holdSnippets,
  readSnippetRows,
  updateSnippetRow,
  type SnippetRow,
} from "../../store/snippets.ts";
import { demandUsable, snippetOf, type SnippetDraft } from "./snippet-of.ts";

/** What becomes different; what is not named stays. */
export type SnippetChange = { readonly [K in keyof SnippetDraft]?: SnippetDraft[K] | undefined } & {
  readonly revision: number;
};

/** @throws Failure `forbidden`, `not-found`, `conflict-feedback-snippet-changed`, those of `demandUsable` */
export async function changeSnippet(work: Work, id: string, change: SnippetChange) {
  const { tx, actor, now } = work;
  const row = await heldSnippet(work, id);
  if (change.revision !== row.revision)
    throw new Failure("conflict-feedback-snippet-changed", { revision: row.revision });
  const { name = row.name, text = row.text, problemType = row.problem_type } = change;
  const others = (await readSnippetRows(tx, actor.orgId)).filter((one) => one.id !== id);
  demandUsable({ name, text }, others);
  const changed = await updateSnippetRow(tx, row, { name, text, problem_type: problemType, updated_at: now });
  await note(work, changed, "change");
  return snippetOf(changed);
}

/** @throws Failure `forbidden`, `not-found` */
export async function removeSnippet(work: Work, id: string): Promise<void> {
  const row = await heldSnippet(work, id);
  await deleteSnippetRow(work.tx, work.actor.orgId, id);
  await note(work, row, "remove");
}

async function heldSnippet({ tx, actor }: Work, id: string): Promise<SnippetRow> {
  demand(mayEditFeedbackPolicies(actor));
  await holdSnippets(tx, actor.orgId);
  const row = await holdSnippetRow(tx, actor.orgId, id);
  if (row === undefined) throw new Failure("not-found", { record: "feedback-snippet" });
  return row;
}

function note(work: Work, { id, name }: SnippetRow, verb: "change" | "remove"): Promise<void> {
  return recordAct(work, {
    action: `feedback-snippet.${verb}`,
    recordType: "feedback-snippet",
    recordId: id,
    recordLabel: name,
  });
}
