import type { ColumnMapping } from "../../outreach/domain/column-mapping.ts";
import type { ReportFormat } from "./render-formats.ts";

export interface ReportOrder {
  /** Absolute paths, at least one. */
  readonly files: readonly string[];
  readonly out: string;
  readonly formats: readonly ReportFormat[];
  readonly mapping: ColumnMapping | null;
  /** "" = made from the data. */
  readonly title: string;
  readonly period: string;
  readonly lang: "zh" | "en";
  /** Day the report is made, days since 1970-01-01, and the moment for the files' properties. */
  readonly today: number;
  readonly madeAt: string;
}

export type ReportStep = "reading" | "words" | "figures" | "charts" | ReportFormat;
