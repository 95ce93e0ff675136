import { listOrganizationLanguages } from "../../identity/store/organization-directory.ts";
import { inSystem, type Database } from "../../platform/db/database.ts";
import { WrongUse } from "../wrong-use.ts";

/** The id of the organization, where there is only one: nobody needs to name it. @throws WrongUse `option-missing` */
export async function onlyOrganization(database: Database): Promise<string> {
  const [only, ...others] = (await inSystem(database, listOrganizationLanguages)).keys();
  if (only === undefined || others.length > 0) throw new WrongUse("option-missing", { name: "--org" });
  return String(only);
}
