import { Failure } from "../../kit/failure.ts";
import { isTimeZone } from "../domain/calendar/calendar-settings.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { findOrganization, updateOrganizationRow, type OrganizationRow } from "../store/organizations.ts";
import { demand, recordAct, type Work } from "./work.ts";

export interface OrganizationInput {
  readonly name?: string | undefined;
  /** IANA name. */
  readonly timeZone?: string | undefined;
  readonly language?: "zh" | "en" | undefined;
}

/**
 * Changes the organization's name, time zone or language. Working calendars keep their own zones.
 * @throws Failure `time-zone-unknown` {zone}
 */
export async function updateOrganization(work: Work, input: OrganizationInput): Promise<OrganizationRow> {
  demand(mayAdminister(work.actor));
  const { tx, actor } = work;
  const { name, timeZone, language } = await findOrganization(tx, actor.orgId);
  if (input.timeZone !== undefined && !isTimeZone(input.timeZone)) {
    throw new Failure("time-zone-unknown", { zone: input.timeZone });
  }
  const values = {
    name: input.name ?? name,
    timeZone: input.timeZone ?? timeZone,
    language: input.language ?? language,
  };
  await updateOrganizationRow(tx, actor.orgId, values);
  await recordAct(work, {
    action: "organization.update",
    recordType: "organization",
    recordId: String(actor.orgId),
    recordLabel: values.name,
    details: { ...input },
  });
  return findOrganization(tx, actor.orgId);
}
