import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";
import { CASE_IMPORT_STATUSES } from "../domain/case-import/case-import-state.ts";

const name = z.string().max(200);

const mappingShape = z.object({
  /** The sheet to read; null: as guessed. */
  sheet: name.nullable().default(null),
  /** Heading of a column → code of a field; columns not named are not read. */
  columns: z.record(name, name),
  /** Code of a field → word in the sheet → value. */
  values: z.record(name, z.record(name, name)).default({}),
  /** Code of a field → what stands for it where a row says nothing. */
  defaults: z.record(name, name).default({}),
});

const summaryShape = z.object({
  id: z.uuid(),
  fileName: z.string(),
  /** Bytes. */
  fileSize: z.int(),
  /** `checked`: by a dry run. */
  status: z.enum(CASE_IMPORT_STATUSES),
  dryRun: z.boolean(),
  /** Rows of the last run; `repeated` were registered before. */
  counts: z.object({ read: z.int(), created: z.int(), repeated: z.int(), failed: z.int() }),
  /** Share of the file read, 0–1; while a job works on it. */
  progress: z.number().min(0).max(1),
  hasErrorFile: z.boolean(),
  /** Why the whole import failed, with the sentence in the reader's language. */
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  createdByName: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});

const importShape = summaryShape.extend({
  sheets: z.array(
    z.object({
      /** "" for CSV. */
      name: z.string(),
      /** Row of the headings as the spreadsheet program numbers it; null: none was found. */
      headerRow: z.int().nullable(),
      columns: z.array(
        z.object({
          name: z.string(),
          samples: z.array(z.string()),
          /** Code of a field. */
          guess: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** What a column can be read as; of the required ones one is enough. */
  fields: z.array(z.object({ code: z.string(), label: z.string(), required: z.boolean() })),
  /** As last run; before that as guessed. */
  mapping: mappingShape,
  /** The first 200 faults of rows; the error file has all. */
  faults: z.array(
    z.object({
      /** As the spreadsheet program numbers it. */
      row: z.int(),
      column: z.string().nullable(),
      value: z.string().nullable(),
      code: z.string(),
      message: z.string(),
    }),
  ),
});

export const createCaseImportRoute = route({
  method: "post",
  path: "/api/v1/feedback-imports",
  summary:
    "Uploads a sheet of voices (XLSX up to 64 MB or CSV up to 128 MB as the raw body); answers its columns as understood.",
  query: z.object({ name: z.string().trim().min(1).max(200) }),
  answer: importShape,
  status: 201,
});

export const listCaseImportsRoute = route({
  method: "get",
  path: "/api/v1/feedback-imports",
  summary: "Sheets of voices that were uploaded, newest first.",
  query: pageQuery,
  answer: listPage(summaryShape),
});

export const readCaseImportRoute = route({
  method: "get",
  path: "/api/v1/feedback-imports/{id}",
  summary: "One import with its columns, progress and faults; to be asked again while a job works on it.",
  params: idParams,
  answer: importShape,
});

export const runCaseImportRoute = route({
  method: "post",
  path: "/api/v1/feedback-imports/{id}/runs",
  summary:
    "Registers the voices of the sheet, or with `dryRun` only tells what would become of them. A row is registered once, however often it runs; one that was broken off goes on where it ended.",
  params: idParams,
  body: z.object({ dryRun: z.boolean().default(false), mapping: mappingShape }),
  answer: importShape,
  status: 202,
});

export const getCaseErrorFileRoute = route({
  method: "get",
  path: "/api/v1/feedback-imports/{id}/error-file",
  summary: "The rows that were refused with the reasons, as CSV, to be mended and uploaded again as it is.",
  media: MEDIA.csv,
  params: idParams,
});
