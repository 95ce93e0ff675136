import type { Work } from "../../identity/service/work.ts";
import type { Language, Wording } from "../domain/template.ts";
import { TEMPLATES, type TemplateCode } from "../domain/template-list.ts";
import { findOwnWording } from "../store/wordings.ts";

/** The organization's wording of a kind of message: its own, else the built-in one. */
export async function readWording(work: Work, code: TemplateCode, language: Language): Promise<Wording> {
  const own = await findOwnWording(work.tx, work.actor.orgId, { code, language });
  return own === null ? TEMPLATES[code].mail[language] : { subject: own.subject, body: own.body };
}
