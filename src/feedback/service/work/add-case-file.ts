import type { Session } from "../../../identity/service/session.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayDo, mayJudge, mayPlan } from "../../domain/work/measure-rules.ts";
import type { CaseRow } from "../../store/cases.ts";
import { noteEvent } from "../note-event.ts";
import { attachCaseFile, demandRoom } from "./attach-case-file.ts";
import { demandOpen, holdForWork } from "./demand-open.ts";
import type { CaseFileView } from "./file-view.ts";
import { demandChangeable, holdMeasure } from "./hold-measure.ts";
import { withSightOfAll } from "./with-sight-of-all.ts";
import { collect, takeCaseFile, type CaseFileDeps } from "./take-case-file.ts";

/** A file that a colleague adds. */
export interface NewCaseFile {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** The measure that it is evidence of. */
  readonly measureId?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Adds a file to a case, or to one of its measures as evidence. No transaction is open while it comes in and is
 * looked through; a file with a virus leaves nothing but a line in the history.
 * @throws Failure `not-found`, `forbidden`, `feedback-closed`, `feedback-measure-fixed`, those of `takeCaseFile` and
 *   `attachCaseFile`
 */
export async function addCaseFile(
  session: Session,
  deps: CaseFileDeps,
  id: string,
  file: NewCaseFile,
): Promise<CaseFileView> {
  await session.begin(async (work) => {
    await holdForFile(work, id, file);
    await demandRoom(work, id);
  });
  const content = await collect(file.content);
  const taken = await takeCaseFile(deps, { name: file.name, content }).catch((error: unknown) =>
    noteInfected(session, id, error),
  );
  try {
    return await session.begin(async (work) =>
      attachCaseFile(work, await holdForFile(work, id, file), taken, file),
    );
  } catch (error) {
    await deps.files.remove(taken.stored.storageKey);
    throw error;
  }
}

/** Evidence comes from those who do the work, other files from whoever works on the case. */
async function holdForFile(work: Work, id: string, { measureId }: NewCaseFile): Promise<CaseRow> {
  if (measureId === undefined) {
    const row = await holdForWork(work, id);
    demandOpen(row);
    return row;
  }
  const judges = mayJudge(work.actor);
  const held = await holdMeasure(judges ? withSightOfAll(work) : work, { id, measureId });
  const { row, measure, sides } = held;
  // Whoever checks a long-term measure shows what they saw.
  const shows = judges && measure.term === "long" && measure.checked_at === null;
  demand(shows || mayPlan(work.actor, sides) || mayDo(work.actor, sides));
  demandChangeable(row, measure);
  return row;
}

async function noteInfected(session: Session, id: string, error: unknown): Promise<never> {
  if (error instanceof Failure && error.code === "feedback-file-infected")
    await session.begin(async (work) =>
      noteEvent(work, await holdForWork(work, id), { act: "file", details: { did: "infected" } }),
    );
  throw error;
}
