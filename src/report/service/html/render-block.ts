import type {
  Block,
  CalloutBlock,
  ChartBlock,
  HeadingBlock,
  Inline,
  KeyFiguresBlock,
  ListBlock,
  ParagraphBlock,
  QuotesBlock,
} from "../../domain/report-document.ts";
import { chartSize } from "../../../chart/chart-option.ts";
import { drawChart } from "../chart-drawing/draw-charts.ts";
import { html, trusted, type Markup } from "./markup.ts";
import { captionText, renderTable } from "./render-table.ts";

/** Pixels inside a phone's margins: there a chart is laid out anew rather than shrunk. */
const PHONE_WIDTH = 334;
/** A chart wider than a phone shrinks to this part of its size, then scrolls. */
const SMALLEST = 0.7;

/** One block of the report as markup. */
export function renderBlock(block: Block, charts: ReadonlyMap<string, string>): Markup {
  switch (block.kind) {
    case "heading":
      return renderHeading(block);
    case "paragraph":
      return renderParagraph(block);
    case "list":
      return renderList(block);
    case "key-figures":
      return renderKeyFigures(block);
    case "callout":
      return renderCallout(block);
    case "table":
      return renderTable(block);
    case "chart":
      return renderChart(block, charts.get(block.id) ?? "");
    case "quotes":
      return renderQuotes(block);
  }
}

function renderHeading(heading: HeadingBlock): Markup {
  const { id, level } = heading;
  const text = headingText(heading);
  // The cover's title is the page's only first-level heading.
  if (level === 1) return html`<h2 id="${id}">${text}</h2>`;
  return level === 2 ? html`<h3 id="${id}">${text}</h3>` : html`<h4 id="${id}">${text}</h4>`;
}

/** Number and words; Chinese numbers end in a sign that needs no space after it. */
export function headingText({ number, text }: HeadingBlock): Markup {
  if (number === "" || text === "") return html`${number}${text}`;
  return /[、）]$/u.test(number)
    ? html`${number}${text}`
    : html`<span class="number">${number}</span> ${text}`;
}

function runs(pieces: Inline): Markup[] {
  return pieces.map((piece) => {
    if (typeof piece === "string") return html`${piece}`;
    const inner = piece.strong === true ? html`<strong>${piece.text}</strong>` : html`${piece.text}`;
    return piece.tone === undefined ? inner : html`<span class="${piece.tone}">${inner}</span>`;
  });
}

function renderParagraph({ text, style }: ParagraphBlock): Markup {
  return style === "note" ? html`<p class="note">${runs(text)}</p>` : html`<p>${runs(text)}</p>`;
}

function renderList({ ordered, items }: ListBlock): Markup {
  const entries = items.map((item) => html`<li>${runs(item)}</li>`);
  return ordered
    ? html`<ol>
        ${entries}
      </ol>`
    : html`<ul>
        ${entries}
      </ul>`;
}

function renderKeyFigures({ items }: KeyFiguresBlock): Markup {
  const tiles = items.map(
    ({ label, value, detail, tone = "" }) =>
      html`<div class="tile t-${tone}">
        <dt>${label}</dt>
        <dd class="value ${tone}">${value}</dd>
        <dd class="detail">${detail}</dd>
      </div>`,
  );
  return html`<dl class="tiles">${tiles}</dl>`;
}

function renderCallout({ tone, text }: CalloutBlock): Markup {
  return html`<div class="callout t-${tone}"><p>${runs(text)}</p></div>`;
}

function renderQuotes({ tone, items }: QuotesBlock): Markup {
  const quotes = items.map(
    ({ text, source }) =>
      html`<blockquote class="t-${tone}">
        <p>${text}</p>
        <footer>— ${source}</footer>
      </blockquote>`,
  );
  return html`${quotes}`;
}

function renderChart({ id, chart, caption, note, alt }: ChartBlock, svg: string): Markup {
  const least = Math.round(chartSize(chart, PHONE_WIDTH).width * SMALLEST);
  const narrow = drawChart(chart, `${id}-narrow`, PHONE_WIDTH);
  const drawings = html`<div class="wide">${drawing(svg)}</div>
    <div class="narrow" style="min-width:${least}px">${drawing(narrow)}</div>`;
  // The box scrolls where a chart is wider than the screen, so the keyboard must be able to reach it.
  return html`<figure id="${id}">
    <div class="chart" role="img" aria-label="${alt}" tabindex="0">${drawings}</div>
    <figcaption>${captionText(caption)}<small>${note}</small></figcaption>
  </figure>`;
}

/** A drawing within the page: its label speaks for it, its single texts stay silent, and it names no address. */
export function drawing(svg: string): Markup {
  const inline = svg
    .replace(/ xmlns(?::xlink)?="[^"]*"/gu, "")
    .replace(/ (?:version|baseProfile)="[^"]*"/gu, "");
  return trusted(inline.replace("<svg ", '<svg aria-hidden="true" focusable="false" '));
}
