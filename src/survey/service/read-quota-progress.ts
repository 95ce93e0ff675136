import { lifecycle } from "../../customer/domain/lifecycle.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import { sampleGuard } from "../../kit/measures/sample-guard.ts";
import type { Subject } from "../domain/definition/condition.ts";
import { ATTRIBUTE_PREFIX } from "../domain/definition/customer-facts.ts";
import type { HiddenValues, SurveyDefinition } from "../domain/definition/survey-definition.ts";
import type { AnswerContext, Answers } from "../domain/evaluate/answer-value.ts";
import { quotaCells } from "../domain/evaluate/quota-cells.ts";
import { maySeeSurveys } from "../domain/permissions.ts";
import { conditionSubjects } from "../domain/reading/condition-subjects.ts";
import { joinWords } from "../domain/separate-words.ts";
import {
  countFactGroups,
  readPlacesTaken,
  readToday,
  type AskedFacts,
  type CustomerColumn,
  type FactGroup,
} from "../store/quota-progress.ts";
import { factsOfCustomer, type KnownCustomer } from "./answering/customer-facts.ts";
import { requireSurvey, requireVersion } from "./require-survey.ts";

/**
 * How far the quotas and sample goals of the version answered now have come. Goals are counted when they are read, not
 * kept as counters: only so do they follow what people put in or take out of the figures, corrections, customers whose
 * tier changes, and goals set after the first answers. Responses alike in what the conditions ask about are counted
 * together by the database and judged once, by the one evaluator.
 * @throws Failure `not-found`
 */
export async function readQuotaProgress(work: Work, surveyId: string) {
  demand(maySeeSurveys(work.actor));
  const survey = await requireSurvey(work, surveyId);
  if (survey.version === null) return { version: null, items: [] };
  const version = await requireVersion(work, surveyId, survey.version);
  const definition = version.definition as SurveyDefinition;
  if (definition.quotas.length === 0) return { version: survey.version, items: [] };
  const { tx, actor } = work;
  const places = await readPlacesTaken(tx, actor.orgId, surveyId);
  const counted = await countCells(work, surveyId, definition);
  return {
    version: survey.version,
    items: definition.quotas.map((quota) => present(quota, places, counted)),
  };
}

type Counts = ReadonlyMap<string, number>;

function present(quota: SurveyDefinition["quotas"][number], places: Counts, counted: Counts) {
  const { code, title, kind } = quota;
  const cells = quota.cells.map((cell) => {
    const key = `${code} ${cell.code}`;
    const n = counted.get(key) ?? 0;
    const taken = kind === "limit" ? (places.get(key) ?? 0) : n;
    return {
      code: cell.code,
      title: cell.title,
      limit: cell.limit,
      taken,
      n,
      enough: sampleGuard(n) === "enough",
    };
  });
  return { code, title, kind, cells };
}

/** Responses that count in the figures, by `QUOTA CELL`. */
async function countCells(work: Work, surveyId: string, definition: SurveyDefinition): Promise<Counts> {
  const { tx, actor, now } = work;
  const groups = await countFactGroups(tx, actor.orgId, askedFacts(surveyId, definition));
  const today = await readToday(tx, actor.orgId, now);
  const counts = new Map<string, number>();
  for (const group of groups) {
    const { answers, context } = factsOf(group, today);
    for (const { quota, cell } of quotaCells(definition, answers, context)) {
      const key = `${quota} ${cell}`;
      counts.set(key, (counts.get(key) ?? 0) + group.count);
    }
  }
  return counts;
}

function askedFacts(surveyId: string, { pages, quotas }: SurveyDefinition): AskedFacts {
  const conditions = quotas.flatMap(({ cells }) => cells.flatMap(({ condition }) => condition ?? []));
  const subjects = conditions.flatMap(conditionSubjects);
  const open = new Set(
    pages.flatMap(({ questions }) =>
      questions.filter(({ type }) => type === "text" || type === "phone").map(({ code }) => code),
    ),
  );
  const asksWords = (subject: Subject): boolean =>
    subject.of === "answer" && (subject.part === "text" || open.has(subject.question));
  const codes = (wanted: (subject: Subject) => boolean): readonly string[] => [
    ...new Set(
      subjects.filter(wanted).map((subject) => (subject.of === "answer" ? subject.question : subject.field)),
    ),
  ];
  const fields = codes(({ of }) => of === "customer");
  return {
    surveyId,
    answers: codes(({ of }) => of === "answer"),
    words: codes(asksWords),
    hiddenFields: codes(({ of }) => of === "hidden"),
    customer: {
      fields: [...new Set(fields.flatMap((field) => COLUMNS[field] ?? []))],
      attributes: fields
        .filter((field) => field.startsWith(ATTRIBUTE_PREFIX))
        .map((field) => field.slice(ATTRIBUTE_PREFIX.length)),
    },
  };
}

/** From which column each fact about a customer follows. */
const COLUMNS: Readonly<Record<string, CustomerColumn>> = {
  kind: "kind",
  tier: "tier",
  region: "region",
  industry: "industry",
  name: "name",
  tags: "tags",
  channelPreference: "channelPreference",
  lifecycle: "registeredOn",
  cooperationMonths: "cooperationSince",
};

const UNKNOWN: KnownCustomer = {
  kind: null,
  tier: null,
  lifecycle: null,
  channelPreference: null,
  name: null,
  region: null,
  industry: null,
  tags: null,
  cooperationSince: null,
  attributes: {},
};

function factsOf(group: FactGroup, today: string): { answers: Answers; context: AnswerContext } {
  const answers = joinWords(withoutNulls(group.answers), group.words ?? []);
  const { customer } = group;
  const known = customer && {
    ...UNKNOWN,
    ...customer,
    lifecycle: lifecycle(customer.registeredOn ?? null, today),
    attributes: group.attributes,
  };
  const hidden: HiddenValues = withoutNulls(group.hidden);
  return { answers, context: { hidden, customer: known ? factsOfCustomer(known, today) : {} } };
}

function withoutNulls<T>(values: Readonly<Record<string, T | null>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, T & {}] => entry[1] !== null),
  );
}
