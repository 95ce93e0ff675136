/** Twelve codes a page on A4, each to be cut out along fine lines. All words come as data. */
export const QR_SHEET_TEMPLATE = String.raw`
#let sheet = json(bytes(sys.inputs.data))
#let soft = rgb("#566172")
#let primary = rgb("#2f5d8a")
#set document(title: sheet.title, date: none)
#set text(
  font: sheet.fonts, fallback: false, size: 10pt, fill: rgb("#1f2a37"),
  lang: if sheet.lang == "zh" { "zh" } else { "en" }, region: if sheet.lang == "zh" { "cn" } else { none },
)
#set page(
  paper: "a4", margin: (x: 14mm, top: 22mm, bottom: 16mm),
  header: { text(sheet.title, weight: 700, size: 10.5pt); h(1fr); text(sheet.organization, size: 9pt, fill: soft) },
  footer: context align(center, text(size: 8pt, fill: soft, {
    let pages = str(counter(page).final().first())
    sheet.words.page.replace("{pages}", pages).replace("{page}", str(counter(page).get().first()))
  })),
)
#let code(one) = block(
  width: 100%, height: 63mm, inset: 3mm, breakable: false,
  stroke: (paint: rgb("#b9c2cd"), thickness: 0.4pt, dash: "dashed"),
  align(center, stack(
    dir: ttb, spacing: 1.5mm,
    text(sheet.words.scan, weight: 700, size: 11pt, fill: primary),
    image(bytes(one.svg), format: "svg", width: 37mm),
    block(width: 100%, height: 8mm, align(center + horizon, {
      set par(leading: 0.4em, justify: false)
      text(one.label, weight: 700, size: if one.label.len() > 70 { 7pt } else { 9.5pt })
    })),
    text(sheet.words.note, size: 6.5pt, fill: soft),
  )),
)
#grid(columns: (1fr,) * 3, gutter: 0pt, ..sheet.codes.map(code))
`;
