import type { Caption, TableBlock, TableCell } from "../../domain/report-document.ts";
import { markup, NOTHING, type Markup } from "./markup.ts";

/** A table in a box of its own, which scrolls where the screen is narrower than the table. */
export function renderTable(block: TableBlock): Markup {
  const title = `${block.caption.label} ${block.caption.number} ${block.caption.text}`;
  const form = block.layout === "form";
  const rows = block.rows.map(
    (row) =>
      markup`<tr>
        ${row.map((cell, column) => renderCell(block, cell, column))}
      </tr>`,
  );
  const table = markup`<table class="${form ? "form" : "grid"}" style="--columns:${block.columns.length}">
    <caption>
      ${captionText(block.caption)}
    </caption>
    ${form ? NOTHING : renderHead(block)}
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  const note = block.note === undefined ? NOTHING : markup`<p class="after">${block.note}</p>`;
  return markup`<figure class="table" id="${block.id}">
    <div class="scroll" role="region" aria-label="${title}" tabindex="0">${table}</div>
    ${note}
  </figure>`;
}

export function captionText({ label, number, text }: Caption): Markup {
  return markup`<strong>${label} ${number}</strong>　${text}`;
}

function renderHead({ columns }: TableBlock): Markup {
  return markup`<thead>
    <tr>
      ${columns.map(({ label, align }) => markup`<th scope="col" class="a-${align}">${label}</th>`)}
    </tr>
  </thead>`;
}

/** The first cell of a form's row names the row; in a grid it does so where it says something. */
function renderCell(block: TableBlock, cell: TableCell, column: number): Markup {
  const align = block.columns[column]?.align ?? "start";
  const { text, strong, tone } =
    typeof cell === "string" ? { text: cell, strong: false, tone: undefined } : cell;
  const inner = strong === true ? markup`<strong>${text}</strong>` : markup`${text}`;
  const names = column === 0 && text !== "" && align === "start";
  if (names) return markup`<th scope="row" class="a-${align} ${tone ?? ""}">${inner}</th>`;
  return markup`<td class="a-${align} ${tone ?? ""}">${inner}</td>`;
}
