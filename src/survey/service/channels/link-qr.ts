import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEditSurveys, maySeeSurveys } from "../../domain/permissions.ts";
import { listLinkRows } from "../../store/links.ts";
import { linkAddress, type LinkSettings } from "../present-links.ts";
import { requireSurvey } from "../require-survey.ts";

/** What a code says and what stands below it. */
export interface LinkQr {
  readonly text: string;
  readonly caption: string;
}

/** What the QR code of a link says. @throws Failure `not-found` | `forbidden`: a personal link is not theirs to see */
export async function readLinkQr(
  work: Work,
  settings: LinkSettings,
  surveyId: string,
  linkId: string,
): Promise<LinkQr> {
  demand(maySeeSurveys(work.actor));
  const survey = await requireSurvey(work, surveyId);
  const [link] = await listLinkRows(work.tx, work.actor.orgId, surveyId, {
    ids: [linkId],
    after: null,
    limit: 1,
    now: work.now,
  });
  if (link === undefined) throw new Failure("not-found", { record: "survey-link" });
  demand(link.kind === "public" || mayEditSurveys(work.actor));
  return {
    text: linkAddress(settings, work.actor.orgId, linkId),
    caption: link.label === "" ? survey.title : link.label,
  };
}
