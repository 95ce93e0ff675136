import type { Work } from "../../identity/service/work.ts";
import {
  natureOf,
  type Basis,
  type Difficulty,
  type Nature,
  type Need,
  type ProblemType,
  type Scope,
  type Voice,
} from "../domain/triage/classification.ts";
import { readVoiceRow, touchCaseRow, type CaseRow } from "../store/cases.ts";
import { rulesChanged } from "./policies/rules-changed.ts";
import { teachLabels } from "./triage/teach-labels.ts";

/** What triage decides; what is not named stays. */
export interface Classification {
  readonly voice?: Voice | undefined;
  readonly problemType?: ProblemType | undefined;
  /** Follows from the type unless named. */
  readonly nature?: Nature | null | undefined;
  readonly scope?: Scope | undefined;
  readonly need?: Need | undefined;
  readonly basis?: Basis | undefined;
  readonly difficulty?: Difficulty | undefined;
}

const FREE = ["voice", "scope", "need", "basis", "difficulty"] as const;

/** Confirms the classification of a held case: what is named, and the rest as it was proposed; suggestions learn of it. */
export async function classify(work: Work, row: CaseRow, given: Classification): Promise<CaseRow> {
  const values = judgedAs(row, given);
  const changed = await touchCaseRow(work.tx, row, { ...values, classified_at: work.now }, work.now);
  const isJudgedOtherwise = values.voice !== row.voice || values.problem_type !== row.problem_type;
  const dated = isJudgedOtherwise ? await rulesChanged(work, changed) : changed;
  const voice = await readVoiceRow(work.tx, row.org_id, row.id);
  if (voice !== undefined)
    await teachLabels(
      work,
      {
        caseId: row.id,
        verbatim: voice.verbatim,
        subject: voice.subject,
        facts: { channel: row.channel, score: row.score },
      },
      {
        voice: values.voice as Voice,
        problemType: values.problem_type as ProblemType,
        need: values.need as Need,
        scope: values.scope as Scope,
        departmentId: row.department_id,
      },
    );
  return dated;
}

function judgedAs(row: CaseRow, given: Classification) {
  const { voice, scope, need, basis, difficulty } = row;
  const problem_type = given.problemType ?? row.problem_type;
  const follows = problem_type === row.problem_type ? row.nature : natureOf(problem_type as ProblemType);
  const nature = given.nature === undefined ? follows : given.nature;
  const named = Object.fromEntries(
    FREE.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
  return { voice, scope, need, basis, difficulty, ...named, problem_type, nature };
}
