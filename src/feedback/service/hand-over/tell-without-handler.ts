import type { Work } from "../../../identity/service/work.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import { leaderShares, type Burden } from "../../domain/alarm/leader-shares.ts";
import { readRoster } from "../alarms/read-roster.ts";

/** Tells the leaders, each once, that work of `from` wants another owner. */
export async function tellWithoutHandler(
  work: Work,
  from: string,
  burdens: readonly Burden[],
): Promise<void> {
  const roster = await readRoster(work, []);
  for (const [userId, { cases, measures }] of leaderShares(roster, burdens))
    await notifyUser(work, {
      userId,
      template: "feedback-without-handler",
      data: { from, cases, measures },
      link: "/feedback?queue=unassigned",
      alsoByMail: true,
    });
}
