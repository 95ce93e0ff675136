import { getOrganization } from "../../../identity/service/get-organization.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { paperForm, type PaperForm, type PaperWords } from "../../domain/channels/paper-form.ts";
import type { SurveyDefinition, SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import { maySeeSurveys } from "../../domain/permissions.ts";
import { findPublicLinkRow } from "../../store/links.ts";
import { channelEn } from "../../words/channel-en.ts";
import { channelZh } from "../../words/channel-zh.ts";
import { linkAddress, type LinkSettings } from "../present-links.ts";
import { requireSurvey, requireVersion } from "../require-survey.ts";
import { drawQr } from "./draw-qr.ts";

/** What the template of the form prints. */
export interface PrintedForm extends PaperForm {
  readonly lang: SurveyLanguage;
  readonly organization: string;
  /** Which version of which survey, for who types the answers in. */
  readonly version: string;
  /** Code of the survey's public link; null: it has none. */
  readonly qr: string | null;
  readonly words: PaperWords;
}

const QR_SIZE = 400;

/**
 * A version of the survey for paper; the one answered now where none is named, before the first the draft.
 * @throws Failure `not-found`
 */
export async function readPaperForm(
  work: Work,
  settings: LinkSettings,
  surveyId: string,
  { lang, version }: { readonly lang: SurveyLanguage; readonly version?: number | undefined },
): Promise<PrintedForm> {
  demand(maySeeSurveys(work.actor));
  const { orgId } = work.actor;
  const survey = await requireSurvey(work, surveyId);
  const number = version ?? survey.version;
  const asked = number === null ? survey : await requireVersion(work, surveyId, number);
  const definition = asked.definition as SurveyDefinition;
  const { paper: words } = lang === "en" ? channelEn : channelZh;
  const link = number === survey.version ? await findPublicLinkRow(work.tx, orgId, surveyId) : undefined;
  const { name } = await getOrganization(work);
  return {
    ...paperForm(definition, lang, words),
    lang,
    organization: name,
    version: words.version
      .replace("{code}", () => definition.code)
      .replace("{version}", number === null ? "–" : String(number)),
    qr:
      link === undefined
        ? null
        : drawQr({ text: linkAddress(settings, orgId, link.id), size: QR_SIZE, caption: "" }),
    words,
  };
}
