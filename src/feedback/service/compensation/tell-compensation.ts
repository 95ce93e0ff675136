import type { Work } from "../../../identity/service/work.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import { rolesFor, type Approver } from "../../domain/compensation/compensation.ts";
import type { CompensationLimits } from "../../domain/feedback-settings.ts";
import type { CaseRow } from "../../store/cases.ts";
import type { CompensationRow } from "../../store/compensations.ts";
import { readRoster, type Roster } from "../alarms/read-roster.ts";

/** Tells the colleagues of the lowest rank that may approve the sum; of those who are away only if all are. */
export async function tellApprovers(
  work: Work,
  row: CaseRow,
  { amount, proposed_by }: CompensationRow,
  limits: CompensationLimits,
): Promise<void> {
  const roster = await readRoster(work, []);
  const ranks = rolesFor(amount, limits).map((role) =>
    approversOf(roster, row, role).filter((id) => id !== proposed_by),
  );
  const there = ranks.map((ids) => ids.filter((id) => !roster.absent.has(id))).find((ids) => ids.length > 0);
  for (const userId of there ?? ranks.flat())
    await notifyUser(work, {
      userId,
      template: "feedback-compensation-proposed",
      data: { number: row.number, author: work.actor.name, amount: yuan(amount) },
      link: `/feedback/${row.id}`,
      alsoByMail: false,
    });
}

function approversOf(roster: Roster, { department_id }: CaseRow, role: Approver): readonly string[] {
  if (role === "department_head") return roster.heads.get(department_id ?? "") ?? [];
  return [...roster.people.values()].filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
}

/** Tells whoever proposed it what was decided. */
export async function tellProposer(
  work: Work,
  row: CaseRow,
  { proposed_by, amount, state }: CompensationRow,
): Promise<void> {
  if (proposed_by === null) return;
  await notifyUser(work, {
    userId: proposed_by,
    template: state === "approved" ? "feedback-compensation-approved" : "feedback-compensation-refused",
    data: { number: row.number, author: work.actor.name, amount: yuan(amount) },
    link: `/feedback/${row.id}`,
    alsoByMail: false,
  });
}

/** `1,280.50`, `300`. */
function yuan(amount: number): string {
  return new Intl.NumberFormat("en", {
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amount);
}
