import { newId } from "../../../identity/service/work.ts";
import { formFieldsOf } from "../../domain/channels/form-fields-of.ts";
import { readPrefill } from "../../domain/channels/read-prefill.ts";
import { evaluate, type Evaluation } from "../../domain/evaluate/evaluate.ts";
import type { SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import { pageDefinition } from "../../domain/page-definition.ts";
import type { CaseLink } from "../../service/answering/case-link.ts";
import type { PublishedVersion, SurveyEntries, SurveyEntry } from "../../service/answering/survey-entries.ts";
import type { ResponseIntake } from "../../service/intake/response-intake.ts";
import type { UploadDeps } from "../../service/channels/take-upload.ts";
import { signTicket, type PageTicket } from "../../service/page-token.ts";
import { jsonForScript } from "../../../platform/html/html-text.ts";
import { declaredQuery, hiddenFields, ownQuery, type PageRequest } from "./page-request.ts";
import { spokenWords, type FormFields } from "./page-state.ts";
import { htmlAnswer as pageAnswer } from "../../../platform/html/html-answer.ts";
import { lookOf, PLAIN_LOOK } from "../../../platform/html/page-look.ts";
import { renderForm } from "./render-form.ts";

/** What the pages work with. */
export interface PageContext {
  readonly entries: SurveyEntries;
  readonly intake: ResponseIntake;
  /** Signs links and tickets. */
  readonly secret: string;
  /** Address of the script, `/s/assets/answer-….js`; null: not built, the page works without. */
  readonly script: string | null;
  /** Milliseconds since 1970. */
  now(): number;
  /** A form that is sent sooner after its page was made is shown again: machines are that quick. */
  readonly quickestMs: number;
  readonly uploads: UploadDeps;
  /** Where customers follow what comes of their answers; null: nothing does. */
  readonly caseLink: CaseLink | null;
}

/** A view of the form to be answered with. */
export interface FormPage {
  readonly request: PageRequest;
  readonly entry: SurveyEntry;
  readonly version: PublishedVersion;
  readonly language: SurveyLanguage;
  /** Null: a new one. */
  readonly ticket: PageTicket | null;
  readonly page: string;
  readonly fields: FormFields;
  readonly evaluation: Evaluation;
  readonly notice?: string | undefined;
  /** What is filled in comes from the address; a draft on the phone is newer. */
  readonly isFirst?: boolean;
  readonly faults?: ReadonlyMap<string, string> | undefined;
}

/** The first view of a survey; nothing is written for it. */
export function firstPage(
  context: PageContext,
  request: PageRequest,
  entry: SurveyEntry,
  language: SurveyLanguage,
): Response {
  const { version } = entry;
  const hidden = hiddenFields(entry, version, request);
  const prefill = readPrefill(version.definition, request.query);
  const answering = { language, hidden, customer: entry.customer };
  const evaluation = evaluate(version.definition, prefill, answering);
  const page = evaluation.pages[0]?.code ?? "";
  return formPage(context, {
    request,
    entry,
    version,
    language,
    ticket: null,
    page,
    fields: gathered(formFieldsOf(prefill)),
    evaluation,
    isFirst: true,
  });
}

function gathered(fields: readonly (readonly [string, string])[]): FormFields {
  const found = new Map<string, string[]>();
  for (const [name, value] of fields) found.set(name, [...(found.get(name) ?? []), value]);
  return found;
}

/** The form as an answer: 422 with faults, else 200. */
export function formPage(context: PageContext, form: FormPage): Response {
  const { request, entry, version, language, evaluation, faults = new Map() } = form;
  const { definition } = version;
  const hidden = hiddenFields(entry, version, request);
  const look = lookOf(request.raw, entry.brand);
  const answering = { language, hidden, customer: entry.customer };
  const ticket = signTicket(
    context.secret,
    entry.linkId,
    form.ticket ?? { id: newId(), version: version.number, openedAt: context.now() },
  );
  const html = renderForm(
    {
      definition,
      evaluation,
      language,
      organization: entry.organization,
      page: form.page,
      fields: form.fields,
      faults,
      notice: form.notice ?? null,
      ticket,
      script: context.script === null ? null : { source: context.script, data: scriptData(form, answering) },
      query: ownQuery(request.raw),
      look,
    },
    { answers: evaluation.answers, context: answering },
  );
  return htmlAnswer(html, faults.size > 0 ? 422 : 200, request.raw, look);
}

function scriptData(form: FormPage, answering: Parameters<typeof pageDefinition>[1]): string {
  return jsonForScript({
    definition: pageDefinition(form.version.definition, answering),
    version: form.version.number,
    link: form.entry.linkId,
    language: form.language,
    isFirst: form.isFirst ?? false,
    about: declaredQuery(form.version, form.request.raw),
    words: spokenWords(form.language),
  });
}

/** An HTML page that any site may show in a frame. */
export function htmlAnswer(html: string, status: number, request: Request, look = PLAIN_LOOK): Response {
  return pageAnswer(request, { html, status, look, framing: "any" });
}
