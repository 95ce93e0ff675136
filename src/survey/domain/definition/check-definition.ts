import { checkCodes } from "./check-codes.ts";
import { checkCondition } from "./check-condition.ts";
import { checkQuestion } from "./check-question.ts";
import { checkShape } from "./check-shape.ts";
import { mayBeShown } from "./customer-facts.ts";
import { FaultList, mayBeSavedAsDraft, type DefinitionFault } from "./definition-fault.ts";
import { LIMITS } from "./definition-limits.ts";
import { DEFINITION_SCHEMA } from "./definition-schema.ts";
import { findFact, type Position } from "./find-fact.ts";
import type { PipedText, Question, Shown, SurveyDefinition, TextBlank } from "./survey-definition.ts";
import { outlineOf, type SurveyOutline } from "./survey-outline.ts";

export type DefinitionCheck =
  | { readonly definition: SurveyDefinition; readonly faults?: undefined }
  | { readonly definition?: undefined; readonly faults: readonly DefinitionFault[] };

/** What the organization has. Absent: not checked. */
export interface DefinitionSurroundings {
  readonly indicators?: ReadonlySet<string>;
  /** Codes of custom customer attributes. */
  readonly attributes?: ReadonlySet<string>;
}

/**
 * Checks foreign JSON as a survey definition: its form by the published schema, then what a schema cannot say. Never
 * throws; at most 100 faults. Conditions and blanks refer only to earlier questions, so nothing can go in circles.
 */
export function checkDefinition(sent: unknown, surroundings: DefinitionSurroundings = {}): DefinitionCheck {
  const faults = new FaultList();
  checkShape(DEFINITION_SCHEMA, sent, faults);
  if (!mayBeSavedAsDraft(faults.faults)) return { faults: faults.faults };
  const definition = sent as SurveyDefinition;
  checkMeaning(definition, surroundings, faults);
  return faults.faults.length > 0 ? { faults: faults.faults } : { definition };
}

function checkMeaning(
  definition: SurveyDefinition,
  surroundings: DefinitionSurroundings,
  faults: FaultList,
): void {
  const { settings, pages, quotas } = definition;
  const outline = outlineOf(definition);
  const total = pages.reduce((sum, page) => sum + page.questions.length, 0);
  if (total > LIMITS.questions) faults.add("pages", "too-many", { max: LIMITS.questions });
  if (!settings.languages.includes("zh")) faults.add("settings.languages", "chinese-missing");
  checkCodes(definition, faults);
  const check: Check = { outline, surroundings, faults };
  checkText(check, definition.purpose, "purpose", 0);
  let order = 0;
  for (const [p, page] of pages.entries()) {
    const path = `pages.${p}`;
    checkShown(check, page, path, order);
    checkText(check, page.title, `${path}.title`, order);
    for (const [q, question] of page.questions.entries())
      checkOne(check, question, `${path}.questions.${q}`, order++);
  }
  checkText(check, settings.thankYou, "settings.thankYou", order);
  for (const [q, quota] of quotas.entries())
    for (const [c, { condition }] of quota.cells.entries())
      if (condition) checkRule(check, condition, `quotas.${q}.cells.${c}.condition`, order);
}

interface Check {
  readonly outline: SurveyOutline;
  readonly surroundings: DefinitionSurroundings;
  readonly faults: FaultList;
}

function checkOne(check: Check, question: Question, path: string, order: number): void {
  checkShown(check, question, path, order);
  checkText(check, question.text, `${path}.text`, order);
  checkText(check, question.help, `${path}.help`, order);
  checkQuestion(question, path, check.faults);
  if ("indicator" in question) checkIndicator(check, question.indicator, path);
  if ("rows" in question)
    for (const [r, row] of question.rows.entries()) checkIndicator(check, row.indicator, `${path}.rows.${r}`);
}

function checkIndicator({ surroundings, faults }: Check, indicator: string | undefined, path: string): void {
  if (indicator !== undefined && surroundings.indicators?.has(indicator) === false)
    faults.add(`${path}.indicator`, "unknown-indicator", { indicator });
}

function checkShown(check: Check, { showIf }: Shown, path: string, order: number): void {
  if (showIf) checkRule(check, showIf, `${path}.showIf`, order);
}

function checkRule(check: Check, rule: NonNullable<Shown["showIf"]>, path: string, order: number): void {
  checkCondition(rule, positionOf(check, order, path), check.faults);
}

function positionOf({ outline, surroundings }: Check, order: number, path: string): Position {
  return { outline, order, path, attributes: surroundings.attributes };
}

function checkText(check: Check, text: PipedText | undefined, path: string, order: number): void {
  for (const language of ["zh", "en"] as const) {
    const spoken = text?.[language];
    if (spoken === undefined || typeof spoken === "string") continue;
    for (const [i, part] of spoken.entries())
      if (typeof part !== "string")
        checkBlank(check, part, positionOf(check, order, `${path}.${language}.${i}`));
  }
}

function checkBlank({ faults }: Check, blank: TextBlank, position: Position): void {
  const { from, code, row } = blank;
  const subject =
    from === "answer"
      ? { of: from, question: code, ...(row === undefined ? {} : { row }) }
      : { of: from, field: code };
  const fact = findFact(subject, position, faults);
  if (fact && from === "customer" && !mayBeShown(code))
    faults.add(position.path, "unknown-customer-field", { field: code });
  else if (fact?.kind === "rows") faults.add(position.path, "row-needed", { question: code });
}
