import type { Alignment, Border, Fill, Font, PageSetup, Style } from "exceljs";

const FONT_NAME = "Microsoft YaHei";
const PRIMARY = { argb: "FF2F5D8A" };
const MUTED = { argb: "FF66707C" };
const RULE: Partial<Border> = { style: "medium", color: PRIMARY };
const HEAD_FILL: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8EEF5" } };

const font = (size: number, more: Partial<Font> = {}): Partial<Font> => ({ name: FONT_NAME, size, ...more });
const wrapped = (horizontal: "left" | "right"): Partial<Alignment> => ({
  horizontal,
  vertical: "top",
  wrapText: true,
});

export const TITLE_LOOK: Partial<Style> = { font: font(14, { bold: true, color: PRIMARY }), numFmt: "@" };
export const NOTE_LOOK: Partial<Style> = { font: font(9, { color: MUTED }), numFmt: "@" };
export const LINK_LOOK: Partial<Style> = {
  font: font(10, { color: PRIMARY, underline: true }),
  alignment: wrapped("left"),
};

export function headLook(side: "left" | "right"): Partial<Style> {
  return {
    font: font(10, { bold: true, color: PRIMARY }),
    fill: HEAD_FILL,
    border: { bottom: RULE },
    alignment: { ...wrapped(side), vertical: "middle" },
    numFmt: "@",
  };
}

export function cellLook(side: "left" | "right", numFmt: string): Partial<Style> {
  return { font: font(10), alignment: wrapped(side), numFmt };
}

/** A4 landscape, as wide as one page, the header row on every page. */
export function pageSetup(headerRow: number): Partial<PageSetup> {
  return {
    orientation: "landscape",
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
}
