import type { Caption, TableBlock, TableCell } from "../../domain/report-document.ts";
import { html, NOTHING, type Markup } from "./markup.ts";

/** A table in a box of its own, which scrolls where the screen is narrower than the table. */
export function renderTable(block: TableBlock): Markup {
  const title = `${block.caption.label} ${block.caption.number} ${block.caption.text}`;
  const form = block.layout === "form";
  const rows = block.rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell, column) => renderCell(block, cell, column))}
      </tr>`,
  );
  const table = html`<table class="${form ? "form" : "grid"}" style="--columns:${block.columns.length}">
    <caption>
      ${captionText(block.caption)}
    </caption>
    ${form ? NOTHING : renderHead(block)}
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  const note = block.note === undefined ? NOTHING : html`<p class="after">${block.note}</p>`;
  return html`<figure class="table" id="${block.id}">
    <div class="scroll" role="region" aria-label="${title}" tabindex="0">${table}</div>
    ${note}
  </figure>`;
}

export function captionText({ label, number, text }: Caption): Markup {
  return html`<strong>${label} ${number}</strong>　${text}`;
}

function renderHead({ columns }: TableBlock): Markup {
  return html`<thead>
    <tr>
      ${columns.map(({ label, align }) => html`<th scope="col" class="a-${align}">${label}</th>`)}
    </tr>
  </thead>`;
}

/** The first cell of a form's row names the row; in a grid it does so where it says something. */
function renderCell(block: TableBlock, cell: TableCell, column: number): Markup {
  const align = block.columns[column]?.align ?? "start";
  const { text, strong, tone } =
    typeof cell === "string" ? { text: cell, strong: false, tone: undefined } : cell;
  const inner = strong === true ? html`<strong>${text}</strong>` : html`${text}`;
  const names = column === 0 && text !== "" && align === "start";
  if (names) return html`<th scope="row" class="a-${align} ${tone ?? ""}">${inner}</th>`;
  return html`<td class="a-${align} ${tone ?? ""}">${inner}</td>`;
}
