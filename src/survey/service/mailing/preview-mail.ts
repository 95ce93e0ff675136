import { demand, type Work } from "../../../identity/service/work.ts";
import { checkWording } from "../../../notification/domain/check-wording.ts";
import { completeLinks } from "../../../notification/domain/fill-wording.ts";
import { mailHtml } from "../../../notification/domain/mail-html.ts";
import type { Template } from "../../../notification/domain/template.ts";
import { TEMPLATES } from "../../../notification/domain/template-list.ts";
import { MAIL_TEMPLATES } from "../../domain/mailing/check-mailing.ts";
import { composeMail } from "../../domain/mailing/compose-mail.ts";
import {
  languagesOf,
  type MailingLanguage,
  type MailingWords,
  type MailKind,
} from "../../domain/mailing/mailing.ts";
import { mayEditSurveys } from "../../domain/permissions.ts";
import type { MailingSettings } from "./mailing-settings.ts";
import { sampleFacts } from "./sample-facts.ts";

/** Words under work. */
export interface MailDraft {
  readonly kind: MailKind;
  readonly language: MailingLanguage;
  readonly words: MailingWords;
  readonly validDays: number;
}

/** The mail that words make, with a made-up customer. @throws Failure `not-found`, and those of `checkWording` */
export async function previewMail(
  work: Work,
  { publicUrl }: MailingSettings,
  surveyId: string,
  draft: MailDraft,
): Promise<{ subject: string; html: string }> {
  demand(mayEditSurveys(work.actor));
  const { kind, language, words, validDays } = draft;
  const template: Template = TEMPLATES[MAIL_TEMPLATES[kind]];
  for (const one of languagesOf(language)) checkWording(template, words[one]);
  const facts = await sampleFacts(work, { surveyId, validDays, language }, "{{origin}}/s/…");
  const mail = composeMail(words, language, { ...facts, unsubscribe: "{{origin}}/u/…" });
  const look = {
    language: mail.language,
    organization: facts.organization,
    button: template.button?.[mail.language],
  };
  return { subject: mail.subject, html: mailHtml(mail.subject, completeLinks(mail.body, publicUrl), look) };
}
