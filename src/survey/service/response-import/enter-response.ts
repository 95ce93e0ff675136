import { lockCustomer } from "../../../customer/service/require-customer.ts";
import { systemActor } from "../../../identity/service/session.ts";
import { getOrganization } from "../../../identity/service/get-organization.ts";
import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type {
  HiddenValues,
  SurveyDefinition,
  SurveyLanguage,
} from "../../domain/definition/survey-definition.ts";
import type { AnswerFault } from "../../domain/evaluate/answer-fault.ts";
import { readHiddenFields } from "../../domain/evaluate/read-hidden-fields.ts";
import type { Measure } from "../../domain/measures.ts";
import { mayEnterResponses } from "../../domain/permissions.ts";
import { composeResponse } from "../../domain/response-import/compose-response.ts";
import { momentsOf, readTime } from "../../domain/response-import/read-facts.ts";
import type { EntryChannel } from "../../domain/survey-status.ts";
import { readResponseSurveys, type StaffResponse } from "../../store/staff-responses.ts";
import { answerFaultsEn } from "../../words/answer-faults-en.ts";
import { answerFaultsZh } from "../../words/answer-faults-zh.ts";
import { customerFacts } from "../answering/customer-facts.ts";
import { requireSurvey, requireVersion } from "../require-survey.ts";
import { refuseKnownPaper } from "./list-entries.ts";
import { StaffIntake } from "./staff-intake.ts";

export interface EntryDraft {
  readonly id: string;
  /** Anything: it is checked. */
  readonly answers: unknown;
  readonly version?: number | undefined;
  readonly channel: EntryChannel;
  readonly customerId: string | null;
  /** ISO instant; null: as `answeredOn` says. */
  readonly answeredAt: string | null;
  /** `YYYY-MM-DD`; null: now. */
  readonly answeredOn: string | null;
  readonly language: SurveyLanguage;
  readonly fields: HiddenValues;
  readonly paperNumber: string;
  readonly note: string;
  readonly again: boolean;
}

/**
 * Stores answers that a person typed in, judged as those of the public page. The same id again changes nothing.
 * @throws Failure `not-found` (survey, version, customer), `conflict-survey-not-published`, `survey-answers-faulty`,
 *   `survey-customer-missing`, `survey-answered-in-future`, `conflict-paper-entered`, `conflict-response-id-taken`,
 *   `gone-survey-full`, `conflict-customer-merged`
 */
export async function enterResponse(
  work: Work,
  surveyId: string,
  draft: EntryDraft,
): Promise<{ id: string; repeated: boolean }> {
  demand(mayEnterResponses(work.actor));
  const { tx, actor } = work;
  const before = (await readResponseSurveys(tx, actor.orgId, [draft.id])).get(draft.id);
  if (before === surveyId) return { id: draft.id, repeated: true };
  if (before !== undefined) throw new Failure("conflict-response-id-taken");
  const response = await judged(work, surveyId, draft);
  if (!draft.again && draft.paperNumber !== "") await refuseKnownPaper(work, surveyId, draft.paperNumber);
  const [outcome] = await new StaffIntake(work, surveyId, null).take([response]);
  if (outcome === "full") throw new Failure("gone-survey-full");
  if (outcome === "other") throw new Failure("conflict-response-id-taken");
  await recordAct(work, {
    action: "response.enter",
    recordType: "response",
    recordId: draft.id,
    recordLabel: draft.paperNumber || draft.id,
    details: { surveyId, channel: draft.channel },
  });
  return { id: draft.id, repeated: outcome === "repeated" };
}

async function judged(work: Work, surveyId: string, draft: EntryDraft): Promise<StaffResponse> {
  const { actor } = work;
  const survey = await requireSurvey(work, surveyId);
  if (survey.status !== "published" || survey.version === null)
    throw new Failure("conflict-survey-not-published");
  const row = await requireVersion(work, surveyId, draft.version ?? survey.version);
  const definition = row.definition as SurveyDefinition;
  if (draft.customerId !== null) await lockCustomer(work, draft.customerId, "share");
  else if (!definition.settings.anonymous) throw new Failure("survey-customer-missing");
  const answeredAt = await answerTime(work, draft);
  const asHuiyin = { ...work, actor: systemActor(actor.orgId) };
  const version = { number: row.number, definition, measures: row.measures as readonly Measure[] };
  const outcome = composeResponse(version, draft.answers, {
    language: draft.language,
    hidden: hiddenValues(definition, draft.fields),
    customer: draft.customerId === null ? {} : await customerFacts(asHuiyin, draft.customerId),
  });
  if ("faults" in outcome) throw faulty(outcome.faults, actor.language);
  return {
    ...outcome.composed,
    id: draft.id,
    surveyId,
    linkId: null,
    oneTime: false,
    customerId: draft.customerId,
    channel: draft.channel,
    mode: "entry",
    seconds: null,
    answeredAt,
    label: draft.paperNumber,
    note: draft.note,
  };
}

/** @throws Failure `survey-answered-in-future` */
async function answerTime(work: Work, { answeredAt, answeredOn }: EntryDraft): Promise<string> {
  const written = answeredAt ?? answeredOn;
  if (written === null) return work.now;
  const { timeZone } = await getOrganization(work);
  const read = readTime(written, momentsOf(timeZone, work.now));
  if ("fault" in read) throw new Failure("survey-answered-in-future");
  return read.value;
}

/** Staff vouches for them as a signed link does. */
function hiddenValues(definition: SurveyDefinition, fields: HiddenValues): HiddenValues {
  const written = Object.entries(fields).map(([code, value]) => [code, String(value)] as const);
  return readHiddenFields(definition, {}, Object.fromEntries(written));
}

function faulty(faults: readonly AnswerFault[], language: SurveyLanguage): Failure {
  const [first] = faults;
  const place = first ? [first.question, first.row].filter(Boolean).join(".") : "";
  const sentences = language === "en" ? answerFaultsEn : answerFaultsZh;
  const fault = first ? sentences[first.code](first.details) : "";
  return new Failure("survey-answers-faulty", { count: faults.length, place, fault });
}
