import { getOrganization } from "../../../identity/service/get-organization.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { answeringMinutes } from "../../domain/answering-minutes.ts";
import type { SurveyDefinition, SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import { maySeeSurveys } from "../../domain/permissions.ts";
import { listLinkRows } from "../../store/links.ts";
import { channelEn } from "../../words/channel-en.ts";
import { channelZh } from "../../words/channel-zh.ts";
import { linkAddress, type LinkSettings } from "../present-links.ts";
import { requireSurvey, requireVersion } from "../require-survey.ts";
import { drawQr } from "./draw-qr.ts";

const MOST_CODES = 600;
const QR_SIZE = 400;

/** What the sheet's template prints. */
export interface QrSheet {
  readonly lang: SurveyLanguage;
  readonly organization: string;
  readonly title: string;
  readonly words: { readonly scan: string; readonly note: string; readonly page: string };
  readonly codes: readonly { readonly svg: string; readonly label: string }[];
}

/**
 * The codes of several public links for print, oldest first: of those named, else of all open QR links.
 * @throws Failure `not-found`; `survey-no-qr-links`: there is none to print
 */
export async function readQrSheet(
  work: Work,
  settings: LinkSettings,
  surveyId: string,
  { ids, lang }: { readonly ids: readonly string[] | null; readonly lang: SurveyLanguage },
): Promise<QrSheet> {
  demand(maySeeSurveys(work.actor));
  const { tx, now } = work;
  const { orgId } = work.actor;
  const survey = await requireSurvey(work, surveyId);
  const filter = ids === null ? ({ channel: "qr", state: "open" } as const) : { ids };
  const page = { kind: "public", after: null, limit: MOST_CODES, now } as const;
  const links = await listLinkRows(tx, orgId, surveyId, { ...filter, ...page });
  if (links.length === 0) throw new Failure("survey-no-qr-links");
  const asked = survey.version === null ? survey : await requireVersion(work, surveyId, survey.version);
  const definition = asked.definition as SurveyDefinition;
  const { sheet } = lang === "en" ? channelEn : channelZh;
  const { name } = await getOrganization(work);
  return {
    lang,
    organization: name,
    title: (lang === "en" && definition.title.en) || definition.title.zh,
    words: { ...sheet, note: sheet.note.replace("{minutes}", String(answeringMinutes(definition))) },
    codes: links.toReversed().map(({ id, label }) => ({
      svg: drawQr({ text: linkAddress(settings, orgId, id), size: QR_SIZE, caption: "" }),
      label: label === "" ? survey.title : label,
    })),
  };
}
