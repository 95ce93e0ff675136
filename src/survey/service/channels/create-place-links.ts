import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { Place } from "../../domain/channels/read-place-lines.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { giveOutLinks } from "../create-links.ts";
import type { LinkSettings, LinkView } from "../present-links.ts";
import { requireSurvey, requireVersion } from "../require-survey.ts";

export interface PlaceLinks {
  /** The hidden field that carries each place's code; null: none. */
  readonly field: string | null;
  readonly places: readonly Place[];
  readonly expiresAt: string | null;
}

/**
 * Gives out a public link with a QR code for each place; its code goes along with every answer, vouched for by the link.
 * @throws Failure those of `giveOutLinks`; `survey-place-twice` {code}; `survey-link-field-unknown` {field}: the version
 *   answered now has no such hidden field of text or number
 */
export async function createPlaceLinks(
  work: Work,
  settings: LinkSettings,
  surveyId: string,
  { field, places, expiresAt }: PlaceLinks,
): Promise<{ items: LinkView[] }> {
  const seen = new Set<string>();
  for (const { code } of places) {
    if (seen.has(code)) throw new Failure("survey-place-twice", { code });
    seen.add(code);
  }
  const valueOf = await valueReader(work, surveyId, field);
  const targets = places.map(({ code, name }) => ({
    label: name === code ? name : `${name}（${code}）`,
    fields: valueOf(code),
    customerId: null,
  }));
  return giveOutLinks(work, settings, surveyId, { channel: "qr", expiresAt, targets });
}

async function valueReader(work: Work, surveyId: string, name: string | null) {
  if (name === null) return () => ({});
  const survey = await requireSurvey(work, surveyId);
  const asked = survey.version === null ? survey : await requireVersion(work, surveyId, survey.version);
  const { hiddenFields } = asked.definition as SurveyDefinition;
  const field = hiddenFields.find(({ code }) => code === name);
  if (field === undefined || field.type === "boolean")
    throw new Failure("survey-link-field-unknown", { field: name });
  return (code: string) => {
    if (field.type === "number" && !/^-?\d{1,15}$/u.test(code))
      throw new Failure("survey-place-no-number", { code, field: name });
    return { [name]: field.type === "number" ? Number(code) : code };
  };
}
