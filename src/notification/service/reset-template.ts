import { demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { mayEditTemplates } from "../domain/permissions.ts";
import { findTemplate } from "../domain/template-list.ts";
import { deleteOwnWording, type WordingKey } from "../store/wordings.ts";

/** Goes back to the built-in wording; nothing happens where it counts already. @throws Failure `not-found` */
export async function resetTemplate(work: Work, { code, language }: WordingKey): Promise<void> {
  demand(mayEditTemplates(work.actor));
  if (findTemplate(code) === null) throw new Failure("not-found");
  const gone = await deleteOwnWording(work.tx, work.actor.orgId, { code, language });
  if (!gone) return;
  await recordAct(work, {
    action: "notification-template.reset",
    recordType: "notification-template",
    recordId: `${code}/${language}`,
    recordLabel: `${code} (${language})`,
  });
}
