import { demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { checkWording } from "../domain/check-wording.ts";
import { mayEditTemplates } from "../domain/permissions.ts";
import type { Language, Wording } from "../domain/template.ts";
import { findTemplate } from "../domain/template-list.ts";
import { putOwnWording } from "../store/wordings.ts";
import { templateView, type TemplateView } from "./list-templates.ts";

/** An own wording; `updatedAt` is what the editor saw when beginning (null: the built-in wording). */
export interface TemplateChange extends Wording {
  readonly code: string;
  readonly language: Language;
  readonly updatedAt: string | null;
}

/**
 * Makes a wording the organization's own.
 * @throws Failure `not-found`, `conflict-template-changed`, and those of `checkWording`
 */
export async function saveTemplate(work: Work, change: TemplateChange): Promise<TemplateView> {
  demand(mayEditTemplates(work.actor));
  const { code, language, subject, body } = change;
  const template = findTemplate(code);
  if (template === null) throw new Failure("not-found");
  checkWording(template, { subject, body });
  const own = { code, language, subject: subject.trim(), body, updatedAt: work.now };
  const saved = await putOwnWording(work.tx, work.actor.orgId, {
    ...own,
    updatedBy: work.actor.id,
    seen: change.updatedAt,
  });
  if (!saved) throw new Failure("conflict-template-changed");
  await recordAct(work, {
    action: "notification-template.change",
    recordType: "notification-template",
    recordId: `${code}/${language}`,
    recordLabel: `${code} (${language})`,
  });
  return templateView({ code, language }, template, own);
}
