import { noteEvidence } from "./case-work.ts";
import { outsider } from "./case-people.ts";
import type { CaseTheme } from "./case-themes.ts";
import type { CaseWalk } from "./case-walk.ts";

const DONE_AT = "15:20";
const CHECKED_AT = "10:40";
/** Days that a check comes after its date, by how often: some are forgotten for weeks. */
const DELAYS = { 0: 10, 1: 5, 2: 2, 16: 1 } as const;
/** How many of a hundred find that nothing changed. */
const INEFFECTIVE = 0.08;

/** Carries the long-term measures out at their dates, and has them checked at theirs, as far as the present allows. */
export function followUp(walk: CaseWalk, { long }: CaseTheme): void {
  const results = new Map(long.map(({ text, result }) => [text, result]));
  for (const measure of walk.parts.measures) {
    if (measure.term !== "long" || measure.done_at) continue;
    const owner = walk.world.people.find(({ id }) => id === measure.owner_id);
    if (owner === undefined || !measure.due_on || !measure.check_on) continue;
    goTo(walk, String(measure.due_on), DONE_AT);
    measure.done_at = walk.now;
    measure.done_by = owner.id;
    measure.result = results.get(measure.text) ?? "已落实";
    walk.note(owner, "measure", { did: "done", measureId: measure.id, changes: {} });
    noteEvidence(walk, owner, measure.id);
    const delay = Number(walk.draw.weighted({ ...DELAYS }));
    goTo(walk, Temporal.PlainDate.from(String(measure.check_on)).add({ days: delay }).toString(), CHECKED_AT);
    const by = outsider(walk, "verifier");
    measure.checked_at = walk.now;
    measure.checked_by = by.id;
    measure.is_effective = !walk.draw.chance(INEFFECTIVE);
    const details = { did: "judge", measureId: measure.id, isEffective: measure.is_effective };
    walk.note(by, "measure", details);
  }
}

/** @throws WalkEnds where that is still to come */
function goTo(walk: CaseWalk, day: string, time: string): void {
  const { timeZone } = walk.world.calendar;
  walk.moveTo(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).toInstant());
}
