import { Failure } from "../../kit/failure.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { countCalendarUsers, deleteCalendarRow } from "../store/calendars.ts";
import { holdCalendar } from "./hold-calendar.ts";
import { demand, recordAct, type Work } from "./work.ts";

/**
 * Deletes a working calendar with its own days.
 * @throws Failure `not-found`, `conflict-calendar-default` {name}, `conflict-calendar-used` {name, departments}
 */
export async function deleteCalendar(work: Work, id: string): Promise<void> {
  demand(mayAdminister(work.actor));
  const { tx, actor } = work;
  const { name, isDefault } = (await holdCalendar(work, id)).row;
  if (isDefault) throw new Failure("conflict-calendar-default", { name });
  const departments = await countCalendarUsers(tx, actor.orgId, id);
  if (departments > 0) throw new Failure("conflict-calendar-used", { name, departments });
  await deleteCalendarRow(tx, actor.orgId, id);
  await recordAct(work, {
    action: "calendar.delete",
    recordType: "calendar",
    recordId: id,
    recordLabel: name,
  });
}
