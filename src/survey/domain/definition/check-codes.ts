import type { FaultList } from "./definition-fault.ts";
import type { SurveyDefinition } from "./survey-definition.ts";

type Coded = readonly [code: string, path: string];

/**
 * Codes are names of columns and form fields, so each stands once: questions, hidden fields and their aliases together;
 * pages, quotas, and the options, rows and cells of one parent each by themselves. Two codes that differ by case alone
 * would be one column in Excel.
 */
export function checkCodes({ pages, hiddenFields, quotas }: SurveyDefinition, faults: FaultList): void {
  const fields: Coded[] = [];
  for (const [p, page] of pages.entries())
    for (const [q, question] of page.questions.entries()) {
      const path = `pages.${p}.questions.${q}`;
      fields.push([question.code, `${path}.code`]);
      if ("options" in question) checkUnique(coded(question.options, `${path}.options`), faults);
      if ("rows" in question) checkUnique(coded(question.rows, `${path}.rows`), faults);
    }
  for (const [h, { code, alias }] of hiddenFields.entries()) {
    fields.push([code, `hiddenFields.${h}.code`]);
    if (alias !== undefined) fields.push([alias, `hiddenFields.${h}.alias`]);
  }
  checkUnique(fields, faults);
  checkUnique(coded(pages, "pages"), faults);
  checkUnique(coded(quotas, "quotas"), faults);
  for (const [q, quota] of quotas.entries()) checkUnique(coded(quota.cells, `quotas.${q}.cells`), faults);
}

function coded(list: readonly { readonly code: string }[], path: string): Coded[] {
  return list.map(({ code }, i) => [code, `${path}.${i}.code`]);
}

function checkUnique(codes: readonly Coded[], faults: FaultList): void {
  const taken = new Map<string, string>();
  for (const [code, path] of codes) {
    const before = taken.get(code.toLowerCase());
    if (before === code) faults.add(path, "code-taken", { code });
    else if (before !== undefined) faults.add(path, "code-differs-by-case", { code, other: before });
    else taken.set(code.toLowerCase(), code);
  }
}
