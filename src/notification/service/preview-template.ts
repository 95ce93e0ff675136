import { demand, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { checkWording } from "../domain/check-wording.ts";
import { completeLinks, fillWording } from "../domain/fill-wording.ts";
import { mailHtml } from "../domain/mail-html.ts";
import { mayEditTemplates } from "../domain/permissions.ts";
import type { Language, Wording } from "../domain/template.ts";
import { findTemplate } from "../domain/template-list.ts";
import { organizationName } from "../store/recipients.ts";

/** A wording under work. */
export interface TemplateDraft extends Wording {
  readonly code: string;
  readonly language: Language;
}

/**
 * The mail that a wording would make, filled with sample data and the organization's name.
 * @throws Failure `not-found`, and those of `checkWording`
 */
export async function previewTemplate(
  work: Work,
  draft: TemplateDraft,
  publicUrl: string,
): Promise<{ readonly subject: string; readonly text: string; readonly html: string }> {
  demand(mayEditTemplates(work.actor));
  const { language } = draft;
  const template = findTemplate(draft.code);
  if (template === null) throw new Failure("not-found");
  checkWording(template, draft);
  const organization = await organizationName(work.tx, work.actor.orgId);
  const { subject, body } = fillWording(draft, { ...template.sample[language], organization }, language);
  const text = completeLinks(body, publicUrl);
  return { subject, text, html: mailHtml(subject, text, { language, organization }) };
}
