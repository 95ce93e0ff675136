import type { Work } from "../../../identity/service/work.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import { headsOf } from "../../domain/alarm/heads-of.ts";
import { momentText } from "../../domain/alarm/moment-text.ts";
import type { ResponsibilityShare } from "../../domain/appraisal/responsibility.ts";
import { readRoster, type Roster } from "../alarms/read-roster.ts";
import type { ResponsibilityStand } from "./responsibility-stand.ts";

/** Tells whoever is held responsible, and until when they may appeal. */
export async function tellDecided(work: Work, { row, shares, stored }: ResponsibilityStand): Promise<void> {
  if (stored === null || stored.appeal_until === null) return;
  const roster = await rosterOf(work, shares);
  for (const userId of carriers(roster, shares)) {
    if (userId === work.actor.id) continue;
    const language = roster.people.get(userId)?.language ?? "zh";
    const until = momentText(stored.appeal_until, roster.timeZone, language);
    await notifyUser(work, {
      userId,
      template: "feedback-responsibility-decided",
      data: { number: row.number, author: work.actor.name, until },
      link: `/feedback/${row.id}`,
      alsoByMail: true,
    });
  }
}

/** Tells the managers who may rule; whoever decided only where nobody else is there. */
export async function tellAppealed(work: Work, { row, stored }: ResponsibilityStand): Promise<void> {
  const roster = await readRoster(work, []);
  const deciders = stored?.deciders ?? [];
  const others = roster.managers.filter((id) => !deciders.includes(id));
  const admins = [...roster.people.values()].filter(({ roles }) => roles.includes("admin"));
  const next = others.length > 0 ? others : admins.map(({ id }) => id).filter((id) => !deciders.includes(id));
  for (const userId of next.length > 0 ? next : roster.managers)
    await notifyUser(work, {
      userId,
      template: "feedback-responsibility-appealed",
      data: { number: row.number, author: work.actor.name },
      link: `/feedback/${row.id}`,
      alsoByMail: false,
    });
}

/** Tells who appealed, who was and is held responsible, and who decided before. */
export async function tellRuled(
  work: Work,
  before: ResponsibilityStand,
  after: ResponsibilityStand,
): Promise<void> {
  const shares = [...before.shares, ...after.shares];
  const roster = await rosterOf(work, shares);
  const told = new Set([
    ...before.appeals.map(({ made_by }) => made_by),
    ...carriers(roster, shares),
    ...(before.stored?.deciders ?? []),
  ]);
  for (const userId of told) {
    if (userId === work.actor.id) continue;
    await notifyUser(work, {
      userId,
      template: "feedback-responsibility-ruled",
      data: { number: before.row.number, author: work.actor.name },
      link: `/feedback/${before.row.id}`,
      alsoByMail: false,
    });
  }
}

function rosterOf(work: Work, shares: readonly ResponsibilityShare[]): Promise<Roster> {
  return readRoster(
    work,
    [],
    shares.map(({ userId }) => userId),
  );
}

/** Named people, and the heads of the departments. */
function carriers(roster: Roster, shares: readonly ResponsibilityShare[]): readonly string[] {
  const found = shares.flatMap(({ departmentId, userId }) => [
    ...(userId === null ? [] : [userId]),
    ...headsOf(departmentId, roster.departments, roster.heads),
  ]);
  return [...new Set(found)];
}
