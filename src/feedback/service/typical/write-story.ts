import { demand, type Work } from "../../../identity/service/work.ts";
import { mayChangeFeedback } from "../../domain/permissions.ts";
import type { Story } from "../../domain/typical/propose-story.ts";
import type { TypicalKind } from "../../domain/typical/typical-kind.ts";
import { touchCaseRow } from "../../store/cases.ts";
import { demandRevision, holdCase } from "../hold-case.ts";
import { noteEvent } from "../note-event.ts";
import { storyOf } from "./read-story.ts";

export interface WrittenStory {
  /** Of the case as it was seen. */
  readonly revision: number;
  readonly typical: TypicalKind;
  readonly story: Story;
}

/**
 * Marks a case as typical and keeps its story, also of one that is closed.
 * @throws Failure `not-found`, `forbidden`, `conflict-feedback-changed`
 */
export async function writeStory(work: Work, id: string, { revision, typical, story }: WrittenStory) {
  demand(mayChangeFeedback(work.actor));
  const held = await holdCase(work, id);
  await demandRevision(work, held, revision);
  const changes = { typical, typical_story: JSON.stringify(story) };
  const row = await touchCaseRow(work.tx, held, changes, work.now);
  await noteEvent(work, row, { act: "change", details: { fields: ["typical_story"], typical } });
  return storyOf(work, row);
}
