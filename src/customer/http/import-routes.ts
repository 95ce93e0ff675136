import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import {
  listImportErrorsRoute,
  listImportReversalRoute,
  listImportsRoute,
  putImportMappingRoute,
  readImportRoute,
  reverseImportRoute,
  runImportRoute,
} from "../contract/import.ts";
import { listImportErrors } from "../service/imports/list-import-errors.ts";
import { listImportReversal } from "../service/imports/list-import-reversal.ts";
import { listImports } from "../service/imports/list-imports.ts";
import { putImportMapping } from "../service/imports/put-import-mapping.ts";
import { readImport } from "../service/imports/read-import.ts";
import { requestImport } from "../service/imports/request-import.ts";
import { reverseImport } from "../service/imports/reverse-import.ts";

/** Imports: their mapping, runs, errors and undoing. Files come and go by `importFileRoutes`. */
export function importRoutes(api: Api<Work, Session>): void {
  api.route(listImportsRoute, ({ query }, work) => listImports(work, query));
  api.route(readImportRoute, ({ params }, work) => readImport(work, params.id));
  api.route(putImportMappingRoute, ({ params, body }, work) => putImportMapping(work, params.id, body));
  api.route(runImportRoute, ({ params, body }, work) => requestImport(work, params.id, body));
  api.route(listImportErrorsRoute, ({ params }, work) => listImportErrors(work, params.id));
  api.route(reverseImportRoute, ({ params }, work) => reverseImport(work, params.id));
  api.route(listImportReversalRoute, ({ params }, work) => listImportReversal(work, params.id));
}
