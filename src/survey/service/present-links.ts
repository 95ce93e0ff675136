import { findCustomerNames } from "./find-customer-names.ts";
import type { Work } from "../../identity/service/work.ts";
import type { HiddenValues } from "../domain/definition/survey-definition.ts";
import type { LinkChannel, LinkKind } from "../domain/survey-status.ts";
import type { LinkListRow } from "../store/links.ts";
import { mayEditSurveys } from "../domain/permissions.ts";
import { signLink } from "./link-token.ts";

/** What makes a link an address. */
export interface LinkSettings {
  /** Signs links and pages. */
  readonly secret: string;
  /** Address under which customers reach the server, without a slash at its end. */
  readonly publicUrl: string;
}

/** Where customers answer. */
export function linkAddress({ publicUrl, secret }: LinkSettings, orgId: number, linkId: string): string {
  return `${publicUrl}/s/${signLink(secret, { orgId, linkId })}`;
}

export type LinkView = Awaited<ReturnType<typeof presentLinks>>[number];

/** Links as the actor may see them, with their addresses. */
export async function presentLinks(work: Work, settings: LinkSettings, rows: readonly LinkListRow[]) {
  const { orgId } = work.actor;
  const handsOut = mayEditSurveys(work.actor);
  const names = await findCustomerNames(
    work,
    rows.map((row) => row.customer_id),
  );
  return rows.map((row) => ({
    id: row.id,
    surveyId: row.survey_id,
    kind: row.kind as LinkKind,
    channel: row.channel as LinkChannel,
    label: row.label,
    fields: row.fields as Record<string, HiddenValues[string]>,
    customerId: row.customer_id,
    customerName: names.get(row.customer_id ?? "") ?? null,
    // Whoever has a personal link can answer as that customer.
    url: row.kind === "public" || handsOut ? linkAddress(settings, orgId, row.id) : null,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    usedAt: row.used_at,
    responses: row.responses,
    createdAt: row.created_at,
  }));
}
