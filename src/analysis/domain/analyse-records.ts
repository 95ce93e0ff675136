import type { CallBackRecords } from "../../outreach/domain/call-back-records.ts";
import { crossAnalyse } from "./cross-analysis.ts";
import { numberCustomers } from "./customers.ts";
import { dimensionFigures } from "./dimension-figures.ts";
import { driversOf } from "./drivers.ts";
import type { FigureSettings } from "./figure-settings.ts";
import { listIssues } from "./issues.ts";
import { lowestDimension } from "../../kit/measures/weak-dimension.ts";
import { overallFigure } from "./overall-figure.ts";
import { dateSpan } from "./periods.ts";
import type { RecordsRead } from "./records-read.ts";
import type { RecordCounts, SatisfactionFigures } from "./satisfaction-figures.ts";
import type { TextColumns } from "./text-columns.ts";
import { textFigures } from "./text-figures.ts";
import { trendOf } from "./trend.ts";

/** Every figure of the satisfaction report from the valid records. */
export function analyseRecords(
  records: CallBackRecords,
  text: TextColumns,
  { received, calledBack }: RecordsRead,
  settings: FigureSettings,
): SatisfactionFigures {
  const customers = numberCustomers(records);
  const known = customers.count === records.count ? settings : withoutPopulation(settings);
  const dimensions = dimensionFigures(records, text, known);
  const { segments, differences } = crossAnalyse(records, known);
  return {
    settings,
    counts: recordCounts(records.count, received, customers.count, settings),
    overall: overallFigure(records, calledBack, known),
    dimensions,
    lowest: lowestDimension(dimensions, { minimum: settings.minimumSample }),
    segments,
    differences,
    drivers: driversOf(records, settings),
    trend: trendOf(records, settings),
    text: textFigures(records, text, customers),
    issues: listIssues({ records, text, customers, settings }),
    period: dateSpan(records),
  };
}

/** Customers in scope say nothing about how many records there could be once a customer has several. */
function withoutPopulation(settings: FigureSettings): FigureSettings {
  return { ...settings, inScope: null, inScopeBy: {} };
}

function recordCounts(
  valid: number,
  received: number,
  customers: number,
  settings: FigureSettings,
): RecordCounts {
  const { sent, inScope } = settings;
  return {
    received,
    valid,
    excluded: received - valid,
    customers,
    sent,
    inScope,
    validRate: received === 0 ? 0 : valid / received,
    responseRate: sent === null || sent === 0 ? null : received / sent,
    coverage: inScope === null || inScope === 0 ? null : Math.min(1, customers / inScope),
  };
}
