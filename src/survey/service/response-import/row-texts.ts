import type { TextRow } from "../../../customer/domain/imports/find-header.ts";
import { plainCellText } from "../../domain/exporting/response-cells.ts";
import type { ImportSource } from "../../domain/response-import/import-target.ts";
import { isMaskedCell } from "../../domain/response-import/masked-cell.ts";
import { cellFault, type MappedColumn, type RowFault } from "../../domain/response-import/row-fault.ts";
import type { ResponseImportPlan } from "./import-plan.ts";

/** Gives the text of a column in a row, as the mapping understands it; contact data that the file hides is none. */
export function textsOf(row: TextRow, plan: ResponseImportPlan): (column: MappedColumn<unknown>) => string {
  const masked = new Set(maskedColumns(row, plan).map(({ index }) => index));
  return ({ index }) => {
    const written = masked.has(index) ? "" : plainCellText(row.cells[index] ?? "");
    const meant = plan.meaning.get(index)?.get(written) ?? written;
    return meant === "" ? (plan.defaults.get(index) ?? "") : meant;
  };
}

/** The columns in which a row has contact data that the file hides. */
export function maskedColumns(row: TextRow, plan: ResponseImportPlan): readonly MappedColumn<ImportSource>[] {
  return plan.maskable.filter(({ index, target }) =>
    isMaskedCell(target, plainCellText(row.cells[index] ?? "")),
  );
}

/** A formula that was never calculated says nothing that could be taken for an answer. */
export function formulaFaults(row: TextRow, plan: ResponseImportPlan): readonly RowFault[] {
  if (row.formulas === undefined) return [];
  const formulas = new Set(row.formulas);
  return [...plan.facts, ...plan.hidden, ...plan.answers]
    .filter(({ index }) => formulas.has(index))
    .map((column) => cellFault(column, row.cells[column.index] ?? "", "formula-without-result"));
}
