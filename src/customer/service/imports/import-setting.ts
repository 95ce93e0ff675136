import type { Work } from "../../../identity/service/work.ts";
import { CUSTOMER_FIELDS } from "../../domain/imports/customer-fields.ts";
import { attributeFields, type ImportField } from "../../domain/imports/import-field.ts";
import type { ImportSubject } from "../../domain/imports/import-state.ts";
import { comparableOwnName, type RowContext } from "../../domain/imports/row-reader.ts";
import { SERVICE_RECORD_FIELDS } from "../../domain/imports/service-record-fields.ts";
import { zoneClock, zoneDate } from "../../domain/imports/zone-clock.ts";
import { readAttributes } from "../../store/customer-attributes.ts";
import {
  readDepartmentNames,
  readPeopleNames,
  readTimeZone,
  type NamedId,
} from "../../store/imports/organization-names.ts";

/** What reading rows needs to know of the organization. */
export interface ImportSetting {
  readonly fields: readonly ImportField[];
  readonly context: RowContext;
  /** IANA name. */
  readonly timeZone: string;
}

/** The fields and names of the actor's organization, as of now. */
export async function importSetting(
  { tx, actor, now }: Work,
  subject: ImportSubject,
): Promise<ImportSetting> {
  const { orgId } = actor;
  const timeZone = await readTimeZone(tx, orgId);
  const fields =
    subject === "customers"
      ? [...CUSTOMER_FIELDS, ...attributeFields(await readAttributes(tx, orgId))]
      : SERVICE_RECORD_FIELDS;
  const context = {
    today: zoneDate(timeZone, now),
    clock: zoneClock(timeZone),
    people: idsByName(await readPeopleNames(tx, orgId)),
    departments: idsByName(await readDepartmentNames(tx, orgId)),
  };
  return { fields, context, timeZone };
}

function idsByName(named: readonly NamedId[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const { id, name } of named) {
    const key = comparableOwnName(name);
    ids.set(key, ids.has(key) && ids.get(key) !== id ? null : id);
  }
  return ids;
}
