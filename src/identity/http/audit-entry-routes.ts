import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/audit-entry.ts";
import { exportAuditEntries } from "../service/export-audit-entries.ts";
import { listAuditEntries } from "../service/list-audit-entries.ts";
import type { Session } from "../service/session.ts";
import type { Work } from "../service/work.ts";

export function auditEntryRoutes(api: Api<Work, Session>): void {
  api.route(contract.listAuditEntries, ({ query }, work) => listAuditEntries(work, query));

  api.stream(contract.exportAuditEntries, async ({ query }, session) => {
    const batches = await exportAuditEntries(session, query);
    return new Response(ReadableStream.from(batches).pipeThrough(new TextEncoderStream()), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="audit-entries.csv"',
        "cache-control": "no-store",
      },
    });
  });
}
