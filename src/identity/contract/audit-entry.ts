import { z } from "zod";
import { listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";

const auditEntryShape = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actorKind: z.enum(["user", "key", "system"]),
  actorId: z.uuid().nullable(),
  actorName: z.string(),
  /** `customer.merge`: record type and verb. */
  action: z.string(),
  recordType: z.string(),
  recordId: z.string(),
  recordLabel: z.string(),
  details: z.record(z.string(), z.unknown()),
  requestId: z.string().nullable(),
  address: z.string().nullable(),
});

export type AuditEntry = z.output<typeof auditEntryShape>;

const auditFilters = {
  actorId: z.uuid().optional(),
  action: z.string().trim().max(100).optional(),
  recordType: z.string().trim().max(100).optional(),
  recordId: z.string().trim().max(100).optional(),
  /** From this moment on. */
  from: z.iso.datetime({ offset: true }).optional(),
  /** Before this moment. */
  to: z.iso.datetime({ offset: true }).optional(),
  /** Part of the actor's name, the record's label or the action. */
  text: z.string().trim().max(100).optional(),
};

export const listAuditEntries = route({
  method: "get",
  path: "/api/v1/audit-entries",
  summary: "Who did what to which record, newest first.",
  query: pageQuery.extend(auditFilters),
  answer: listPage(auditEntryShape),
});

export const exportAuditEntries = route({
  method: "get",
  path: "/api/v1/audit-entries/export",
  summary:
    "The chosen part of the audit log as CSV (UTF-8 with BOM), newest first; the export is audited too.",
  media: MEDIA.csv,
  query: z.object(auditFilters),
});
