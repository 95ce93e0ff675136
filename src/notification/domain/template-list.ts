import { FEEDBACK_TEMPLATES } from "./feedback-templates.ts";
import type { Filling, Template } from "./template.ts";
import { importFailed } from "./templates/import-failed.ts";
import { importFinished } from "./templates/import-finished.ts";
import { invitation } from "./templates/invitation.ts";
import { jobFailed } from "./templates/job-failed.ts";
import { passwordReset } from "./templates/password-reset.ts";
import { surveyInvitation } from "./templates/survey-invitation.ts";
import { surveyReminder } from "./templates/survey-reminder.ts";
import { testMail } from "./templates/test-mail.ts";
import { welcome } from "./templates/welcome.ts";

/** Every kind of message by its code. */
export const TEMPLATES = {
  invitation,
  "password-reset": passwordReset,
  welcome,
  "import-finished": importFinished,
  "import-failed": importFailed,
  "job-failed": jobFailed,
  "survey-invitation": surveyInvitation,
  "survey-reminder": surveyReminder,
  ...FEEDBACK_TEMPLATES,
  "test-mail": testMail,
} as const;

type Templates = typeof TEMPLATES;

export type TemplateCode = keyof Templates;

/** Kinds that can stand in the list of notices. */
export type NoticeCode = {
  [C in TemplateCode]: Templates[C]["notice"] extends null ? never : C;
}[TemplateCode];

/** What the sender fills in; the name of the organization comes by itself. */
export type TemplateData<C extends TemplateCode> = Readonly<
  Record<Exclude<Templates[C]["variables"][number], "organization">, Filling>
>;

/** Like `TemplateData`, without the link, which a notice has apart. */
export type NoticeData<C extends NoticeCode> = Omit<TemplateData<C>, "link">;

export const TEMPLATE_CODES = Object.keys(TEMPLATES) as TemplateCode[];

/** The kind of message with this code; null: there is none. */
export function findTemplate(code: string): Template | null {
  return Object.hasOwn(TEMPLATES, code) ? TEMPLATES[code as TemplateCode] : null;
}
