import { loadWorkingCalendar } from "../../../identity/service/load-working-calendar.ts";
import type { Session } from "../../../identity/service/session.ts";
import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { promisedReply, type PromisedReply } from "../../domain/public/promised-reply.ts";
import { holdCaseRow } from "../../store/cases.ts";
import { readWebFormRow } from "../../store/public-web-form.ts";
import { registerFeedback } from "../register-feedback.ts";
import { attachCaseFile } from "../work/attach-case-file.ts";
import { recordMessage } from "../work/record-message.ts";
import { takeCaseFile, type CameFile, type CaseFileDeps, type TakenFile } from "../work/take-case-file.ts";
import type { FormName } from "./form-token.ts";
import { settingsOf, type WebFormSettings } from "./web-form.ts";

/** What somebody writes into the public form. */
export interface WrittenForm {
  /** Drawn with the page, or by the sender: the same again is the same case. */
  readonly id: string;
  readonly what: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly product: string;
  readonly order: string;
  readonly file: CameFile | null;
}

/** The case that a form became. */
export interface ReceivedForm {
  readonly caseId: string;
  readonly number: string;
  readonly reply: PromisedReply;
}

/** Says a moment in the words of the acknowledgement. */
export type Acknowledge = (reply: PromisedReply) => string;

/** Source of cases that came by the form; its ids are drawn with the page. */
const WEB_FORM_SOURCE = "web-form";

/** The form that an address leads to; null: nowhere. `closed`: it is switched off. */
export async function findWebForm(
  work: Work,
  { formId }: FormName,
): Promise<(WebFormSettings & { readonly closed: boolean }) | null> {
  const row = await readWebFormRow(work.tx, work.actor.orgId);
  if (row === undefined || row.id !== formId) return null;
  return { ...settingsOf(row), closed: !row.is_open };
}

/**
 * Registers what was written as a case, with its file, and writes down the reply that was promised; the same id again
 * answers the same case.
 * @throws Failure `not-found`, `gone-feedback-form-closed`, those of `takeCaseFile` and `registerFeedback`
 */
export async function submitWebForm(
  session: Session,
  deps: CaseFileDeps,
  form: FormName,
  { written, acknowledge }: { readonly written: WrittenForm; readonly acknowledge: Acknowledge },
): Promise<ReceivedForm> {
  const taken = written.file === null ? null : await takeCaseFile(deps, written.file);
  try {
    const { isNew, ...received } = await session.begin((work) =>
      receive(work, form, { written, acknowledge, taken }),
    );
    if (!isNew && taken !== null) await deps.files.remove(taken.stored.storageKey);
    return received;
  } catch (error) {
    if (taken !== null) await deps.files.remove(taken.stored.storageKey);
    throw error;
  }
}

interface Receipt {
  readonly written: WrittenForm;
  readonly acknowledge: Acknowledge;
  readonly taken: TakenFile | null;
}

async function receive(
  work: Work,
  name: FormName,
  { written, acknowledge, taken }: Receipt,
): Promise<ReceivedForm & { readonly isNew: boolean }> {
  const form = await findWebForm(work, name);
  if (form === null) throw new Failure("not-found");
  if (form.closed) throw new Failure("gone-feedback-form-closed");
  const { id, number, isNew } = await registerFeedback(work, voiceOf(written));
  const row = await holdCaseRow(work.tx, work.actor.orgId, id);
  if (row === undefined) throw new Error(`case ${id} was not registered`);
  const calendar = await loadWorkingCalendar(work, null);
  const rule = { hours: form.replyHours, isOnDuty: form.onDuty };
  const reply = promisedReply(calendar, row.registered_at, rule);
  if (isNew) {
    const author = { kind: "customer", name: written.name } as const;
    if (taken !== null) await attachCaseFile(work, row, taken, { added: author });
    await recordMessage(work, row, { kind: "to_customer", channel: "page", text: acknowledge(reply) });
  }
  return { caseId: id, number, reply, isNew };
}

function voiceOf({ id, what, name, phone, email, product, order }: WrittenForm) {
  const optional = (text: string): string | undefined => (text === "" ? undefined : text);
  return {
    channel: "web",
    source: WEB_FORM_SOURCE,
    sourceId: id,
    verbatim: what,
    contact: { name: optional(name), phone: optional(phone), email: optional(email) },
    product: optional(product),
    orderNumber: optional(order),
  } as const;
}
