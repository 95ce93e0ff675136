import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { MailFacts } from "../../domain/mailing/compose-mail.ts";
import type { MailingLanguage } from "../../domain/mailing/mailing.ts";
import { linkEnd } from "../../domain/mailing/reminder-times.ts";
import { sampleWords } from "../../words/mailing-sample.ts";
import { requireSurvey, requireVersion } from "../require-survey.ts";

/** What fills a mail to a made-up customer; `link` stands for both links. @throws Failure `not-found` */
export async function sampleFacts(
  work: Work,
  of: { readonly surveyId: string; readonly validDays: number; readonly language: MailingLanguage },
  link: string,
): Promise<MailFacts> {
  const survey = await requireSurvey(work, of.surveyId);
  const { name, timeZone } = await getOrganization(work);
  const { customer, contact } = sampleWords[of.language === "en" ? "en" : "zh"];
  const definition =
    survey.version === null
      ? survey.definition
      : (await requireVersion(work, of.surveyId, survey.version)).definition;
  return {
    organization: name,
    customer,
    contact,
    definition: definition as SurveyDefinition,
    link,
    unsubscribe: link,
    lastDay: linkEnd(timeZone, work.now, of.validDays).lastDay,
  };
}
