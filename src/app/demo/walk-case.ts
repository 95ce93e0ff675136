import { Draw } from "../../kit/draw.ts";
import { titleOf } from "./case-mail.ts";
import { END_EARLY, end } from "./case-end.ts";
import { followUp } from "./case-follow-up.ts";
import { round } from "./case-round.ts";
import { answerFirst, closeAtOnce, contactOf, correspond, firstRow, register, triage } from "./case-start.ts";
import { CaseWalk, WalkEnds } from "./case-walk.ts";
import type { CaseWorld, JudgedDraft, OpenTarget, SampleCase } from "./sample-case.ts";

const SEARCH_DAYS = 80;
/** Half past seven in the morning, half past nine at night. */
const FIRST_MINUTE = 450;
const LAST_MINUTE = 1_290;

/** Walks a case from its receipt to its end, to where it is to stand, or to the present. */
export function walkCase(
  world: CaseWorld,
  draft: JudgedDraft,
  survivor: SampleCase | null = null,
): SampleCase {
  if (draft.receivedAt !== null) return walkFrom(world, draft, draft.receivedAt, survivor).sample;
  for (let days = 0; days < SEARCH_DAYS; days++) {
    const receivedAt = momentBefore(world, days, draft.seed);
    if (receivedAt > world.now) continue;
    const { sample, isThere } = walkFrom(world, draft, receivedAt, null);
    if (isThere) return sample;
  }
  throw new Error(`no sample case comes to ${draft.open?.stage ?? "its end"}`);
}

/** A moment at which customers speak up, some days back by the clock of the organization. */
function momentBefore({ now, calendar }: CaseWorld, days: number, seed: number): string {
  const minutes = new Draw(seed).between(FIRST_MINUTE, LAST_MINUTE);
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  const midnight = today.subtract({ days }).toZonedDateTime(calendar.timeZone);
  return midnight.add({ minutes }).toInstant().toString();
}

function walkFrom(
  world: CaseWorld,
  draft: JudgedDraft,
  receivedAt: string,
  survivor: SampleCase | null,
): { readonly sample: SampleCase; readonly isThere: boolean } {
  const draw = new Draw(draft.seed);
  const row = firstRow(draw, world, draft, receivedAt);
  let reachedAt: string | null = null;
  const walk = new CaseWalk(draw, world, row, (one) => {
    const isThere = draft.open !== null && stands(one, draft.open);
    if (isThere) reachedAt = one.now;
    return isThere;
  });
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

function stands({ row, parts }: CaseWalk, { stage, also }: OpenTarget): boolean {
  if (row.stage !== stage) return false;
  if (also === "paused") return row.paused_until !== null;
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
  if (END_EARLY[draft.ending]?.(walk, survivor) === true) return;
  round(walk, draft, draft.detours);
  end(walk, draft);
  followUp(walk, draft.theme);
}
