import { Failure } from "../../kit/failure.ts";
import { inSystem, type Database, type Tx } from "../../platform/db/database.ts";
import { isTimeZone, officeCalendar } from "../domain/calendar/calendar-settings.ts";
import { insertCalendar } from "../store/calendars.ts";
import { bindToOrganization, insertOrganization } from "../store/organizations.ts";
import { systemActor, type SessionOrigin } from "./session.ts";
import { newId, recordAct, type Work } from "./work.ts";

export interface NewOrganization {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly language: "zh" | "en";
  /** True for the sample organization made by `demo`. */
  readonly sample?: boolean;
}

const FROM_COMMAND_LINE: SessionOrigin = { requestId: null, address: null };

/**
 * Adds an organization with its default working calendar and answers its id. `now`: ISO instant.
 * @throws Failure `time-zone-unknown` {zone}
 */
export function addOrganization(database: Database, input: NewOrganization, now: string): Promise<number> {
  return inSystem(database, async (tx) => {
    const work = await beginOrganization(tx, input, { ...FROM_COMMAND_LINE, now });
    return work.actor.orgId;
  });
}

/** As `addOrganization` within a transaction, which from then on works in the new organization as the system. */
export async function beginOrganization(
  tx: Tx,
  input: NewOrganization,
  facts: Omit<Work, "tx" | "actor">,
): Promise<Work> {
  if (!isTimeZone(input.timeZone)) throw new Failure("time-zone-unknown", { zone: input.timeZone });
  const orgId = await insertOrganization(tx, {
    ...input,
    sample: input.sample ?? false,
    createdAt: facts.now,
  });
  await bindToOrganization(tx, orgId);
  const work: Work = { ...facts, tx, actor: systemActor(orgId, input.language) };
  const calendar = officeCalendar(
    input.language === "zh" ? "标准工作日历" : "Standard calendar",
    input.timeZone,
  );
  await insertCalendar(tx, orgId, { ...calendar, id: newId(), isDefault: true, now: facts.now });
  await recordAct(work, {
    action: "organization.create",
    recordType: "organization",
    recordId: String(orgId),
    recordLabel: input.name,
  });
  return work;
}
