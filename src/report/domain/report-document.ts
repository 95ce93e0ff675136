import type { ChartSpec } from "../../chart/chart-spec.ts";

/** The report as a list of blocks: made once from the figures, then written by every renderer without a decision of its own. */
export interface ReportDocument {
  readonly lang: "zh" | "en";
  readonly cover: Cover;
  /** Heading of the table of contents. */
  readonly contentsTitle: string;
  /** Short text for the page header: report title and period. */
  readonly runningTitle: string;
  /** "第 {page} 页 / 共 {pages} 页": literal `{page}` and `{pages}` to be replaced by page fields. */
  readonly pageFooter: string;
  readonly blocks: readonly Block[];
}

export interface Cover {
  readonly title: string;
  readonly subtitle: string;
  /** Label and value lines, such as 统计期间, 有效样本, 编制日期. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** One sentence a director can repeat. */
  readonly headline: string;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | KeyFiguresBlock
  | CalloutBlock
  | TableBlock
  | ChartBlock
  | QuotesBlock;

/** A piece of a sentence: plain, or with weight and tone. */
export type Run = string | { readonly text: string; readonly strong?: boolean; readonly tone?: Tone };
export type Inline = readonly Run[];
/** `good` green, `bad` accent red, `muted` grey. */
export type Tone = "good" | "bad" | "muted";

export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  /** "一、", "（一）", "1." or "1", "1.1": printed as it stands before the text. */
  readonly number: string;
  readonly text: string;
  /** Unique, of a–z, 0–9 and "-": anchor. */
  readonly id: string;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly text: Inline;
  /** `note`: smaller and grey. */
  readonly style: "body" | "note";
}

export interface ListBlock {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly Inline[];
}

/** Three to five tiles in one row. */
export interface KeyFiguresBlock {
  readonly kind: "key-figures";
  readonly items: readonly {
    readonly label: string;
    readonly value: string;
    readonly detail: string;
    readonly tone?: Tone;
  }[];
}

export interface CalloutBlock {
  readonly kind: "callout";
  readonly tone: "good" | "bad" | "plain";
  readonly text: Inline;
}

export interface Caption {
  /** 图 or 表, Figure or Table. */
  readonly label: string;
  /** Counted through the whole report, per label. */
  readonly number: number;
  readonly text: string;
}

export interface TableBlock {
  readonly kind: "table";
  readonly id: string;
  readonly caption: Caption;
  readonly columns: readonly {
    readonly label: string;
    readonly align: "start" | "center" | "end";
    /** Share of the text width; the columns' weights are scaled to their sum. */
    readonly weight: number;
  }[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly note?: string;
  /** `form`: first column is a label column (shaded), no header row is printed. */
  readonly layout: "grid" | "form";
}

export type TableCell = string | { readonly text: string; readonly strong?: boolean; readonly tone?: Tone };

export interface ChartBlock {
  readonly kind: "chart";
  readonly id: string;
  readonly caption: Caption;
  readonly chart: ChartSpec;
  /** n, period, filters. */
  readonly note: string;
  /** The chart in words, for screen readers. */
  readonly alt: string;
}

export interface QuotesBlock {
  readonly kind: "quotes";
  readonly tone: "good" | "bad" | "plain";
  readonly items: readonly { readonly text: string; readonly source: string }[];
}

/** A sheet of the data workbook. */
export interface DataSheet {
  /** ≤ 31 characters, none of : \ / ? * [ ]. */
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly { readonly label: string; readonly kind: DataKind; readonly width: number }[];
  readonly rows: Iterable<readonly (string | number | null)[]>;
}

/** `score` 2 decimals, `share` 0–1 shown as 0.0 %, `p` 4 decimals, `number` 3 decimals. */
export type DataKind = "text" | "integer" | "score" | "share" | "p" | "number";
