import { cell, onceEach, rowsOf, type LssRow, type LssTables } from "./lss-tables.ts";
import { parseExpression } from "./parse-expression.ts";
import type { RawShown } from "./raw-survey.ts";

/** Survey, group and question numbers, then the code of a subquestion: `482913X12X104SQ005`. */
const NUMBERED = /\b\d{1,12}X\d{1,12}X(\d{1,12})([A-Za-z0-9_#]{0,60})/gu;
const METHODS: Readonly<Record<string, string>> = {
  "<": "<",
  "<=": "<=",
  "==": "==",
  "!=": "!=",
  ">=": ">=",
  ">": ">",
};

/** When groups and questions of a LimeSurvey export are shown. */
export class LssRelevance {
  readonly #titles: ReadonlyMap<string, string>;
  readonly #conditions: ReadonlyMap<string, readonly LssRow[]>;

  constructor(tables: LssTables) {
    const questions = onceEach(rowsOf(tables, "questions"), "qid");
    this.#titles = new Map(questions.map((row) => [cell(row, "qid"), cell(row, "title")]));
    this.#conditions = Map.groupBy(rowsOf(tables, "conditions"), (row) => cell(row, "qid"));
  }

  /** Of a group. */
  ofGroup(row: LssRow): readonly RawShown[] {
    return this.#read(cell(row, "grelevance"));
  }

  /** Of a question: its equation; where that says nothing, the table of conditions, as versions before 2 wrote it. */
  ofQuestion(row: LssRow): readonly RawShown[] {
    const equation = this.#read(cell(row, "relevance"));
    if (equation.length > 0) return equation;
    return this.#read(equationOf(this.#conditions.get(cell(row, "qid")) ?? []));
  }

  #read(source: string): readonly RawShown[] {
    const equation = source.trim();
    if (equation === "" || equation === "1") return [];
    const named = equation.replaceAll(NUMBERED, (whole, qid: string, part: string) => {
      return this.#nameOf(qid + part) ?? whole;
    });
    return [{ source: equation, condition: parseExpression(named, "words") }];
  }

  /** `104SQ005` by title: `service_SQ005`. Codes of subquestions may begin with digits: the longest number counts. */
  #nameOf(number: string): string | null {
    const digits = /^\d+/u.exec(number)?.[0].length ?? 0;
    for (let length = digits; length > 0; length--) {
      const title = this.#titles.get(number.slice(0, length));
      if (title === undefined) continue;
      const part = number.slice(length);
      return part === "" ? title : `${title}_${part}`;
    }
    return null;
  }
}

/** Within a scenario all must hold, of answers to the same question one; one scenario is enough. */
function equationOf(rows: readonly LssRow[]): string {
  const scenarios = Map.groupBy(rows, (row) => cell(row, "scenario"));
  return [...scenarios.values()].map((scenario) => `(${allOf(scenario)})`).join(" or ");
}

function allOf(rows: readonly LssRow[]): string {
  const fields = Map.groupBy(rows, (row) => `${cell(row, "cfieldname")} ${cell(row, "method").trim()}`);
  return [...fields.values()].map((same) => `(${same.map(comparisonOf).join(" or ")})`).join(" and ");
}

/** What has no like here stays as it is written: nobody understands it, and so it is reported. */
function comparisonOf(row: LssRow): string {
  const field = cell(row, "cfieldname").replace(/^\+/u, "");
  const method = METHODS[cell(row, "method").trim()] ?? "~";
  const value = cell(row, "value").trim();
  if (value === "" && method === "==") return `is_empty(${field})`;
  return `${field} ${method} "${value.replaceAll(/["\\]/gu, "\\$&")}"`;
}
