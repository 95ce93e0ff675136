import { Failure } from "../../../kit/failure.ts";
import { unknownBlank } from "../../domain/snippet/fill-snippet.ts";
import type { ProblemType } from "../../domain/triage/classification.ts";
import type { SnippetRow } from "../../store/snippets.ts";

/** A text as somebody writes it. */
export interface SnippetDraft {
  readonly name: string;
  /** With blanks of `fill-snippet`. */
  readonly text: string;
  /** Offered first for cases of this type. */
  readonly problemType: ProblemType | null;
}

export function snippetOf({ id, name, text, problem_type, revision, updated_at }: SnippetRow) {
  return {
    id,
    name,
    text,
    revision,
    problemType: problem_type as ProblemType | null,
    updatedAt: updated_at,
  };
}

/** @throws Failure `feedback-snippet-blank` {blank} | `conflict-feedback-snippet-name` {name} */
export function demandUsable(
  draft: Pick<SnippetDraft, "name" | "text">,
  others: readonly Pick<SnippetRow, "name">[],
): void {
  const blank = unknownBlank(draft.text);
  if (blank !== null) throw new Failure("feedback-snippet-blank", { blank });
  if (others.some(({ name }) => name === draft.name))
    throw new Failure("conflict-feedback-snippet-name", { name: draft.name });
}
