import { Draw } from "../../kit/draw.ts";
import { titleOf } from "./case-mail.ts";
import { END_EARLY, end } from "./case-end.ts";
import { followUp } from "./case-follow-up.ts";
import { holdResponsible } from "./case-responsibility.ts";
import { round } from "./case-round.ts";
import { answerFirst, closeAtOnce, contactOf, correspond, firstRow, register, triage } from "./case-start.ts";
import { CaseWalk, WalkEnds } from "./case-walk.ts";
import type { CaseWorld, JudgedDraft, OpenTarget, SampleCase } from "./sample-case.ts";

/** Walks a case that was received at a known moment to its end, or to the present. */
export function walkCase(
  world: CaseWorld,
  draft: JudgedDraft & { readonly receivedAt: string },
  survivor: SampleCase | null = null,
): SampleCase {
  return walkFrom(world, draft, { receivedAt: draft.receivedAt, seed: draft.seed, survivor }).sample;
}

/** When a case was received, and the seed of what happens to it from then on. */
interface CaseBeginning {
  readonly receivedAt: string;
  readonly seed: number;
  readonly survivor: SampleCase | null;
}

/** Walks a case from its receipt to its end, to where it is to stand, or to the present. */
export function walkFrom(
  world: CaseWorld,
  draft: JudgedDraft,
  { receivedAt, seed, survivor }: CaseBeginning,
): { readonly sample: SampleCase; readonly isThere: boolean } {
  const draw = new Draw(seed);
  const row = firstRow(draw, world, draft, receivedAt);
  let reachedAt: string | null = null;
  const arrives = (one: CaseWalk): boolean => {
    const isThere = draft.open !== null && stands(one, draft.open);
    if (isThere) reachedAt = one.now;
    return isThere;
  };
  const walk = new CaseWalk(draw, world, row, { isThere: arrives, isOpenNow: draft.open !== null });
  try {
    live(walk, draft, survivor);
  } catch (error) {
    if (!(error instanceof WalkEnds)) throw error;
  }
  const { said, template } = draft;
  const subject = titleOf(draft);
  const { parts, answerable } = walk;
  const sample = { draft, row, said, subject, template, contact: contactOf(draft), ...parts, answerable };
  return { sample, isThere: reachedAt !== null && isIdle(world.now, reachedAt, draft.open) };
}

function stands(walk: CaseWalk, { stage, also, round }: OpenTarget): boolean {
  const { row, parts } = walk;
  if (row.stage !== stage || row.round < (round ?? 1)) return false;
  if (also === "paused") return row.paused_until !== null;
  if (also === "proposed") return walk.hasProposed();
  return also === "tried" ? parts.attempts.length > 0 : true;
}

function isIdle(now: string, since: string, open: OpenTarget | null): boolean {
  const days = Temporal.Instant.from(now).since(since).total("hours") / 24;
  return days >= (open?.idle ?? 0);
}

function live(walk: CaseWalk, draft: JudgedDraft, survivor: SampleCase | null): void {
  register(walk, draft);
  if (draft.ending === "praise" || draft.ending === "at-once") return closeAtOnce(walk, draft);
  answerFirst(walk, draft);
  correspond(walk, draft);
  triage(walk, draft);
  if (END_EARLY[draft.ending]?.(walk, survivor) === true) return holdResponsible(walk, draft.ending);
  round(walk, draft, draft.detours);
  end(walk, draft);
  holdResponsible(walk, draft.ending);
  followUp(walk, draft.theme);
}
