import { sendTaskCard, type NewTaskCard } from "../feedback/service/task-card/send-task-card.ts";
import { signTaskCard } from "../feedback/service/task-card/card-token.ts";
import type { TaskCardView } from "../feedback/service/task-card/present-cards.ts";
import { readCardRow } from "../feedback/store/task-card/task-cards.ts";
import { findMeasureRow } from "../feedback/store/measures.ts";
import { inOrganization, type Database } from "../platform/db/database.ts";
import { ticketIn } from "./case-visitor.ts";
import { addMeasure, caseAt, step, type CaseTeam, type Colleague } from "./feedback.ts";
import { TEST_NOW } from "./organization.ts";
import { LINKS } from "./survey.ts";

/** A repairman of another firm. */
export const REPAIRMAN = {
  guestName: "王师傅",
  guestCompany: "顺达维修",
  contact: "138 0000 3366",
  words: "请上门更换电容并拍照。",
} as const;

/** An independent house that checks. */
export const INSPECTOR = {
  guestName: "李工",
  guestCompany: "江州质检院",
  contact: "li@quality.example",
} as const;

const CHINESE = { "accept-language": "zh-CN" };

/** What senders and guests of cards do in tests. */
export function guestDesk(database: Database, team: CaseTeam, url: string) {
  const { orgId } = team;
  const look = async (address: string): Promise<string> =>
    (await fetch(address, { headers: CHINESE })).text();
  return {
    look,
    /** A case at work with one measure that is not done. */
    async caseWithTask(): Promise<{
      readonly id: string;
      readonly number: string;
      readonly measureId: string;
    }> {
      const { id, number } = await caseAt(database, team, "assigned");
      const measureId = await addMeasure(database, { orgId, caseId: id, ownerId: team.handler.id });
      await step(team.handler.at(TEST_NOW), id, { act: "plan" });
      await step(team.handler.at(TEST_NOW), id, { act: "execute" });
      return { id, number, measureId };
    },
    send: (
      who: Colleague,
      caseId: string,
      card: Partial<NewTaskCard>,
      now: string = TEST_NOW,
    ): Promise<TaskCardView> =>
      who.at(now).begin((work) =>
        sendTaskCard(work, { ...LINKS, mailConfigured: true }, caseId, {
          kind: "task",
          ...REPAIRMAN,
          ...card,
        }),
      ),
    addressOf: (cardId: string, org = orgId): string =>
      `${url}/t/${signTaskCard(LINKS.secret, { orgId: org, cardId })}`,
    /** Sends a form of the page as a browser without script does, without following where it leads. */
    async post(
      address: string,
      fields: Readonly<Record<string, string | File | readonly File[]>>,
    ): Promise<Response> {
      const ticket = fields["_ticket"] ?? ticketIn(await look(address));
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...fields, _ticket: ticket }))
        for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
      return fetch(address, { method: "POST", body: form, redirect: "manual", headers: CHINESE });
    },
    cardOf: (id: string) => inOrganization(database, orgId, (tx) => readCardRow(tx, orgId, id)),
    measureOf: (caseId: string, id: string) =>
      inOrganization(database, orgId, (tx) => findMeasureRow(tx, orgId, caseId, id)),
    noticesOf: (userId: string) =>
      inOrganization(database, orgId, (tx) =>
        tx
          .selectFrom("notification_notice")
          .where("org_id", "=", orgId)
          .where("user_id", "=", userId)
          .select(["template", "data", "link"])
          .orderBy("id")
          .execute(),
      ),
  };
}
