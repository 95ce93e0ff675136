import type { Work } from "../../../identity/service/work.ts";
import type { Outcome } from "../../domain/life/stage.ts";
import { proposeStory, type Story } from "../../domain/typical/propose-story.ts";
import type { TypicalKind } from "../../domain/typical/typical-kind.ts";
import { readVoiceRow, type CaseRow } from "../../store/cases.ts";
import { readMeasureRows } from "../../store/measures.ts";
import { requireCase } from "../hold-case.ts";
import { isAnsweredElsewhere } from "../present-cases.ts";

/** The story of a case as it was written, and as the case itself tells it. @throws Failure `not-found` */
export async function readStory(work: Work, id: string) {
  return storyOf(work, await requireCase(work, id));
}

export async function storyOf({ tx, actor }: Work, row: CaseRow) {
  const said = await readVoiceRow(tx, actor.orgId, row.id);
  const measures = await readMeasureRows(tx, actor.orgId, row.id);
  const proposal = proposeStory(
    {
      product: row.product,
      subject: said?.subject ?? "",
      verbatim: said?.verbatim ?? "",
      remedy: row.remedy,
      cause: row.cause,
      done: measures.filter(({ done_at }) => done_at !== null),
      outcome: isAnsweredElsewhere(row) ? null : (row.outcome as Outcome | null),
      resultScore: row.result_score,
    },
    actor.language,
  );
  return {
    typical: row.typical as TypicalKind | null,
    // Written by `writeStory` only, from this type.
    story: row.typical_story as Story | null,
    proposal,
    revision: row.revision,
  };
}
