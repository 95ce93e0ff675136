import { maySeeContactData } from "../../identity/domain/permissions.ts";
import type { Work } from "../../identity/service/work.ts";
import type { SurveyLanguage, HiddenValues } from "../domain/definition/survey-definition.ts";
import type { Answers } from "../domain/evaluate/answer-value.ts";
import type { Measure } from "../domain/measures.ts";
import { mainGrade } from "../domain/results/main-grade.ts";
import { joinWords, type Words } from "../domain/separate-words.ts";
import type { ResponseMode } from "../domain/survey-status.ts";
import { countCorrections } from "../store/corrections.ts";
import { readLinkLabels, readSurveyTitles } from "../store/response-names.ts";
import { readWords, type CheckedResponseRow } from "../store/responses.ts";
import { readPersonNames } from "../store/surveys.ts";
import { readVersionRow } from "../store/versions.ts";
import { findCustomerNames } from "./find-customer-names.ts";
import { maskWords } from "./mask-words.ts";

export type ResponseView = Awaited<ReturnType<typeof presentResponses>>[number];

/** Responses as the actor may see them, in the order given. */
export async function presentResponses(work: Work, rows: readonly CheckedResponseRow[]) {
  const { tx, actor } = work;
  const ids = rows.map((row) => row.id);
  const masked = !maySeeContactData(actor);
  const words = visibleWords(await readWords(tx, actor.orgId, ids), masked);
  const customers = await findCustomerNames(
    work,
    rows.map((row) => row.customer_id),
  );
  const people = await readPersonNames(
    tx,
    actor.orgId,
    rows.map((row) => row.decided_by),
  );
  const measures = await readMeasures(work, rows);
  const corrections = await countCorrections(tx, actor.orgId, ids);
  const titles = await readSurveyTitles(
    tx,
    actor.orgId,
    rows.map((row) => row.survey_id),
  );
  const labels = await readLinkLabels(
    tx,
    actor.orgId,
    rows.map((row) => row.link_id),
  );
  return rows.map((row) => ({
    id: row.id,
    surveyId: row.survey_id,
    surveyTitle: titles.get(row.survey_id) ?? "",
    version: row.version,
    linkId: row.link_id,
    linkLabel: labels.get(row.link_id ?? "") || null,
    customerId: row.customer_id,
    customerName: customers.get(row.customer_id ?? "") ?? null,
    channel: row.channel,
    mode: row.mode as ResponseMode,
    language: row.language as SurveyLanguage,
    answers: joinWords(row.answers as Answers, words.get(row.id) ?? []) as Record<string, unknown>,
    fields: row.fields as Record<string, HiddenValues[string]>,
    scores: namedScores(measures.get(versionKey(row)) ?? [], row.scores),
    mainGrade: mainGrade(measures.get(versionKey(row)) ?? [], row.scores),
    words: firstWords(words.get(row.id)),
    revision: corrections.get(row.id) ?? 0,
    seconds: row.seconds,
    answeredAt: row.answered_at,
    ...verdictOf(row),
    decision: decisionOf(row, people),
  }));
}

function firstWords(words: readonly Words[] = []): string | null {
  return words.find(({ kind }) => kind === "words")?.text ?? null;
}

/** What the check found, and whether the response counts, a person's decision included. */
function verdictOf({ flags, exclusion, decision }: CheckedResponseRow) {
  return {
    checked: flags !== null,
    flags: flags ?? [],
    exclusion,
    counted: decision === null ? exclusion === null : decision === "included",
  };
}

function visibleWords<K>(
  words: ReadonlyMap<K, readonly Words[]>,
  masked: boolean,
): ReadonlyMap<K, readonly Words[]> {
  return masked ? new Map([...words].map(([id, said]) => [id, said.map(maskWords)])) : words;
}

const versionKey = (row: { readonly survey_id: string; readonly version: number }): string =>
  `${row.survey_id} ${row.version}`;

async function readMeasures(
  { tx, actor }: Work,
  rows: readonly CheckedResponseRow[],
): Promise<ReadonlyMap<string, readonly Measure[]>> {
  const found = new Map<string, readonly Measure[]>();
  for (const [key, row] of new Map(rows.map((one) => [versionKey(one), one]))) {
    const version = await readVersionRow(tx, actor.orgId, row.survey_id, row.version);
    found.set(key, (version?.measures ?? []) as readonly Measure[]);
  }
  return found;
}

function namedScores(measures: readonly Measure[], scores: readonly (number | null)[]) {
  return measures.flatMap((measure, place) => {
    const value = scores[place] ?? null;
    return value === null ? [] : [{ ...measure, value }];
  });
}

function decisionOf(row: CheckedResponseRow, people: ReadonlyMap<string, string>) {
  const { decision, decided_at: at } = row;
  if (decision === null || at === null) return null;
  return {
    verdict: decision as "included" | "excluded",
    reason: row.decision_reason ?? "",
    byName: people.get(row.decided_by ?? "") ?? null,
    at,
  };
}
