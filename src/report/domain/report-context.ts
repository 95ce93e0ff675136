import type { SatisfactionFigures } from "../../analysis/domain/satisfaction-figures.ts";
import type { TextColumns } from "../../analysis/domain/text-columns.ts";
import type {
  CallBackRecords,
  ExclusionReason,
  FlagReason,
  RowRemark,
} from "../../outreach/domain/call-back-records.ts";
import type { ReportWords } from "../words/zh.ts";

/** Everything the chapters write from. */
export interface ReportContext {
  readonly lang: "zh" | "en";
  readonly words: ReportWords;
  readonly figures: SatisfactionFigures;
  /** Valid records, in the positions the figures speak of. */
  readonly records: CallBackRecords;
  readonly text: TextColumns;
  readonly excluded: readonly RowRemark<ExclusionReason>[];
  readonly flagged: readonly RowRemark<FlagReason>[];
  /** What else is to be said of the reading, in whole sentences: sheets not read, columns not used. */
  readonly readingNotes: readonly string[];
  /** A theme's name in the report's language. */
  readonly themeName: (theme: string) => string;
  /** Why a row was left out or remarked on, with its particulars. */
  readonly explain: (
    remark:
      | { readonly kind: "excluded"; readonly reason: ExclusionReason; readonly detail: string }
      | { readonly kind: "flagged"; readonly reason: FlagReason; readonly detail: string },
  ) => string;
  /** Given on the command line; "" = made from the data. */
  readonly title: string;
  readonly period: string;
  /** Day the report was made, days since 1970-01-01. */
  readonly madeOn: number;
  readonly files: readonly string[];
}
