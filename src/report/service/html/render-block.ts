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
import { markup, trusted, type Markup } from "./markup.ts";
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
  if (level === 1) return markup`<h2 id="${id}">${text}</h2>`;
  return level === 2 ? markup`<h3 id="${id}">${text}</h3>` : markup`<h4 id="${id}">${text}</h4>`;
}

/** Number and words; Chinese numbers end in a sign that needs no space after it. */
export function headingText({ number, text }: HeadingBlock): Markup {
  if (number === "" || text === "") return markup`${number}${text}`;
  return /[、）]$/u.test(number)
    ? markup`${number}${text}`
    : markup`<span class="number">${number}</span> ${text}`;
}

function runs(pieces: Inline): Markup[] {
  return pieces.map((piece) => {
    if (typeof piece === "string") return markup`${piece}`;
    const inner = piece.strong === true ? markup`<strong>${piece.text}</strong>` : markup`${piece.text}`;
    return piece.tone === undefined ? inner : markup`<span class="${piece.tone}">${inner}</span>`;
  });
}

function renderParagraph({ text, style }: ParagraphBlock): Markup {
  return style === "note" ? markup`<p class="note">${runs(text)}</p>` : markup`<p>${runs(text)}</p>`;
}

function renderList({ ordered, items }: ListBlock): Markup {
  const entries = items.map((item) => markup`<li>${runs(item)}</li>`);
  return ordered
    ? markup`<ol>
        ${entries}
      </ol>`
    : markup`<ul>
        ${entries}
      </ul>`;
}

function renderKeyFigures({ items }: KeyFiguresBlock): Markup {
  const tiles = items.map(
    ({ label, value, detail, tone = "" }) =>
      markup`<div class="tile t-${tone}">
        <dt>${label}</dt>
        <dd class="value ${tone}">${value}</dd>
        <dd class="detail">${detail}</dd>
      </div>`,
  );
  return markup`<dl class="tiles">${tiles}</dl>`;
}

function renderCallout({ tone, text }: CalloutBlock): Markup {
  return markup`<div class="callout t-${tone}"><p>${runs(text)}</p></div>`;
}

function renderQuotes({ tone, items }: QuotesBlock): Markup {
  const quotes = items.map(
    ({ text, source }) =>
      markup`<blockquote class="t-${tone}">
        <p>${text}</p>
        <footer>— ${source}</footer>
      </blockquote>`,
  );
  return markup`${quotes}`;
}

function renderChart({ id, chart, caption, note, alt }: ChartBlock, svg: string): Markup {
  const least = Math.round(chartSize(chart, PHONE_WIDTH).width * SMALLEST);
  const narrow = drawChart(chart, `${id}-narrow`, PHONE_WIDTH);
  const drawings = markup`<div class="wide">${drawing(svg)}</div>
    <div class="narrow" style="min-width:${least}px">${drawing(narrow)}</div>`;
  // The box scrolls where a chart is wider than the screen, so the keyboard must be able to reach it.
  return markup`<figure id="${id}">
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
