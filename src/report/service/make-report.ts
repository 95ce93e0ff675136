import type { SatisfactionFigures } from "../../analysis/domain/satisfaction-figures.ts";
import { composeReport } from "../domain/compose-report.ts";
import { dataSheets } from "../domain/data-sheets.ts";
import { countRows } from "../domain/remarks.ts";
import { reportJson } from "../domain/report-json.ts";
import type { ReportOrder, ReportStep } from "./report-order.ts";
import { readFigures } from "./read-figures.ts";
import { openOutputFolder, outputFailure } from "./report-files.ts";
import { renderFormats } from "./render-formats.ts";

export interface MadeReport {
  readonly files: readonly string[];
  readonly figures: SatisfactionFigures;
  readonly flagged: number;
  readonly headline: string;
}

/**
 * The satisfaction report from spreadsheets of call-back records: reads, judges, counts, writes. Nothing is left
 * in the output folder when it fails. Failures: those of `readCallBackRecords` and `openOutputFolder`.
 * @param onStep told what is being done, with the rows read so far.
 */
export async function makeReport(
  order: ReportOrder,
  onStep: (step: ReportStep, rows: number) => void,
): Promise<MadeReport> {
  const folder = await openOutputFolder(order.out);
  try {
    const context = await readFigures(order, onStep);
    const document = composeReport(context);
    const parts = {
      document,
      sheets: dataSheets(context),
      json: reportJson(context.figures, context, context.themeName),
      madeAt: order.madeAt,
    };
    const names = await renderFormats(order.formats, parts, folder.draft, (step) =>
      onStep(step, context.records.count),
    );
    const files = await folder.publish(names);
    return {
      files,
      figures: context.figures,
      flagged: countRows(context.flagged),
      headline: document.cover.headline,
    };
  } catch (error) {
    throw outputFailure(error, order.out);
  } finally {
    await folder.discard();
  }
}
