import type { ChartSpec } from "../../chart/chart-spec.ts";
import type { Block, Inline, ReportDocument, TableBlock, TableCell } from "./report-document.ts";

/** Column of a table in the report. */
type TableColumn = TableBlock["columns"][number];

export interface Figure {
  readonly id: string;
  readonly caption: string;
  readonly note: string;
  readonly alt: string;
  readonly chart: ChartSpec;
}

export interface TableContent {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly note?: string;
  readonly layout?: TableBlock["layout"];
}

/** Collects blocks and numbers headings, figures and tables on the way. */
export class Composer {
  readonly lang: ReportDocument["lang"];
  readonly blocks: Block[] = [];
  readonly #captions: { readonly figure: string; readonly table: string };
  readonly #levels: [number, number, number] = [0, 0, 0];
  #figures = 0;
  #tables = 0;

  constructor(lang: ReportDocument["lang"], captions: { readonly figure: string; readonly table: string }) {
    this.lang = lang;
    this.#captions = captions;
  }

  /** Number that the next figure or table will carry, for "see figure 3". */
  get nextFigure(): string {
    return `${this.#captions.figure} ${this.#figures + 1}`;
  }

  get nextTable(): string {
    return `${this.#captions.table} ${this.#tables + 1}`;
  }

  heading(level: 1 | 2 | 3, text: string, id: string): void {
    this.#levels[level - 1]!++;
    this.#levels.fill(0, level);
    this.blocks.push({ kind: "heading", level, number: this.#headingNumber(level), text, id });
  }

  /** One paragraph of whole sentences; empty ones are dropped. */
  paragraph(...sentences: Inline): void {
    const said = sentences.filter((sentence) => sentence !== "");
    const spaced =
      this.lang === "en" ? said.flatMap((sentence, i) => (i === 0 ? [sentence] : [" ", sentence])) : said;
    if (said.length > 0) this.blocks.push({ kind: "paragraph", text: spaced, style: "body" });
  }

  note(...text: Inline): void {
    this.blocks.push({ kind: "paragraph", text, style: "note" });
  }

  list(items: readonly Inline[], ordered = false): void {
    if (items.length > 0) this.blocks.push({ kind: "list", ordered, items });
  }

  callout(tone: "good" | "bad" | "plain", ...text: Inline): void {
    this.blocks.push({ kind: "callout", tone, text });
  }

  quotes(tone: "good" | "bad" | "plain", items: readonly { text: string; source: string }[]): void {
    if (items.length > 0) this.blocks.push({ kind: "quotes", tone, items });
  }

  chart({ caption, ...figure }: Figure): void {
    this.#figures++;
    const number = this.#figures;
    this.blocks.push({
      kind: "chart",
      ...figure,
      caption: { label: this.#captions.figure, number, text: caption },
    });
  }

  table({ caption, layout = "grid", ...content }: TableContent): void {
    if (content.rows.length === 0) return;
    this.#tables++;
    const number = this.#tables;
    this.blocks.push({
      kind: "table",
      ...content,
      layout,
      caption: { label: this.#captions.table, number, text: caption },
    });
  }

  #headingNumber(level: 1 | 2 | 3): string {
    const number = this.#levels[level - 1]!;
    if (this.lang === "en") return this.#levels.slice(0, level).join(".");
    if (level === 3) return `${number}.`;
    const chinese = chineseNumber(number);
    return level === 1 ? `${chinese}、` : `（${chinese}）`;
  }
}

const DIGITS = "零一二三四五六七八九";

/** 1–99 in Chinese numerals. */
function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 && tens > 0 ? "" : (DIGITS[value % 10] ?? "");
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${ones}`;
}
