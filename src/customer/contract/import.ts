import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";
import { IMPORT_STATUSES, IMPORT_SUBJECTS } from "../domain/imports/import-state.ts";

const importSubjectShape = z.enum(IMPORT_SUBJECTS);
const name = z.string().max(200);

/** A field that a column can fill. */
const importFieldShape = z.object({
  /** `name`, `contact.phone`, `attributes.CODE`. */
  code: z.string(),
  /** In the language of the reader; custom attributes by their own label. */
  label: z.string(),
  type: z.enum([
    "text",
    "choice",
    "date",
    "instant",
    "number",
    "boolean",
    "phone",
    "email",
    "tags",
    "person",
    "department",
  ]),
  /** The import cannot run without it. */
  required: z.boolean(),
  /** Other fields any one of which does as well: a service record needs its customer by number, name or phone. */
  alternatives: z.array(z.string()),
  /** Values of a choice. */
  choices: z.array(z.object({ code: z.string(), label: z.string() })),
});

/** A column of the sheet as found at upload. */
const importColumnShape = z.object({
  /** The header's text, one line, unique in its sheet; the key of `mapping.columns`. */
  name: z.string(),
  /** Up to five different values from the first rows. */
  samples: z.array(z.string()),
  /** Null: no field is guessed. `confidence` 0–1; 1 is the field's own name. */
  guess: z.object({ field: z.string(), confidence: z.number().min(0).max(1) }).nullable(),
});

const importSheetShape = z.object({
  /** "" for CSV. */
  name: z.string(),
  hidden: z.boolean(),
  /** Row of the header as the spreadsheet program numbers it; null: no header was found. */
  headerRow: z.int().nullable(),
  columns: z.array(importColumnShape),
});

const importMappingShape = z.object({
  sheet: name.nullable().default(null),
  columns: z.record(name, name),
  values: z.record(name, z.record(name, name)).default({}),
  defaults: z.record(name, name).default({}),
  createMissingCustomers: z.boolean().default(false),
});

export const importShape = z.object({
  id: z.uuid(),
  subject: importSubjectShape,
  fileName: z.string(),
  /** Bytes. */
  fileSize: z.int(),
  status: z.enum(IMPORT_STATUSES),
  dryRun: z.boolean(),
  counts: z.object({
    total: z.int().nullable(),
    read: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    failed: z.int(),
  }),
  /** Share of the work done, 0–1; while a job works on it. */
  progress: z.number().min(0).max(1),
  hasErrorFile: z.boolean(),
  /** Why the whole import failed, with the sentence in the reader's language. */
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** What undoing did: records removed, restored, and kept because they are in use or were edited since. */
  reversal: z.object({ removed: z.int(), restored: z.int(), kept: z.int() }).nullable(),
  createdBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type Import = z.output<typeof importShape>;

export const importDetailShape = importShape.extend({
  sheets: z.array(importSheetShape),
  /** The fields there are for this subject. */
  fields: z.array(importFieldShape),
  /** As saved; before that as guessed. */
  mapping: importMappingShape,
});
export type ImportDetail = z.output<typeof importDetailShape>;

/** What is wrong with one row; a row may have several. */
const importErrorShape = z.object({
  /** Row as the spreadsheet program numbers it; for CSV the line it begins on. */
  row: z.int(),
  /** Name of the column; null: the row as a whole. */
  column: z.string().nullable(),
  /** What stands there, shortened. */
  value: z.string().nullable(),
  code: z.string(),
  /** In the reader's language: what is wrong and what to do. */
  message: z.string(),
});

export const importPreviewShape = z.object({
  /** The mapped columns, in the order of the sheet. */
  columns: z.array(z.object({ name: z.string(), field: z.string(), label: z.string() })),
  rows: z.array(
    z.object({
      row: z.int(),
      /** One per column: what stands there, what is read from it (null: nothing), and what is wrong. */
      cells: z.array(
        z.object({ written: z.string(), value: z.string().nullable(), error: z.string().nullable() }),
      ),
      /** Faults of the row as a whole. */
      errors: z.array(z.string()),
    }),
  ),
});
export type ImportPreview = z.output<typeof importPreviewShape>;

export const createImportRoute = route({
  method: "post",
  path: "/api/v1/imports",
  summary:
    "Uploads an XLSX (up to 64 MB) or CSV (up to 128 MB) as the raw body; answers its columns and a guessed mapping.",
  query: z.object({ subject: importSubjectShape, name: z.string().trim().min(1).max(200) }),
  answer: importDetailShape,
  status: 201,
});

export const listImportsRoute = route({
  method: "get",
  path: "/api/v1/imports",
  summary: "Imports, newest first.",
  query: pageQuery.extend({ subject: importSubjectShape.optional() }),
  answer: listPage(importShape),
});

export const readImportRoute = route({
  method: "get",
  path: "/api/v1/imports/{id}",
  summary: "One import with its progress, columns and mapping; to be asked again while a job works on it.",
  params: idParams,
  answer: importDetailShape,
});

export const putImportMappingRoute = route({
  method: "put",
  path: "/api/v1/imports/{id}/mapping",
  summary: "Says which column fills which field.",
  params: idParams,
  body: importMappingShape,
  answer: importDetailShape,
});

export const previewImportRoute = route({
  method: "get",
  path: "/api/v1/imports/{id}/preview",
  summary: "The first rows as they would be read by the saved mapping, with what is wrong in each cell.",
  params: idParams,
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  answer: importPreviewShape,
});

export const runImportRoute = route({
  method: "post",
  path: "/api/v1/imports/{id}/runs",
  summary:
    "Starts the import, or with dryRun only counts and checks. All rows that can be read come in, or none.",
  params: idParams,
  body: z.object({ dryRun: z.boolean().default(false) }),
  answer: importShape,
  status: 202,
});

export const listImportErrorsRoute = route({
  method: "get",
  path: "/api/v1/imports/{id}/errors",
  summary: "The first 200 faults of the newest run; counts.failed says how many rows there are.",
  params: idParams,
  answer: z.object({ items: z.array(importErrorShape) }),
});

export const getImportErrorFileRoute = route({
  method: "get",
  path: "/api/v1/imports/{id}/error-file",
  summary: "All rows that could not be read, as CSV with reasons, to be mended and uploaded again as it is.",
  media: MEDIA.csv,
  params: idParams,
});

export const reverseImportRoute = route({
  method: "post",
  path: "/api/v1/imports/{id}/reversals",
  summary:
    "Undoes the whole import: removes what it made and restores what it changed, except what was edited since or is in use.",
  params: idParams,
  answer: importShape,
  status: 202,
});

/** A record that undoing an import left as it is. */
const keptRecordShape = z.object({
  recordId: z.uuid(),
  label: z.string(),
  code: z.enum(["edited-since", "in-use", "removed-since"]),
  message: z.string(),
});

export const listImportReversalRoute = route({
  method: "get",
  path: "/api/v1/imports/{id}/reversals",
  summary: "The first 200 records that undoing kept, each with the reason.",
  params: idParams,
  answer: z.object({ items: z.array(keptRecordShape) }),
});
