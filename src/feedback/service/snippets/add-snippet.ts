import { demand, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEditFeedbackPolicies } from "../../domain/permissions.ts";
import { holdSnippets, insertSnippetRow, readSnippetRows } from "../../store/snippets.ts";
import { demandUsable, snippetOf, type SnippetDraft } from "./snippet-of.ts";

const MOST_SNIPPETS = 500;

/** @throws Failure `forbidden`, `conflict-feedback-snippets-full` {limit}, those of `demandUsable` */
export async function addSnippet(work: Work, { name, text, problemType }: SnippetDraft) {
  const { tx, actor, now } = work;
  demand(mayEditFeedbackPolicies(actor));
  await holdSnippets(tx, actor.orgId);
  const others = await readSnippetRows(tx, actor.orgId);
  demandUsable({ name, text }, others);
  if (others.length >= MOST_SNIPPETS)
    throw new Failure("conflict-feedback-snippets-full", { limit: MOST_SNIPPETS });
  const row = await insertSnippetRow(tx, {
    org_id: actor.orgId,
    id: newId(),
    name,
    text,
    problem_type: problemType,
    created_at: now,
    updated_at: now,
  });
  await recordAct(work, {
    action: "feedback-snippet.add",
    recordType: "feedback-snippet",
    recordId: row.id,
    recordLabel: name,
  });
  return snippetOf(row);
}
