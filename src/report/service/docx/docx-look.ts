/** Colours, sizes and page geometry of the Word report. Lengths are twips (1/1440 inch) unless a name says otherwise. */
export const COLOUR = {
  ink: "1F2933",
  primary: "2F5D8A",
  good: "1A7F5A",
  bad: "B83D27",
  muted: "66707C",
  line: "D5DCE4",
  white: "FFFFFF",
} as const;

/** Backgrounds that keep a contrast ≥ 4.5 to the colours above and survive grey print. */
export const TINT = {
  head: "E8EEF5",
  label: "F3F6F9",
  plain: "F1F5F9",
  good: "EDF6F1",
  bad: "FBEFEC",
} as const;

export const PAGE = {
  width: 11906,
  height: 16838,
  top: 1587,
  bottom: 1440,
  side: 1417,
  header: 794,
  footer: 680,
} as const;

/** Width between the side margins, 16.0 cm. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

/** Room for a picture in pixels of 1/96 inch: 16 cm × 20 cm, so that its caption stays on the same page. */
export const PICTURE_ROOM = { width: 604, height: 756 } as const;

/** Fonts that Windows, WPS and Office for Mac bring; elsewhere the program picks its own Chinese sans serif. */
export const FONTS = {
  zh: { ascii: "Microsoft YaHei", hAnsi: "Microsoft YaHei", eastAsia: "Microsoft YaHei", cs: "Arial" },
  en: { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Microsoft YaHei", cs: "Arial" },
} as const;
