import { sql, type RawBuilder } from "kysely";
import { OVERALL_INDICATOR } from "../domain/results/indicator-figures.ts";
import { answerText, COUNTED } from "./results.ts";

export interface ResponseSelection {
  readonly surveyId?: string | undefined;
  readonly version?: number | undefined;
  readonly linkId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly channel?: string | undefined;
  /** ISO instants: answered from, and before. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  /** True: only those that count; false: only those left out. */
  readonly counted?: boolean | undefined;
  readonly flagged?: boolean | undefined;
  /** With this flag. */
  readonly flag?: string | undefined;
  /** Left out for this reason; `person`: by a person. */
  readonly exclusion?: string | undefined;
  /** True: what the check remarked on and nobody has decided yet; false: the rest. */
  readonly review?: boolean | undefined;
  readonly corrected?: boolean | undefined;
  /** Main grade at most. */
  readonly gradeAtMost?: number | undefined;
  readonly hasWords?: boolean | undefined;
  /** Part of what the customer wrote. */
  readonly words?: string | undefined;
  /** Those that answered this question, or a row of it; with this value, or a number between both ends. */
  readonly question?: string | undefined;
  readonly row?: string | undefined;
  /** Those that scored for this indicator, whichever question asked; with this value, or between both ends. */
  readonly indicator?: string | undefined;
  /** Kind of that score; a grade where nothing is said. */
  readonly kind?: "grade" | "nps" | "outcome" | undefined;
  readonly value?: string | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** What a response, `r` with its check `k`, has to fulfil; every condition by itself. */
export function responseConditions(
  orgId: number,
  selection: ResponseSelection,
): readonly RawBuilder<boolean>[] {
  return [
    ...placeConditions(selection),
    ...checkConditions(orgId, selection),
    ...contentConditions(orgId, selection),
  ];
}

/** Condition where there is something to ask for. */
function given<T>(value: T | undefined, condition: (value: T) => RawBuilder<boolean>): RawBuilder<boolean>[] {
  return value === undefined ? [] : [condition(value)];
}

function placeConditions(selection: ResponseSelection): readonly RawBuilder<boolean>[] {
  return [
    ...given(selection.surveyId, (id) => sql`r.survey_id = ${id}::uuid`),
    ...given(selection.version, (version) => sql`r.version = ${version}`),
    ...given(selection.linkId, (id) => sql`r.link_id = ${id}::uuid`),
    ...given(selection.customerId, (id) => sql`r.customer_id = ${id}::uuid`),
    ...given(selection.channel, (channel) => sql`r.channel = ${channel}`),
    ...given(selection.from, (from) => sql`r.answered_at >= ${from}::timestamptz`),
    ...given(selection.before, (before) => sql`r.answered_at < ${before}::timestamptz`),
  ];
}

/** What the check remarked on and nobody has decided yet; as the index `survey_response_check_review` says it. */
export const TO_REVIEW = sql<boolean>`(k.decision is null and (k.flags <> '{}' or k.exclusion is not null))`;

function checkConditions(orgId: number, selection: ResponseSelection): readonly RawBuilder<boolean>[] {
  return [
    ...given(selection.counted, (counted) => sql`${COUNTED} = ${counted}`),
    ...given(selection.flagged, (flagged) => sql`(coalesce(k.flags, '{}') <> '{}') = ${flagged}`),
    ...given(selection.flag, (flag) => sql`${flag}::text = any (k.flags)`),
    ...given(selection.exclusion, (reason) =>
      reason === "person"
        ? sql`k.decision = 'excluded'`
        : sql`(k.exclusion = ${reason} and k.decision is distinct from 'included' and k.decision is distinct from 'excluded')`,
    ),
    ...given(selection.review, (review) => (review ? TO_REVIEW : sql`not coalesce(${TO_REVIEW}, false)`)),
    ...given(
      selection.corrected,
      (corrected) => sql`exists (select from survey_response_correction c
        where c.org_id = ${orgId} and c.response_id = r.id) = ${corrected}`,
    ),
  ];
}

function contentConditions(orgId: number, selection: ResponseSelection): readonly RawBuilder<boolean>[] {
  const words = sql`select from survey_words w where w.org_id = ${orgId} and w.response_id = r.id
    and w.kind = 'words'`;
  return [
    ...given(selection.gradeAtMost, (most) => sql`${mainScore(orgId)} <= ${most}`),
    ...given(selection.hasWords, (has) => sql`exists (${words}) = ${has}`),
    ...given(
      selection.words,
      (part) => sql`exists (${words} and lower(w.text) like ${`%${escaped(part.toLowerCase())}%`})`,
    ),
    ...given(selection.question, (question) => answerCondition(orgId, question, selection)),
    ...given(selection.indicator, (indicator) => indicatorCondition(orgId, indicator, selection)),
  ];
}

const escaped = (text: string): string => text.replaceAll(/[\\%_]/gu, String.raw`\$&`);

/** As `mainPlace` in the domain. */
function mainScore(orgId: number): RawBuilder<number | null> {
  return sql`r.scores[(select m.place
    from survey_version v, jsonb_array_elements(v.measures) with ordinality as m(measure, place)
   where v.org_id = ${orgId} and v.survey_id = r.survey_id and v.number = r.version and m.measure ->> 'kind' = 'grade'
   order by m.measure ->> 'indicator' = ${OVERALL_INDICATOR} desc, m.place limit 1)::int]`;
}

function answerCondition(
  orgId: number,
  question: string,
  { row, value, atLeast, atMost }: ResponseSelection,
): RawBuilder<boolean> {
  const text = answerText(question, row ?? null);
  const whole = sql`(r.answers -> ${question}::text)`;
  if (row === undefined && value === undefined && atLeast === undefined && atMost === undefined)
    return sql`(${whole} is not null or exists (select from survey_words w
      where w.org_id = ${orgId} and w.response_id = r.id and w.question = ${question}))`;
  return allOf(text, [
    ...given(
      value,
      (wanted) => sql<boolean>`(${text} = ${wanted} or ${whole} @> ${JSON.stringify([wanted])}::jsonb)`,
    ),
    ...given(atLeast, (least) => sql<boolean>`${numberOf(text)} >= ${least}`),
    ...given(atMost, (most) => sql<boolean>`${numberOf(text)} <= ${most}`),
  ]);
}

function indicatorCondition(
  orgId: number,
  indicator: string,
  { kind = "grade", value, atLeast, atMost }: ResponseSelection,
): RawBuilder<boolean> {
  const score = sql`r.scores[(select m.place
    from survey_version v, jsonb_array_elements(v.measures) with ordinality as m(measure, place)
   where v.org_id = ${orgId} and v.survey_id = r.survey_id and v.number = r.version
     and m.measure ->> 'kind' = ${kind} and m.measure ->> 'indicator' = ${indicator} limit 1)::int]`;
  return allOf(score, [
    ...given(value, (wanted) => sql<boolean>`${score}::text = ${wanted}`),
    ...given(atLeast, (least) => sql<boolean>`${score} >= ${least}`),
    ...given(atMost, (most) => sql<boolean>`${score} <= ${most}`),
  ]);
}

/** Every condition; that there is something where there is none. */
function allOf(what: RawBuilder<unknown>, conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  if (conditions.length === 0) return sql`${what} is not null`;
  return sql`(${sql.join(conditions, sql` and `)})`;
}

/** Null for what is no number. */
function numberOf(text: RawBuilder<string | null>): RawBuilder<number | null> {
  return sql`(case when ${text} ~ '^-?[0-9]+(\\.[0-9]+)?$' then (${text})::numeric end)`;
}
