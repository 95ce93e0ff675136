import { demand, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEditFeedbackPolicies } from "../../domain/permissions.ts";
import type { OwnerText } from "../../store/public-owner.ts";
import { readWebFormRow, writeWebFormRow, type WebFormRow } from "../../store/public-web-form.ts";
import { signWebForm } from "./form-token.ts";

/** Words per language; "": none. */
export interface FormText {
  readonly zh: string;
  readonly en: string;
}

/** What an organization decides about its form. */
export interface WebFormSettings {
  readonly isOpen: boolean;
  readonly intro: FormText;
  readonly serviceContact: FormText;
  readonly products: string[];
  /** 1–72. */
  readonly replyHours: number;
  readonly onDuty: boolean;
}

/** How its address is made. */
export interface FormAddress {
  readonly secret: string;
  /** Address under which customers reach the server, without a slash at its end. */
  readonly publicUrl: string;
}

export interface WebFormView extends WebFormSettings {
  readonly url: string | null;
  readonly revision: number;
  readonly updatedAt: string | null;
}

/** Where nothing was set: an answer within two hours, also by the person on duty (2-capabilities, C1). */
const DEFAULTS: WebFormSettings = {
  isOpen: false,
  intro: { zh: "", en: "" },
  serviceContact: { zh: "", en: "" },
  products: [],
  replyHours: 2,
  onDuty: true,
};

/** The form of the organization with its address. */
export async function readWebForm(work: Work, address: FormAddress): Promise<WebFormView> {
  demand(mayEditFeedbackPolicies(work.actor));
  return present(work, address, await readWebFormRow(work.tx, work.actor.orgId));
}

/** @throws Failure `conflict-feedback-form-changed`: somebody else saved meanwhile */
export async function saveWebForm(
  work: Work,
  address: FormAddress,
  { revision, ...settings }: WebFormSettings & { readonly revision: number },
): Promise<WebFormView> {
  demand(mayEditFeedbackPolicies(work.actor));
  const before = await readWebFormRow(work.tx, work.actor.orgId);
  await write(work, revision, before?.id ?? newId(), settings);
  return readWebForm(work, address);
}

/** Gives the form another address. @throws Failure `conflict-feedback-form-changed` */
export async function renewWebForm(work: Work, address: FormAddress, revision: number): Promise<WebFormView> {
  demand(mayEditFeedbackPolicies(work.actor));
  const before = await readWebFormRow(work.tx, work.actor.orgId);
  if (before === undefined) throw new Failure("conflict-feedback-form-changed");
  await write(work, revision, newId(), settingsOf(before));
  return readWebForm(work, address);
}

async function write(work: Work, revision: number, id: string, settings: WebFormSettings): Promise<void> {
  const { tx, actor, now } = work;
  const written = await writeWebFormRow(tx, revision, {
    org_id: actor.orgId,
    id,
    is_open: settings.isOpen,
    intro: JSON.stringify(settings.intro),
    service_contact: JSON.stringify(settings.serviceContact),
    products: [...settings.products],
    reply_hours: settings.replyHours,
    on_duty: settings.onDuty,
    updated_by: actor.kind === "user" ? actor.id : null,
    updated_at: now,
  });
  if (!written) throw new Failure("conflict-feedback-form-changed");
  await recordAct(work, {
    action: "feedback-web-form.change",
    recordType: "feedback-web-form",
    recordId: "*",
    recordLabel: "",
    details: { isOpen: settings.isOpen, formId: id },
  });
}

/** What a row says. */
export function settingsOf(row: WebFormRow): WebFormSettings {
  const both = (text: unknown): FormText => {
    const { zh = "", en = "" } = text as OwnerText;
    return { zh, en };
  };
  return {
    isOpen: row.is_open,
    intro: both(row.intro),
    serviceContact: both(row.service_contact),
    products: row.products,
    replyHours: row.reply_hours,
    onDuty: row.on_duty,
  };
}

function present(
  { actor }: Work,
  { secret, publicUrl }: FormAddress,
  row: WebFormRow | undefined,
): WebFormView {
  if (row === undefined) return { ...DEFAULTS, url: null, revision: 0, updatedAt: null };
  const token = signWebForm(secret, { orgId: actor.orgId, formId: row.id });
  const url = `${publicUrl}/w/${token}`;
  return { ...settingsOf(row), url, revision: row.revision, updatedAt: row.updated_at };
}
