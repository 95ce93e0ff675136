/** The form on A4. All words come as data. */
export const PAPER_FORM_TEMPLATE = String.raw`
#let form = json(bytes(sys.inputs.data))
#let words = form.words
#let zh = form.lang == "zh"
#let soft = rgb("#566172")
#let primary = rgb("#2f5d8a")
#let hair = rgb("#b9c2cd")
#set document(title: form.title, date: none)
#set text(
  font: form.fonts, fallback: false, size: 10pt, fill: rgb("#1f2a37"), hyphenate: false,
  lang: if zh { "zh" } else { "en" }, region: if zh { "cn" } else { none },
)
#set par(leading: 0.62em, spacing: 0.8em)
#set page(
  paper: "a4", margin: (x: 18mm, top: 18mm, bottom: 18mm),
  footer: context {
    set text(size: 8pt, fill: soft)
    let pages = str(counter(page).final().first())
    text(form.version)
    h(1fr)
    words.page.replace("{pages}", pages).replace("{page}", str(counter(page).get().first()))
  },
)
#let small(body) = text(size: 8.5pt, fill: soft, body)
#let tick = box(width: 3.4mm, height: 3.4mm, stroke: 0.7pt + rgb("#1f2a37"), baseline: 0.5mm)
#let key(code) = text(size: 6.5pt, fill: soft, code)
#let rule(length) = box(width: length, height: 4.5mm, stroke: (bottom: 0.5pt + hair))
#let choice(one) = { tick; h(0.8mm); key(one.code); h(1.2mm); text(one.text)
  if one.line { h(1.5mm); rule(42mm) } }
#let blank-line(label) = { small(label); h(1.5mm); rule(30mm) }

#let head = {
  grid(columns: (1fr, auto), column-gutter: 6mm,
    {
      text(form.organization, fill: primary, weight: 700, size: 10pt)
      parbreak()
      text(form.title, size: 17pt, weight: 700)
      parbreak()
      text(form.purpose)
    },
    if form.qr != none { align(center, {
      image(bytes(form.qr), format: "svg", width: 24mm)
      v(-2.5mm)
      small(words.online)
    }) },
  )
  v(2mm)
  block(width: 100%, stroke: (top: 0.8pt + primary), inset: (top: 2.5mm), {
    blank-line(words.number); h(1fr); blank-line(words.date); h(1fr); blank-line(words.staff)
  })
  small(words.howTo)
  v(1mm)
}

#let asked(item) = {
  if item.condition != "" { text(size: 8.5pt, fill: primary, item.condition); parbreak() }
  if item.number != none { text(weight: 700, str(item.number) + ". ") }
  text(weight: if item.number == none { 400 } else { 700 }, item.text)
  if item.note != "" { h(1.5mm); small("（" + item.note + "）") }
  if item.help != "" { parbreak(); small(item.help) }
}
#let scale(item) = {
  let cells = item.boxes.map(one => align(center, { tick; h(0.8mm); key(one.code); linebreak(); text(size: 8.5pt, one.text) }))
  if item.ends == none {
    grid(columns: (auto,) * item.boxes.len(), column-gutter: 7mm, ..item.boxes.map(choice))
  } else {
    grid(columns: (auto,) * item.boxes.len(), column-gutter: 4.5mm, ..item.boxes.map(one => { tick; h(0.8mm); key(one.code) }))
    v(-1mm)
    small(item.boxes.first().code + " = " + item.ends.first() + "　" + item.boxes.last().code + " = " + item.ends.last())
  }
}
#let options(item) = {
  let plain = item.boxes.filter(one => not one.line)
  let lined = item.boxes.filter(one => one.line)
  let longest = calc.max(0, ..plain.map(one => one.text.len()))
  let columns = if longest > 45 or plain.len() < 4 { 1 } else if longest <= 36 and plain.len() > 8 { 3 } else { 2 }
  grid(columns: (1fr,) * columns, row-gutter: 2.4mm, column-gutter: 6mm, ..plain.map(choice))
  if lined.len() > 0 and plain.len() > 0 { v(-1.2mm) }
  grid(columns: (1fr,), row-gutter: 2.4mm, ..lined.map(choice))
}
#let matrix(item) = {
  let count = item.boxes.len()
  table(
    columns: (1fr,) + (19mm,) * count, inset: (x: 1.5mm, y: 1.8mm), stroke: 0.4pt + hair,
    align: (x, y) => if x == 0 { left + horizon } else { center + horizon },
    fill: (x, y) => if y == 0 { rgb("#f3f6f9") },
    table.header([], ..item.boxes.map(one => text(size: 8.5pt, one.text))),
    ..item.rows.enumerate().map(((i, row)) => (
      { text(row.text)
        if row.remark { linebreak(); small(words.remark); h(1mm); rule(38mm) } },
      ..item.boxes.map(one => { tick; h(0.8mm); key(one.code) }),
    )).flatten(),
  )
}
#let lines(item) = {
  if item.hint != "" { text(fill: soft, item.hint) }
  else { for _ in range(item.lines) { block(width: 100%, height: 7.5mm, above: 0mm, below: 0mm, stroke: (bottom: 0.5pt + hair)) } }
}
#let answer(item) = if item.kind == "row" { scale(item) } else if item.kind == "list" { options(item) } else if item.kind == "table" { matrix(item) } else if item.kind == "lines" { lines(item) }

#head
#for part in form.parts {
  if part.title != "" or part.condition != "" {
    block(sticky: true, above: 5mm, below: 3mm, {
      if part.title != "" { text(size: 12pt, weight: 700, fill: primary, part.title) }
      if part.condition != "" { h(2mm); text(size: 8.5pt, fill: primary, part.condition) }
    })
  }
  for item in part.items {
    block(breakable: item.rows.len() > 14 or item.boxes.len() > 24, width: 100%, above: 4mm, below: 4mm, {
      block(sticky: true, below: 0mm, asked(item))
      v(if item.kind == "lines" and item.hint == "" { 0mm } else { 3mm }, weak: false)
      answer(item)
    })
  }
}
#block(breakable: false, above: 6mm, width: 100%, stroke: (top: 0.8pt + primary), inset: (top: 3mm), {
  if form.consent != "" { tick; h(1.5mm); text(form.consent); h(1mm); small("（" + words.consent + "）"); parbreak() }
  small(words.privacy + (if zh { "：" } else { ": " }) + form.privacy)
  if form.contact != "" { parbreak(); small(words.contact + (if zh { "：" } else { ": " }) + form.contact) }
  parbreak()
  text(weight: 700, words.thanks)
})
`;
