import { sql, type Insertable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyUpload } from "../../platform/db/schema/survey.ts";

export async function insertUploadRow(tx: Tx, row: Insertable<SurveyUpload>): Promise<void> {
  await tx.insertInto("survey_upload").values(row).execute();
}

export interface UploadCounts {
  readonly ofResponse: number;
  readonly ofRow: number;
}

/** Files that came for a response so far, and for one row of one of its questions. */
export async function countUploads(
  tx: Tx,
  orgId: number,
  responseId: string,
  { question, part }: { readonly question: string; readonly part: string },
): Promise<UploadCounts> {
  const row = await tx
    .selectFrom("survey_upload")
    .where("org_id", "=", orgId)
    .where("response_id", "=", responseId)
    .select([
      sql<number>`count(*)`.as("ofResponse"),
      sql<number>`count(*) filter (where question = ${question} and part = ${part})`.as("ofRow"),
    ])
    .executeTakeFirstOrThrow();
  return row;
}

/** A file that came with a response. */
export interface ResponseFileRow {
  readonly id: string;
  readonly question: string;
  readonly part: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly storage_key: string;
}

/** The files that the answers of a response name, in the order in which they came. */
export async function readResponseFiles(
  tx: Tx,
  orgId: number,
  responseId: string,
): Promise<readonly ResponseFileRow[]> {
  return tx
    .selectFrom("survey_upload as u")
    .innerJoin("platform_file as f", (join) =>
      join.onRef("f.org_id", "=", "u.org_id").onRef("f.id", "=", "u.file_id"),
    )
    .innerJoin("survey_response as r", (join) =>
      join.onRef("r.org_id", "=", "u.org_id").onRef("r.id", "=", "u.response_id"),
    )
    .where("u.org_id", "=", orgId)
    .where("u.response_id", "=", responseId)
    .where(isNamed())
    .select(["f.id", "u.question", "u.part", "f.name", "f.media_type", "f.bytes", "f.storage_key"])
    .orderBy("u.file_id")
    .execute();
}

/** True when the answers of the response that the file came for name it. */
export async function isUploadNamed(tx: Tx, orgId: number, fileId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("survey_upload as u")
    .innerJoin("survey_response as r", (join) =>
      join.onRef("r.org_id", "=", "u.org_id").onRef("r.id", "=", "u.response_id"),
    )
    .where("u.org_id", "=", orgId)
    .where("u.file_id", "=", fileId)
    .where(isNamed())
    .select("u.file_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** `u` is the file, `r` its response. */
function isNamed() {
  return sql<boolean>`r.answers -> u.question -> u.part -> 'files' ? u.file_id::text`;
}

export async function deleteUploadRow(tx: Tx, orgId: number, fileId: string): Promise<void> {
  await tx.deleteFrom("survey_upload").where("org_id", "=", orgId).where("file_id", "=", fileId).execute();
}
