import { inSystem, type Database } from "../../platform/db/database.ts";
import { findSampleOrganizationId } from "../store/organization-directory.ts";

/** Id of the sample organization, or null where none was made. */
export function findSampleOrganization(database: Database): Promise<number | null> {
  return inSystem(database, findSampleOrganizationId);
}
