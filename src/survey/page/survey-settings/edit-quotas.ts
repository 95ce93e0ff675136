import { CUSTOMER_KINDS, CUSTOMER_TIERS } from "../../../customer/domain/customer.ts";
import { LIFECYCLES } from "../../../customer/domain/lifecycle.ts";
import type {
  Quota,
  QuotaCell,
  SurveyDefinition,
  SurveyText,
} from "../../domain/definition/survey-definition.ts";
import { nextCode } from "../../domain/editing/new-code.ts";
import { nameCustomerField } from "../../domain/reading/say-subject.ts";
import { nameCustomerChoice } from "../../domain/reading/say-value.ts";
import { newQuotaWords } from "../../words/settings-screen-quotas.ts";

/** Customers are told apart by one of these, and all their values are known. */
const GOAL_FIELDS = { tier: CUSTOMER_TIERS, kind: CUSTOMER_KINDS, lifecycle: LIFECYCLES } as const;
export type GoalField = keyof typeof GOAL_FIELDS;
export const goalFields = Object.keys(GOAL_FIELDS) as readonly GoalField[];

const FIRST_LIMIT = 100;

/** Adds a quota that everybody counts in. */
export function addQuota(definition: SurveyDefinition, kind: Quota["kind"], goal: number): SurveyDefinition {
  const limit = kind === "goal" ? goal : FIRST_LIMIT;
  const cell: QuotaCell = { code: "c1", title: spoken(definition, newQuotaWords.everyone), limit };
  return withQuota(definition, { title: newQuotaWords[kind], kind, cells: [cell] });
}

/** Adds a sample goal with one cell for each kind, tier or lifecycle of customers: `goal` valid responses from each. */
export function addGoalPerCustomer(
  definition: SurveyDefinition,
  field: GoalField,
  goal: number,
): SurveyDefinition {
  const cells = GOAL_FIELDS[field].map((value): QuotaCell => ({
    code: value,
    title: spoken(definition, {
      zh: nameCustomerChoice(value, "zh"),
      en: nameCustomerChoice(value, "en"),
    }),
    condition: { op: "compare", subject: { of: "customer", field }, operator: "equals", value },
    limit: goal,
  }));
  const none = new Map<string, string>();
  const names = { zh: nameCustomerField(field, "zh", none), en: nameCustomerField(field, "en", none) };
  return withQuota(definition, { title: newQuotaWords.perCustomer(goal, names), kind: "goal", cells });
}

export function changeQuota(definition: SurveyDefinition, at: number, quota: Quota): SurveyDefinition {
  return { ...definition, quotas: definition.quotas.with(at, quota) };
}

export function removeQuota(definition: SurveyDefinition, at: number): SurveyDefinition {
  return { ...definition, quotas: definition.quotas.toSpliced(at, 1) };
}

/** Adds a cell that everybody counts in until it has a condition; as many places as the last one. */
export function addCell(definition: SurveyDefinition, quota: Quota): Quota {
  const code = nextCode(
    "c",
    quota.cells.map((cell) => cell.code),
  );
  const title = spoken(definition, newQuotaWords.cell(quota.cells.length + 1));
  return {
    ...quota,
    cells: [...quota.cells, { code, title, limit: quota.cells.at(-1)?.limit ?? FIRST_LIMIT }],
  };
}

/** A cell with another condition; none: everybody counts. */
export function withCondition(cell: QuotaCell, condition: QuotaCell["condition"]): QuotaCell {
  const { code, title, limit } = cell;
  return { code, title, ...(condition && { condition }), limit };
}

function withQuota(
  definition: SurveyDefinition,
  quota: Omit<Quota, "code" | "title"> & { readonly title: { readonly zh: string; readonly en: string } },
): SurveyDefinition {
  const code = nextCode(
    "quota",
    definition.quotas.map((one) => one.code),
  );
  const title = spoken(definition, quota.title);
  return { ...definition, quotas: [...definition.quotas, { ...quota, code, title }] };
}

/** English only where the survey is in English too. */
function spoken(
  { settings }: SurveyDefinition,
  { zh, en }: { readonly zh: string; readonly en: string },
): SurveyText {
  return settings.languages.includes("en") ? { zh, en: en.slice(0, 1).toUpperCase() + en.slice(1) } : { zh };
}
