/**
 * The letter on A4, as official letters are set in China (without a red head): title in the middle, number, addressee
 * flush left, body indented by two signs, signer and date at the right end. All words come as data.
 */
export const LETTER_TEMPLATE = String.raw`
#let letter = json(bytes(sys.inputs.data))
#let zh = letter.lang == "zh"
#let size = if zh { 14pt } else { 11.5pt }
#set document(title: letter.title, date: none)
#set text(
  font: letter.fonts, fallback: false, size: size, fill: rgb("#111111"), hyphenate: false,
  lang: if zh { "zh" } else { "en" }, region: if zh { "cn" } else { none },
  cjk-latin-spacing: if zh { none } else { auto },
)
#set par(leading: if zh { 0.85em } else { 0.7em }, spacing: if zh { 0.85em } else { 0.9em }, justify: zh, linebreaks: "simple")
#set page(
  paper: "a4", margin: (left: 28mm, right: 26mm, top: 28mm, bottom: 27mm),
  header: if letter.draft != "" { align(right, text(size: 9pt, fill: rgb("#b3341f"), letter.draft)) },
  footer: context align(center, text(size: 10pt, letter.page.replace("{page}", str(counter(page).get().first())))),
)
#let paragraph(line) = if zh { par(first-line-indent: (amount: 2em, all: true), text(line)) } else { par(text(line)) }
#let heading(title) = block(sticky: true, above: 1.3em, below: if zh { 0.85em } else { 0.7em },
  if zh { pad(left: 2em, text(weight: 700, title)) } else { text(weight: 700, title) })

#align(center, block(width: 100%, text(size: if zh { 18pt } else { 16pt }, weight: 700, letter.title)))
#if letter.number != "" {
  v(if zh { 2mm } else { 1mm })
  align(if zh { center } else { left }, text(size: if zh { 12pt } else { 10.5pt }, letter.number))
}
#v(6mm)
#par(text(letter.addressee))
#for line in letter.opening { paragraph(line) }
#for part in letter.parts {
  heading(part.title)
  for line in part.lines { paragraph(line) }
}
// A page that bears the seal bears words of the letter too.
#block(breakable: false, width: 100%, above: 1.5em, {
  for line in letter.closing { paragraph(line) }
  v(10mm)
  align(right, block(width: 62%, align(center, {
    text(weight: 700, letter.signer)
    linebreak()
    text(size: 10pt, fill: rgb("#777777"), letter.seal)
    linebreak()
    text(letter.date)
  })))
  if letter.contact != "" {
    v(4mm)
    text(size: if zh { 11pt } else { 10pt }, letter.contact)
  }
})
`;
