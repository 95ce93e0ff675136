import { demand, type Work } from "../../identity/service/work.ts";
import { mayEditTemplates } from "../domain/permissions.ts";
import type { Language, Template } from "../domain/template.ts";
import { TEMPLATE_CODES, TEMPLATES } from "../domain/template-list.ts";
import { listOwnWordings, type OwnWording } from "../store/wordings.ts";

/** The wording of a message that counts in the organization. */
export interface TemplateView {
  readonly code: string;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  /** Placeholders that may be used, and those that must be. */
  readonly variables: string[];
  readonly required: string[];
  /** When the organization last changed it; null: built-in. */
  readonly updatedAt: string | null;
}

const LANGUAGES: readonly Language[] = ["zh", "en"];

/** Every wording that counts, own or built-in. */
export async function listTemplates(work: Work): Promise<{ readonly items: TemplateView[] }> {
  demand(mayEditTemplates(work.actor));
  const own = await listOwnWordings(work.tx, work.actor.orgId);
  const items = TEMPLATE_CODES.flatMap((code) =>
    LANGUAGES.map((language) => {
      const changed = own.find((item) => item.code === code && item.language === language) ?? null;
      return templateView({ code, language }, TEMPLATES[code], changed);
    }),
  );
  return { items };
}

/** A wording with what may stand in it. */
export function templateView(
  key: { readonly code: string; readonly language: Language },
  template: Template,
  own: OwnWording | null,
): TemplateView {
  const { subject, body } = own ?? template.mail[key.language];
  return {
    ...key,
    subject,
    body,
    variables: [...template.variables],
    required: [...template.required],
    updatedAt: own?.updatedAt ?? null,
  };
}
