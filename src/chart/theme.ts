/** One look for screen, DOCX, PDF and HTML. Charts are drawn on white. */
export const COLOR = {
  primary: "#2f5d8a",
  primaryPale: "#b9cadb",
  accent: "#c8452d",
  accentPale: "#efc3b9",
  ink: "#1f2a37",
  inkSoft: "#566172",
  axis: "#9aa4b1",
  grid: "#e6e9ed",
  gridStrong: "#d5dae1",
  ground: "#ffffff",
  nothing: "#f6f7f9",
} as const;

/** The satisfaction grades, told apart by colour-blind eyes and in grey print. */
export const GRADE_COLOR = {
  5: "#1a7f5a",
  4: "#86c5a0",
  3: "#c9ced6",
  2: "#f0a35e",
  1: "#c8452d",
} as const;

/** White on the two dark ends, ink between: every pair has a contrast of at least 4.5. */
export const GRADE_INK = { 5: "#ffffff", 4: COLOR.ink, 3: COLOR.ink, 2: COLOR.ink, 1: "#ffffff" } as const;

/**
 * The embedded face first; a page without it uses the reader's own Chinese face.
 * No quotes: the list stands inside SVG attributes.
 */
export const FONT_FAMILY =
  "Huiyin Sans, PingFang SC, Microsoft YaHei, Noto Sans SC, Noto Sans CJK SC, sans-serif";

/** Pixels, at the default width; 640 px are the 16 cm of a page's text width, so 13 px print as 9 pt. */
export const CHART_WIDTH = 640;
export const TEXT = { label: 13, value: 13, small: 12, tiny: 11 } as const;
export const LINE_HEIGHT = 1.3;
