import type { TextRow } from "../../../customer/domain/imports/find-header.ts";
import { plainCellText } from "../../domain/exporting/response-cells.ts";
import { cellFault, type MappedColumn, type RowFault } from "../../domain/response-import/row-fault.ts";
import type { ResponseImportPlan } from "./import-plan.ts";

/** Gives the text of a column in a row, as the mapping understands it. */
export function textsOf(row: TextRow, plan: ResponseImportPlan): (column: MappedColumn<unknown>) => string {
  return ({ index }) => {
    const written = plainCellText(row.cells[index] ?? "");
    const meant = plan.meaning.get(index)?.get(written) ?? written;
    return meant === "" ? (plan.defaults.get(index) ?? "") : meant;
  };
}

/** A formula that was never calculated says nothing that could be taken for an answer. */
export function formulaFaults(row: TextRow, plan: ResponseImportPlan): readonly RowFault[] {
  if (row.formulas === undefined) return [];
  const formulas = new Set(row.formulas);
  return [...plan.facts, ...plan.hidden, ...plan.answers]
    .filter(({ index }) => formulas.has(index))
    .map((column) => cellFault(column, row.cells[column.index] ?? "", "formula-without-result"));
}
