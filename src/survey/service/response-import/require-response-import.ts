import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayImportResponses } from "../../domain/permissions.ts";
import {
  lockResponseImportRow,
  readResponseImportRow,
  type ResponseImportRow,
} from "../../store/response-imports.ts";

/** @throws Failure `forbidden`, `not-found` */
export async function requireResponseImport({ tx, actor }: Work, id: string): Promise<ResponseImportRow> {
  demand(mayImportResponses(actor));
  const row = await readResponseImportRow(tx, actor.orgId, id);
  if (!row) throw new Failure("not-found", { record: "response-import" });
  return row;
}

/**
 * An import that can still be run, held against other runs until the transaction ends.
 * @throws Failure `forbidden`, `not-found`, `conflict-response-import-done`
 */
export async function holdOpenImport({ tx, actor }: Work, id: string): Promise<ResponseImportRow> {
  demand(mayImportResponses(actor));
  const row = await lockResponseImportRow(tx, actor.orgId, id);
  if (!row) throw new Failure("not-found", { record: "response-import" });
  if (row.status === "done") throw new Failure("conflict-response-import-done");
  return row;
}
