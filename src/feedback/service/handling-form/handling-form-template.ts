import type { FormBlock, HandlingForm } from "../../domain/handling-form/handling-form.ts";

const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/u);

/** What the template prints: texts line by line, since typst takes the end of a line for a blank. */
export function handlingFormData(form: HandlingForm): Readonly<Record<string, unknown>> {
  return { ...form, blocks: form.blocks.map(blockData) };
}

function blockData(block: FormBlock): object {
  if (block.kind === "text") return { ...block, text: linesOf(block.text) };
  if (block.kind === "facts")
    return { ...block, facts: block.facts.map(([label, value]) => [label, linesOf(value)]) };
  if (block.kind === "table") return { ...block, rows: block.rows.map((row) => row.map(linesOf)) };
  return block;
}

/** The form on A4. All words come as data. */
export const HANDLING_FORM_TEMPLATE = String.raw`
#let form = json(bytes(sys.inputs.data))
#let zh = form.lang == "zh"
#let soft = rgb("#566172")
#let primary = rgb("#2f5d8a")
#let hair = rgb("#b9c2cd")
#let pale = rgb("#f3f6f9")
#set document(title: form.title + " " + form.number, date: none)
#set text(
  font: form.fonts, fallback: false, size: 9.5pt, fill: rgb("#1f2a37"), hyphenate: false,
  lang: if zh { "zh" } else { "en" }, region: if zh { "cn" } else { none },
)
#set par(leading: 0.62em, spacing: 0.8em, linebreaks: "simple")
#set page(
  paper: "a4", margin: (x: 17mm, top: 17mm, bottom: 18mm),
  footer: context {
    set text(size: 8pt, fill: soft)
    let pages = str(counter(page).final().first())
    text(form.number + " · " + form.printed)
    h(1fr)
    form.page.replace("{pages}", pages).replace("{page}", str(counter(page).get().first()))
  },
)
#let label(body) = text(size: 8.5pt, fill: soft, body)
#let lines(body) = body.map(one => text(one)).join(linebreak())
#let heading(title) = block(sticky: true, above: 5mm, below: 2.2mm, text(size: 11pt, weight: 700, fill: primary, title))
#let facts(part) = {
  // Long values take a row of their own, short ones stand two in a row.
  let long(fact) = fact.last().len() > 1 or fact.last().join().clusters().len() > 34
  let cells = ()
  let open = false
  for fact in part.facts {
    if long(fact) {
      if open { cells = cells + (table.cell(colspan: 2, []),) }
      cells = cells + (label(fact.first()), table.cell(colspan: 3, lines(fact.last())))
      open = false
    } else {
      cells = cells + (label(fact.first()), lines(fact.last()))
      open = not open
    }
  }
  if open { cells = cells + (table.cell(colspan: 2, []),) }
  table(
    columns: (if zh { 21mm } else { 29mm }, 1fr, if zh { 21mm } else { 29mm }, 1fr),
    stroke: 0.4pt + hair, inset: (x: 2mm, y: 1.6mm), align: left + horizon,
    ..cells,
  )
}
#let grid-table(part) = if part.rows.len() == 0 { text(fill: soft, part.none) } else {
  table(
    columns: part.widths.map(one => one * 1fr), stroke: 0.4pt + hair, inset: (x: 2mm, y: 1.6mm),
    align: left + top, fill: (x, y) => if y == 0 { pale },
    table.header(..part.head.map(one => text(size: 8.5pt, weight: 700, one))),
    ..part.rows.join().map(lines),
  )
}
#let said(part) = block(
  width: 100%, stroke: (left: 2pt + primary), inset: (left: 3mm, y: 1mm), breakable: true, lines(part.text),
)
#let signatures(part) = grid(
  columns: (1fr,) * part.people.len(), column-gutter: 6mm,
  ..part.people.map(one => block(breakable: false, width: 100%, {
    label(one)
    v(10mm)
    block(width: 100%, stroke: (top: 0.6pt + hair), inset: (top: 1.2mm), label(part.date))
  })),
)

#text(form.organization, fill: primary, weight: 700)
#v(-0.5mm)
#grid(columns: (1fr, auto), align: bottom,
  text(form.title, size: 17pt, weight: 700),
  text(form.number, size: 11pt, weight: 700),
)
#v(-1mm)
#line(length: 100%, stroke: 0.8pt + primary)
#for part in form.blocks {
  if part.kind == "signatures" {
    block(breakable: false, width: 100%, above: 6mm, { heading(part.title); signatures(part) })
  } else {
    heading(part.title)
    if part.kind == "facts" { facts(part) } else if part.kind == "table" { grid-table(part) } else { said(part) }
  }
}
`;
