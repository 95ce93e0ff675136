import { lockCustomer } from "../../customer/service/require-customer.ts";
import { demand, newId, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { HiddenValues } from "../domain/definition/survey-definition.ts";
import { mayEditSurveys } from "../domain/permissions.ts";
import type { LinkChannel } from "../domain/survey-status.ts";
import { findPublicLinkRow, insertLinkRows } from "../store/links.ts";
import { acceptsAnonymous } from "./accepts-anonymous.ts";
import { presentLinks, type LinkSettings, type LinkView } from "./present-links.ts";
import { requireSurvey } from "./require-survey.ts";

export interface LinkDraft {
  readonly channel: LinkChannel;
  readonly label: string;
  /** Values of hidden fields that the link vouches for. */
  readonly fields: HiddenValues;
  /** A personal one-time link for each of them; empty: one public link. */
  readonly customerIds: readonly string[];
  /** ISO instant; null: as long as the survey is open. */
  readonly expiresAt: string | null;
}

/** One link to make. */
export interface LinkTarget {
  readonly label: string;
  readonly fields: HiddenValues;
  /** Whose one-time link it is; null: a public one. */
  readonly customerId: string | null;
}

export interface LinkOrder extends Pick<LinkDraft, "channel" | "expiresAt"> {
  readonly targets: readonly LinkTarget[];
}

/**
 * Gives out a public link, or a personal one-time link for each customer, in their order.
 * @throws Failure those of `giveOutLinks`
 */
export async function createLinks(
  work: Work,
  settings: LinkSettings,
  surveyId: string,
  { label, fields, customerIds, ...order }: LinkDraft,
): Promise<{ items: LinkView[] }> {
  const customers = customerIds.length > 0 ? customerIds : [null];
  const targets = customers.map((customerId) => ({ label, fields, customerId }));
  return giveOutLinks(work, settings, surveyId, { ...order, targets });
}

/**
 * Gives out links, in their order.
 * @throws Failure `not-found` (survey, customer) | `conflict-survey-archived` | `conflict-customer-merged` |
 *   `survey-link-expired-already` | `survey-needs-personal-links`: it takes no answers of unknown customers
 */
export async function giveOutLinks(
  work: Work,
  settings: LinkSettings,
  surveyId: string,
  { targets, channel, expiresAt }: LinkOrder,
): Promise<{ items: LinkView[] }> {
  demand(mayEditSurveys(work.actor));
  const { tx, now } = work;
  const survey = await requireSurvey(work, surveyId);
  if (survey.status === "archived") throw new Failure("conflict-survey-archived");
  if (expiresAt !== null && Date.parse(expiresAt) <= Date.parse(now))
    throw new Failure("survey-link-expired-already");
  const customerIds = targets.flatMap(({ customerId }) => customerId ?? []);
  if (customerIds.length < targets.length && !(await acceptsAnonymous(work, survey)))
    throw new Failure("survey-needs-personal-links");
  for (const customerId of customerIds) await lockCustomer(work, customerId, "share");
  // Ids tell the order; those drawn in one millisecond do not by themselves.
  const ids = targets.map(() => newId()).sort();
  const written = targets.map((target, i) => ({
    ...linkRow(work, surveyId, { ...target, channel, expiresAt }),
    id: ids[i] ?? newId(),
    customer_id: target.customerId,
    kind: target.customerId === null ? "public" : "personal",
  }));
  await insertLinkRows(
    tx,
    written.map((row) => ({ ...row, fields: JSON.stringify(row.fields) })),
  );
  await recordAct(work, {
    action: "survey-link.create",
    recordType: "survey",
    recordId: surveyId,
    recordLabel: survey.title,
    details: { links: written.length, channel, personal: customerIds.length > 0 },
  });
  return {
    items: await presentLinks(
      work,
      settings,
      written.map((row) => ({ ...row, used_at: null, responses: 0 })),
    ),
  };
}

function linkRow(
  { actor, now }: Work,
  surveyId: string,
  { channel, label, fields, expiresAt }: Omit<LinkDraft, "customerIds">,
) {
  return {
    org_id: actor.orgId,
    id: newId(),
    survey_id: surveyId,
    channel,
    label,
    fields,
    expires_at: expiresAt,
    revoked_at: null,
    created_by: actor.kind === "user" ? actor.id : null,
    created_at: now,
  };
}

/** The survey's public link; made where it has none. Answers its id. */
export async function ensurePublicLink(work: Work, surveyId: string): Promise<string> {
  const { tx, actor } = work;
  const known = await findPublicLinkRow(tx, actor.orgId, surveyId);
  if (known !== undefined) return known.id;
  const row = linkRow(work, surveyId, {
    channel: "link",
    label: "",
    fields: {},
    expiresAt: null,
  });
  await insertLinkRows(tx, [{ ...row, kind: "public", customer_id: null, fields: "{}" }]);
  return row.id;
}
