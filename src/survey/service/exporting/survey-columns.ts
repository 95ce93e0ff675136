import type { Work } from "../../../identity/service/work.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import {
  fileColumns,
  type FileColumn,
  type NumberedDefinition,
} from "../../domain/exporting/file-columns.ts";
import type { Measure } from "../../domain/measures.ts";
import { listWholeVersionRows } from "../../store/response-files.ts";
import type { SurveyRow } from "../../store/surveys.ts";

/** A version with everything that responses lean on. */
export interface WholeVersion extends NumberedDefinition {
  readonly measures: readonly Measure[];
}

/** All versions of a survey, oldest first, and the columns that hold their responses. */
export interface SurveyColumns {
  readonly versions: readonly WholeVersion[];
  readonly columns: readonly FileColumn[];
}

/** Versions and columns of a survey; of one that was never published those of its definition under work. */
export async function surveyColumns({ tx, actor }: Work, survey: SurveyRow): Promise<SurveyColumns> {
  const rows = await listWholeVersionRows(tx, actor.orgId, survey.id);
  const versions = rows.map(({ number, definition, measures }) => ({
    number,
    definition: definition as SurveyDefinition,
    measures: measures as readonly Measure[],
  }));
  const draft = { number: 0, definition: survey.definition as SurveyDefinition, measures: [] };
  return { versions, columns: fileColumns(versions.length > 0 ? versions : [draft]) };
}
