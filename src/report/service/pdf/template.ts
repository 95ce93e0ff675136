/**
 * The report as typst source. It holds no word of any report: all text comes as data, which typst prints as it
 * stands, so nothing a customer wrote can act as markup.
 */
export const TEMPLATE = String.raw`
#let doc = json(bytes(sys.inputs.report))
#let zh = doc.lang == "zh"
#let ink = rgb("#1f2a37")
#let soft = rgb("#566172")
#let primary = rgb("#2f5d8a")
#let accent = rgb("#c8452d")
#let green = rgb("#1a7f5a")
#let rule = rgb("#d5dae1")
#let hair = rgb("#e6e9ed")
#let wash = rgb("#f3f6f9")
#let tones = (good: green, bad: accent, muted: soft, plain: primary)
#let washes = (good: rgb("#eef6f2"), bad: rgb("#fbf0ed"), plain: rgb("#eff4f9"))

#set document(
  title: doc.cover.title,
  date: datetime(year: doc.made.at(0), month: doc.made.at(1), day: doc.made.at(2)),
)
#set text(
  font: doc.fonts, fallback: false, size: 10.5pt, fill: ink, hyphenate: not zh,
  lang: if zh { "zh" } else { "en" }, region: if zh { "cn" } else { none },
  features: if zh { () } else { ("palt",) },
)
#let tight = if zh { 0.66em } else { 0.6em }
#let loose = if zh { 0.94em } else { 0.8em }
#set par(justify: true, leading: loose, spacing: 1.15em)

#let runs(pieces) = for piece in pieces {
  if type(piece) == str { text(piece) } else {
    let tone = piece.at("tone", default: none)
    let shown = text(piece.text, weight: if piece.at("strong", default: false) { 700 } else { 400 })
    if tone == none { shown } else { text(shown, fill: tones.at(tone)) }
  }
}
#let compact(body) = { set par(justify: false, leading: tight, first-line-indent: 0pt, spacing: 0.6em); body }

#let titled(number, body) = {
  text(number)
  if number != "" and body != "" and not (number.ends-with("、") or number.ends-with("）")) { h(0.6em) }
  text(body)
}

#show heading: set par(justify: false, first-line-indent: 0pt, leading: tight)
#show heading.where(level: 1): it => block(sticky: true, above: 2.6em, below: 1.3em, width: 100%, {
  text(it.body, size: 17pt, weight: 700, fill: primary)
  v(-0.35em)
  line(length: 100%, stroke: 0.8pt + rule)
})
#show heading.where(level: 2): it => block(sticky: true, above: 2em, below: 1.15em, text(it.body, size: 13pt, weight: 700))
#show heading.where(level: 3): it => block(
  sticky: true, above: 1.7em, below: 1.05em, text(it.body, size: 11pt, weight: 700, fill: primary),
)

#let caption(of) = {
  text(weight: 700, size: 9.5pt)[#text(of.label) #of.number]
  h(0.7em)
  text(of.text, size: 9.5pt)
}
// Bytes of a text that may break over pages.
#let long = 1500
#let small(body) = text(body, size: 8.5pt, fill: soft)

#let draw-heading(b) = [#heading(level: b.level, titled(b.number, b.text))#label(b.id)]
#let draw-paragraph(b) = if b.style == "note" {
  block(compact(text(runs(b.text), size: 9pt, fill: soft)))
} else {
  par(first-line-indent: if zh { (amount: 2em, all: true) } else { 0pt }, runs(b.text))
}
#let draw-list(b) = {
  set list(indent: if zh { 2em } else { 1em }, body-indent: 0.6em, spacing: 0.95em, marker: text(fill: primary)[•])
  set enum(indent: if zh { 2em } else { 1em }, body-indent: 0.6em, spacing: 0.95em, numbering: n => text(fill: primary, weight: 700)[#n.])
  let items = b.items.map(runs)
  if b.ordered { enum(..items) } else { list(..items) }
}
#let draw-key-figures(b) = block(above: 1.5em, below: 1.7em, breakable: false, compact(grid(
  columns: (1fr,) * b.items.len(), column-gutter: 8pt, inset: (x: 9pt, y: 10pt), fill: wash,
  stroke: (x, _) => (top: 2.5pt + tones.at(b.items.at(x).at("tone", default: "plain"))),
  ..b.items.map(item => {
    text(item.label, size: 9pt, fill: soft)
    parbreak()
    text(item.value, size: 20pt, weight: 700, fill: tones.at(item.at("tone", default: "plain")))
    parbreak()
    small(item.detail)
  }),
)))
#let draw-callout(b) = block(
  width: 100%, above: 1.4em, below: 1.5em, breakable: false, fill: washes.at(b.tone), inset: (x: 12pt, y: 10pt),
  stroke: (left: 3pt + tones.at(b.tone)), { set par(leading: 0.78em); runs(b.text) },
)
#let draw-quotes(b) = for item in b.items {
  block(
    width: 100%, above: 1.15em, below: 1.15em, breakable: item.text.len() > long, inset: (left: 14pt, right: 6pt, y: 3pt),
    stroke: (left: 1.5pt + tones.at(b.tone)), {
      set par(leading: 0.74em, spacing: 0.7em)
      text(item.text, size: 10pt)
      parbreak()
      align(right, small(doc.dash + item.source))
    },
  )
}

#let aligned(side) = (start: left, center: center, end: right).at(side) + horizon
#let cell-text(cell) = if type(cell) == str { text(cell) } else { runs((cell,)) }
#let head-cells(b) = b.columns.map(column => text(column.label, weight: 700, fill: primary))
#let body-cells(b) = b.rows.map(row => row.map(cell => table.cell(
  breakable: (if type(cell) == str { cell } else { cell.text }).len() > long, cell-text(cell),
))).flatten()
#let grid-table(b) = table(
  columns: b.columns.map(column => column.weight * 1fr), inset: (x: 6pt, y: 5.5pt),
  align: (x, _) => aligned(b.columns.at(x).align), fill: (_, y) => if y == 0 { wash },
  stroke: (_, y) => (top: if y == 0 { 1.2pt + primary } else { 0.5pt + hair }, bottom: 0.5pt + hair),
  table.header(..head-cells(b)), ..body-cells(b), table.hline(stroke: 0.8pt + rule),
)
#let form-table(b) = table(
  columns: b.columns.map(column => column.weight * 1fr), inset: (x: 8pt, y: 7pt),
  align: (x, _) => aligned(b.columns.at(x).align), fill: (x, _) => if x == 0 { wash },
  stroke: 0.5pt + rule, ..body-cells(b),
)
#let most-together = 12
#let draw-table(b) = {
  block(sticky: true, above: 1.6em, below: 0.75em, width: 100%, align(center, compact(caption(b.caption))))
  block(above: 0pt, below: 0pt, width: 100%, breakable: b.rows.len() > most-together, {
    set text(size: 9.2pt)
    compact(if b.layout == "form" { form-table(b) } else { grid-table(b) })
  })
  let note = b.at("note", default: none)
  if note != none { block(above: 0.7em, below: 0pt, compact(small(note))) }
  v(1.7em, weak: true)
}

#let draw-chart(b) = block(above: 1.5em, below: 1.7em, width: 100%, breakable: false, align(center, compact({
  image(bytes(b.svg), format: "svg", width: b.width * 1pt, alt: b.alt)
  v(0.2em)
  caption(b.caption)
  parbreak()
  small(b.note)
})))

#let draw(b) = (
  heading: draw-heading, paragraph: draw-paragraph, list: draw-list, key-figures: draw-key-figures,
  callout: draw-callout, table: draw-table, chart: draw-chart, quotes: draw-quotes,
).at(b.kind)(b)

#let page-footer = context {
  let pages = str(counter(page).final().first())
  text(doc.pageFooter.replace("{pages}", pages).replace("{page}", str(counter(page).get().first())))
}

#page(paper: "a4", margin: (left: 30mm, right: 30mm, top: 34mm, bottom: 28mm), {
  set text(hyphenate: false)
  set par(justify: false, first-line-indent: 0pt, leading: tight)
  image(bytes(doc.mark), format: "svg", height: 15mm, alt: "Huiyin 回音")
  v(1fr)
  text(doc.cover.title, size: 29pt, weight: 700, fill: primary)
  v(0.5em)
  text(doc.cover.subtitle, size: 14pt, fill: soft)
  v(2.2em)
  line(length: 22mm, stroke: 2pt + accent)
  v(1.8em)
  block(width: 92%, { set par(leading: 0.95em); text(doc.cover.headline, size: 13pt) })
  v(1.5fr)
  line(length: 100%, stroke: 0.6pt + rule)
  v(0.4em)
  grid(
    columns: (auto, 1fr), column-gutter: 2em, row-gutter: 1.05em,
    ..doc.cover.facts.map(fact => (text(fact.label, size: 10pt, fill: soft), text(fact.value, size: 10pt))).flatten(),
  )
})

#set page(
  paper: "a4", margin: (left: 25mm, right: 25mm, top: 29mm, bottom: 25mm), header-ascent: 10mm, footer-descent: 9mm,
  header: compact({
    grid(columns: (1fr, auto), align: (left + bottom, right + bottom), small(doc.runningTitle),
      image(bytes(doc.mark), format: "svg", height: 11pt, alt: ""))
    v(-0.2em)
    line(length: 100%, stroke: 0.5pt + rule)
  }),
  footer: align(center, small(page-footer)),
)
#counter(page).update(1)

#block(below: 1.6em, text(doc.contentsTitle, size: 17pt, weight: 700, fill: primary))
#show outline.entry: it => link(it.element.location(), block(
  above: if it.level == 1 { 1.25em } else { 0.85em }, inset: (left: (it.level - 1) * 1.6em), {
    set text(weight: if it.level == 1 { 700 } else { 400 })
    it.element.body
    box(width: 1fr, inset: (x: 0.5em), text(fill: rule, weight: 400, repeat(gap: 0.25em)[.]))
    it.page()
  },
))
#outline(title: none, depth: 2)
#pagebreak(weak: true)

// Tells where each block ends, without taking room.
#let mark-end(index) = place(context {
  let at = here().position()
  [#metadata((index: index, page: at.page, y: at.y.pt())) <end>]
})
#for (index, b) in doc.blocks.enumerate() {
  draw(b)
  if b.kind != "heading" { mark-end(index) }
}
`;
