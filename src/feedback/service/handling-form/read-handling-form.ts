import { getOrganization } from "../../../identity/service/get-organization.ts";
import { recordAct, type Work } from "../../../identity/service/work.ts";
import type { FormBlock, FormFact, HandlingForm } from "../../domain/handling-form/handling-form.ts";
import { listCaseCompensations } from "../compensation/list-case-compensations.ts";
import { readFeedback, type CaseLinks, type FeedbackView } from "../read-feedback.ts";
import { readWork } from "../work/read-work.ts";
import { formWords, momentIn, type FormTelling, type FormWords } from "./form-words.ts";
import { callBlock, checkBlock, compensationBlock, planBlock } from "./work-blocks.ts";

/**
 * A case as a form to print and sign. Contact data stands in it as the reader may see it.
 * @throws Failure `not-found`, `forbidden`
 */
export async function readHandlingForm(
  work: Work,
  links: CaseLinks,
  id: string,
  lang: "zh" | "en",
): Promise<HandlingForm> {
  const feedback = await readFeedback(work, links, id);
  const done = await readWork(work, id);
  const { items: compensations } = await listCaseCompensations(work, id);
  const { name, timeZone } = await getOrganization(work);
  const words = formWords(lang);
  const telling = { words, moment: momentIn(timeZone, words.form.none) };
  const { number } = feedback;
  await recordAct(work, {
    action: "feedback.print",
    recordType: "feedback",
    recordId: id,
    recordLabel: number,
  });
  const { form } = words;
  return {
    lang,
    title: form.title,
    organization: name,
    number,
    page: form.page,
    printed: form.printed(work.actor.name, telling.moment(work.now)),
    blocks: [
      { kind: "facts", title: form.parts.basics, facts: basics(feedback, telling) },
      ...said(feedback, words),
      { kind: "facts", title: form.parts.classification, facts: classification(feedback, words) },
      planBlock(done.measures, telling),
      checkBlock(done.checks, telling),
      callBlock(done.attempts, telling),
      ...compensationBlock(compensations, telling),
      { kind: "signatures", title: form.parts.signatures, people: form.signatures, date: form.date },
    ],
  };
}

function said({ subject, verbatim, remedy }: FeedbackView, { form }: FormWords): FormBlock[] {
  const text = subject === "" ? verbatim : `${subject}\n${verbatim}`;
  const asked: FormBlock = { kind: "text", title: form.parts.remedy, text: remedy };
  return [{ kind: "text", title: form.parts.said, text }, ...(remedy === "" ? [] : [asked])];
}

/** Facts in the order of the form; what is not known is left out, but for what every case has. */
function basics(feedback: FeedbackView, { words, moment }: FormTelling): FormFact[] {
  const { form, codes, life } = words;
  const { contact, external, outcome, isAnsweredElsewhere, resultScore } = feedback;
  const labels = form.basics;
  const facts: readonly (readonly [string, string | null])[] = [
    [labels.number, feedback.number],
    [labels.received, moment(feedback.receivedAt)],
    [labels.channel, codes.channel[feedback.channel]],
    [labels.priority, codes.priority[feedback.priority]],
    [labels.customer, feedback.customerName],
    [labels.contact, contact.name],
    [labels.phone, contact.phone],
    [labels.email, contact.email],
    [labels.product, feedback.product],
    [labels.order, feedback.orderNumber],
    [labels.department, feedback.departmentName],
    [labels.assisting, feedback.assistingDepartments.map(({ name }) => name).join(form.list)],
    [labels.handler, feedback.handlerName],
    [labels.external, external && `${external.platform} ${external.number}`],
    [labels.stage, life.stages[feedback.stage]],
    [labels.round, String(feedback.round)],
    [labels.closed, feedback.closedAt && moment(feedback.closedAt)],
    [labels.outcome, isAnsweredElsewhere ? life.answeredElsewhere : outcome && life.outcomes[outcome]],
    [labels.resultScore, resultScore === null ? null : form.score(resultScore)],
  ];
  return facts.flatMap(([label, value]): FormFact[] =>
    value === null || value === "" ? [] : [[label, value]],
  );
}

function classification(feedback: FeedbackView, { form, codes, classified }: FormWords): FormFact[] {
  const labels = form.classification;
  const { nature } = feedback;
  return [
    [labels.voice, codes.voice[feedback.voice]],
    [labels.type, codes.type[feedback.problemType]],
    [labels.nature, nature === null ? form.none : classified.natures[nature]],
    [labels.scope, classified.scopes[feedback.scope]],
    [labels.need, classified.needs[feedback.need]],
    [labels.basis, classified.bases[feedback.basis]],
    [labels.difficulty, classified.difficulties[feedback.difficulty]],
    [labels.cause, feedback.cause === "" ? form.none : feedback.cause],
  ];
}
