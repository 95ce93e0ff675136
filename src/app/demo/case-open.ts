import { deriveClocks } from "../../feedback/domain/clock/derive-clocks.ts";
import { nextDue } from "../../feedback/service/clocks.ts";
import { Draw } from "../../kit/draw.ts";
import type { CaseWorld, DueState, JudgedDraft, OpenTarget, SampleCase } from "./sample-case.ts";
import { walkFrom } from "./walk-case.ts";

const SEARCH_DAYS = 45;
/** Days further back than the first that brought one to where it is wanted, in which a better one is looked for. */
const FURTHER_DAYS = 4;
const TRIES = 6;
/** Half past seven in the morning, half past nine at night. */
const FIRST_MINUTE = 450;
const LAST_MINUTE = 1_290;
/** What is taken where no case comes out as wanted, the best first: at the end of a day nothing is due on it any more. */
const INSTEAD: Readonly<Record<DueState, readonly DueState[]>> = {
  ahead: ["today", "late"],
  today: ["ahead", "late"],
  late: ["today", "ahead"],
};

/** The latest receipt from which a case comes to stand where it is wanted, with a deadline as it is wanted. */
export function walkOpenCase(world: CaseWorld, draft: JudgedDraft, target: OpenTarget): SampleCase {
  const others = new Map<DueState, SampleCase>();
  let last = SEARCH_DAYS;
  for (let days = 0; days < last; days++) {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const sample = walkTo(world, draft, { days, attempt });
      if (sample === null) continue;
      const due = dueStateOf(world, sample);
      if (target.due === undefined || due === target.due) return sample;
      if (others.size === 0) last = days + FURTHER_DAYS;
      if (!others.has(due)) others.set(due, sample);
    }
  }
  const [best] = INSTEAD[target.due ?? "ahead"].flatMap((due) => others.get(due) ?? []);
  if (best === undefined) throw new Error(`no sample case comes to ${target.stage}`);
  return best;
}

/** Null: it does not come there. */
function walkTo(
  world: CaseWorld,
  draft: JudgedDraft,
  { days, attempt }: { readonly days: number; readonly attempt: number },
): SampleCase | null {
  const seed = draft.seed + attempt * 1_009 + days * 17;
  const receivedAt = momentBefore(world, days, seed);
  if (receivedAt > world.now) return null;
  const { sample, isThere } = walkFrom(world, draft, { receivedAt, seed, survivor: null });
  return isThere ? sample : null;
}

/** A moment at which customers speak up, some days back by the clock of the organization. */
function momentBefore({ now, calendar }: CaseWorld, days: number, seed: number): string {
  const minutes = new Draw(seed).between(FIRST_MINUTE, LAST_MINUTE);
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  const midnight = today.subtract({ days }).toZonedDateTime(calendar.timeZone);
  return midnight.add({ minutes }).toInstant().toString();
}

/** Whether its next deadline has passed, comes before midnight, or later if at all. */
function dueStateOf({ now, calendar }: CaseWorld, { ledger, row }: SampleCase): DueState {
  const due = row.is_open ? nextDue(deriveClocks(ledger, calendar, Temporal.Instant.from(now))) : null;
  if (due === null) return "ahead";
  if (Temporal.Instant.compare(due.dueAt, now) < 0) return "late";
  const dayOf = (at: string): string =>
    Temporal.Instant.from(at).toZonedDateTimeISO(calendar.timeZone).toPlainDate().toString();
  return dayOf(due.dueAt) === dayOf(now) ? "today" : "ahead";
}
