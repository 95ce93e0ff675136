import { Failure } from "../../../kit/failure.ts";
import { checkDefinition } from "../definition/check-definition.ts";
import { mayBeSavedAsDraft, type DefinitionFault } from "../definition/definition-fault.ts";
import type { SurveyDefinition } from "../definition/survey-definition.ts";
import { keptOf } from "./finish-import.ts";
import { ImportReport, type ImportedDefinition } from "./import-report.ts";

type Plain = Record<string, unknown>;

/** Rounds of taking out what is not known; each takes out a hundred. A newer version of this program has fewer. */
const ROUNDS = 5;
/** Of a property's name a fault holds so much. */
const NAMED_LENGTH = 40;

/** Whether JSON calls itself a definition of ours. */
export function isOwnJson(json: unknown): boolean {
  return isPlain(json) && Object.hasOwn(json, "schemaVersion") && Object.hasOwn(json, "pages");
}

/**
 * Reads a definition of ours, as the export writes it: nothing is lost. Properties of a newer version of this program
 * are left out and listed.
 * @throws Failure `survey-definition-faulty` {path, fault, count}: it has not the form of a definition
 */
export function readOwnJson(json: unknown): ImportedDefinition {
  const report = new ImportReport();
  const copy: unknown = JSON.parse(JSON.stringify(json));
  let faults = checkDefinition(copy).faults ?? [];
  for (let round = 0; round < ROUNDS && removeUnknown(copy, faults, report); round++)
    faults = checkDefinition(copy).faults ?? [];
  const wrong = faults.filter((fault) => !mayBeSavedAsDraft([fault]));
  if (wrong[0]) throw faulty(wrong[0], faults.length);
  const definition = copy as SurveyDefinition;
  return {
    format: "huiyin",
    definition,
    kept: keptOf(definition, blanksIn(definition)),
    changed: report.changed,
    dropped: report.dropped,
  };
}

function faulty({ path, code, details }: DefinitionFault, count: number): Failure {
  return new Failure("survey-definition-faulty", {
    ...details,
    path: path.slice(0, 100),
    fault: code,
    count,
  });
}

/** Whether there was something to take out. */
function removeUnknown(root: unknown, faults: readonly DefinitionFault[], report: ImportReport): boolean {
  const unknown = faults.filter(({ code }) => code === "unknown-property");
  for (const [path, own] of Map.groupBy(unknown, (fault) => fault.path)) {
    const holder = at(root, path);
    if (!holder) return false;
    const starts = new Set(own.map(({ details }) => details["property"]));
    for (const name of Object.keys(holder).filter((key) => starts.has(key.slice(0, NAMED_LENGTH)))) {
      delete holder[name];
      report.drop(path, "unknown-property", { property: name });
    }
  }
  return unknown.length > 0;
}

function at(root: unknown, path: string): Plain | null {
  let found: unknown = root;
  for (const part of path === "" ? [] : path.split("."))
    found = isPlain(found) || Array.isArray(found) ? (found as Plain)[part] : undefined;
  return isPlain(found) ? found : null;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function blanksIn(definition: SurveyDefinition): number {
  const texts = definition.pages.flatMap((page) => [
    page.title,
    ...page.questions.flatMap((question) => [question.text, question.help]),
  ]);
  return [definition.purpose, definition.settings.thankYou, ...texts].reduce(
    (sum, text) =>
      sum + (Array.isArray(text?.zh) ? text.zh.filter((part) => typeof part !== "string").length : 0),
    0,
  );
}
