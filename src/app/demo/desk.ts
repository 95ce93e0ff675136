import type { Actor } from "../../identity/domain/actor.ts";
import type { Session } from "../../identity/service/session.ts";
import { systemActor } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Tx } from "../../platform/db/database.ts";
import { addWorkingTime } from "../../kit/working-time/add-working-time.ts";
import { actorOf } from "./sample-actor.ts";
import { departmentNamed, personNamed } from "./case-people.ts";
import type { CaseWorld, SampleColleague } from "./sample-case.ts";
import type { DepartmentName } from "./sample-staff.ts";

/** When something is done: some days before now, or at an ISO instant. */
export type Moment = { readonly daysAgo: number } | { readonly at: string };

/** The people of the sample at their work: what they do goes through the use cases of the product, as of its moment. */
export class Desk {
  readonly tx: Tx;
  readonly world: CaseWorld;

  constructor(tx: Tx, world: CaseWorld) {
    this.tx = tx;
    this.world = world;
  }

  person(name: string): SampleColleague {
    return personNamed(this.world, name);
  }

  department(name: DepartmentName): string {
    return departmentNamed(this.world, name);
  }

  work(name: string, moment: Moment): Work {
    return this.workAs(actorOf(this.world.orgId, this.person(name)), moment);
  }

  /** Huiyin itself, for what comes in from outside; one transaction for all. */
  session(at: string): Session {
    const work = this.workAs(systemActor(this.world.orgId), { at });
    return { actor: work.actor, requestId: null, address: null, begin: (useCase) => useCase(work) };
  }

  /** A day of the organization's calendar, so many days from now. */
  dayIn(days: number): string {
    const { now, calendar } = this.world;
    const today = Temporal.Instant.from(now).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
    return today.add({ days }).toString();
  }

  /** A moment between the last one of a case and now, `share` of the way, by day where there is one. */
  between(last: string, share: number): string {
    const { now, hotline } = this.world;
    const from = Date.parse(last);
    const at = Temporal.Instant.fromEpochMilliseconds(from + Math.round((Date.parse(now) - from) * share));
    const byDay = addWorkingTime(hotline, at, Math.ceil(share * 60) * 60_000).at;
    return Temporal.Instant.compare(byDay, now) < 0 ? byDay.toString() : at.toString();
  }

  private workAs(actor: Actor, moment: Moment): Work {
    const now = "at" in moment ? moment.at : this.morning(moment.daysAgo);
    return { tx: this.tx, actor, now, requestId: null, address: null };
  }

  /** Half past nine of a day, by the clock of the organization. */
  private morning(daysAgo: number): string {
    const { timeZone } = this.world.calendar;
    const day = Temporal.PlainDate.from(this.dayIn(-daysAgo));
    return day.toPlainDateTime("09:30").toZonedDateTime(timeZone).toInstant().toString();
  }
}
