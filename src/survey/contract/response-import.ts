import { z } from "zod";
import { idParams, listPage, pageQuery } from "../../platform/contract/list-page.ts";
import { MEDIA } from "../../platform/contract/media.ts";
import { route } from "../../platform/contract/route.ts";

const heading = z.string().max(500);
const target = z.string().max(200);

const mappingShape = z.object({
  /** The sheet to read; null: as guessed. */
  sheet: z.string().max(200).nullable().default(null),
  /** Heading of a column → name of a target; columns not named are not read. */
  columns: z.record(heading, target),
  /** Name of a target → word in the sheet → what it means. */
  values: z.record(target, z.record(heading, heading)).default({}),
  /** Name of a target → what stands for it where a row says nothing. */
  defaults: z.record(target, heading).default({}),
});

const summaryShape = z.object({
  id: z.uuid(),
  surveyId: z.uuid(),
  fileName: z.string(),
  /** `checked`: by a dry run. */
  status: z.enum(["uploaded", "checked", "done"]),
  /** Of the last run; `repeated` were there before. */
  counts: z.object({ read: z.int(), stored: z.int(), repeated: z.int(), failed: z.int() }).nullable(),
  /** Cells of stored rows left out by the last run: the file hides their contact data (`138****5678`). */
  masked: z.int(),
  hasErrorFile: z.boolean(),
  createdByName: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});

const importShape = summaryShape.extend({
  sheets: z.array(
    z.object({
      /** "" for CSV. */
      name: z.string(),
      /** Null: no heading was found. */
      headerRow: z.int().nullable(),
      columns: z.array(
        z.object({
          name: z.string(),
          samples: z.array(z.string()),
          /** Name of a target. */
          guess: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** What a column can be read as; a name is a column of our own files, the question's code for all its choices in one. */
  targets: z.array(
    z.object({ name: z.string(), label: z.string(), kind: z.enum(["fact", "hidden", "answer"]) }),
  ),
  /** As last run; before that as guessed. */
  mapping: mappingShape,
  /** The first 200 rows' faults of the last run; the error file has all. */
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

export const createResponseImportRoute = route({
  method: "post",
  path: "/api/v1/surveys/{id}/response-imports",
  summary: "Takes in a sheet of answers (XLSX or CSV as the body) and looks at its columns.",
  params: idParams,
  query: z.object({ name: z.string().trim().min(1).max(200) }),
  answer: importShape,
  status: 201,
});

export const listResponseImportsRoute = route({
  method: "get",
  path: "/api/v1/surveys/{id}/response-imports",
  summary: "Sheets of answers that were uploaded to a survey, newest first.",
  params: idParams,
  query: pageQuery,
  answer: listPage(summaryShape),
});

export const readResponseImportRoute = route({
  method: "get",
  path: "/api/v1/response-imports/{id}",
  summary: "One uploaded sheet of answers.",
  params: idParams,
  answer: importShape,
});

export const runResponseImportRoute = route({
  method: "post",
  path: "/api/v1/response-imports/{id}/runs",
  summary:
    "Stores the answers of the sheet, or with `dryRun` only tells what would become of them. Rows are stored once, however often it runs.",
  params: idParams,
  body: z.object({ dryRun: z.boolean().default(false), mapping: mappingShape }),
  answer: importShape,
  status: 201,
});

export const getResponseImportErrorFileRoute = route({
  method: "get",
  path: "/api/v1/response-imports/{id}/error-file",
  summary: "The rows that were refused with the reasons, as CSV.",
  media: MEDIA.csv,
  params: idParams,
});
